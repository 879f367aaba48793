import { Stamp, type StampLook } from './stamp';

const FACE = { sign: 'A', colour: 0 };

const ENTRIES: readonly { look: StampLook; deleted?: boolean; name: string; text: string }[] = [
  { look: 'solid', name: 'A stored copy', text: 'It stays here whatever happens elsewhere.' },
  { look: 'header', name: 'A header', text: 'A device sees the letter; the letter is at the server.' },
  { look: 'view', name: 'A view', text: 'Opened and downloaded, but still the server’s letter.' },
  { look: 'solid', deleted: true, name: 'Marked deleted', text: 'Struck out, and still there until it is expunged.' },
  { look: 'ghost', name: 'Gone', text: 'Press it: it tells what removed it, and when.' },
];

/** How to read a stamp. */
export function Legend() {
  return (
    <section aria-labelledby="legend-title">
      <h2 id="legend-title" className="sr-only">
        How to read a stamp
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
