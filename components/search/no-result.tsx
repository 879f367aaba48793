import Link from 'next/link';
import type { Way } from './words';

/** That nothing was found, and where to go on. */
export function NoResult({ text, lead, ways, onFollow }: { text: string; lead: string; ways: readonly Way[]; onFollow?: () => void }) {
  return (
    <div className="mt-3 rounded-2xl bg-(--wash) px-4 py-3.5 text-[15px] leading-snug">
      <p className="font-semibold">{text}</p>
      <p className="mt-1 text-soft">{lead}</p>
      <ul className="mt-2 grid gap-1 sm:grid-cols-2">
        {ways.map(({ href, title, text }) => (
          <li key={href}>
            <Link href={href} className="block rounded-xl px-2 py-1.5 hover:bg-sheet" onClick={onFollow}>
              <span className="block font-semibold underline underline-offset-2">{title}</span>
              <span className="block text-[13.5px] text-soft">{text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
