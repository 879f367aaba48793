import { words } from '@/content/words/stage/legend';
import { Stamp, type StampLook } from './stamp';

const FACE = { sign: 'A', colour: 0 };

const ENTRIES: readonly { look: StampLook; deleted?: boolean; name: string; text: string }[] = [
  { look: 'solid', ...words.copy },
  { look: 'header', ...words.header },
  { look: 'view', ...words.view },
  { look: 'solid', deleted: true, ...words.deleted },
  { look: 'ghost', ...words.gone },
];

/** How to read a stamp. */
export function Legend() {
  return (
    <section aria-labelledby="legend-title">
      <h2 id="legend-title" className="sr-only">
        {words.title}
      </h2>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(190px,1fr))] gap-x-6 gap-y-4">
        {ENTRIES.map((entry) => (
          <li key={entry.name} className="flex items-start gap-3">
            <Stamp face={FACE} look={entry.look} deleted={entry.deleted} size={28} />
            <p className="text-[13px] leading-snug text-soft">
              <strong className="block font-semibold text-ink">{entry.name}</strong>
              {entry.text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
