import type { Standing } from '../../progress/standing';

/**
 * A belief as a letter, with its number: still held it is sealed; wavering its flap stands half open; let go it is open and empty; not
 * asked yet it is an outline.
 */
export function StandingSign({ standing, number, size = 46 }: { standing: Standing; number: number; size?: number }) {
  return (
    <svg viewBox="0 0 46 40" width={size} height={(size * 40) / 46} className="belief-sign" data-standing={standing} aria-hidden="true">
      {standing === 'letGo' && <path className="flap" d="M4 15 23 2l19 13" />}
      {standing === 'wavering' && <path className="flap" d="M4 15 15 5l27 10" />}
      <rect className="body" x="4" y="15" width="38" height="23" rx="3" />
      {standing === 'held' && <path className="flap" d="m4 17 19 10 19-10" />}
      {standing === 'held' && <circle className="seal" cx="23" cy="25" r="8" />}
      <text x="23" y={standing === 'held' ? 29 : 31} textAnchor="middle">
        {number}
      </text>
    </svg>
  );
}
