import type { Found } from './entry';
import { Marked } from './marked';

/** A result: its title, where it stands, and the piece of text around what was looked for. */
export function Result({ found: { entry, title, excerpt } }: { found: Found }) {
  return (
    <>
      <span className="block font-semibold leading-snug">
        <Marked parts={title} />
        {entry.where && <span className="ml-2 text-[12.5px] font-normal text-soft">{entry.where}</span>}
      </span>
      {entry.text !== '' && (
        <span className="mt-0.5 block text-[13.5px] leading-snug text-soft">
          <Marked parts={excerpt} />
        </span>
      )}
    </>
  );
}
