import { words } from '@/content/words/stage/view/wire';
import type { TokenKind } from './grammar/token';
import { legible } from './legible';
import type { WireLine } from './wire';

/** A piece of a line as it is drawn. `hidden` is a password behind dots, `exposed` one that went over the wire in clear. */
export interface ShownPiece {
  readonly kind: TokenKind | 'hidden' | 'exposed' | 'crlf';
  readonly text: string;
  /** It is what is searched for. */
  readonly hit: boolean;
}

export interface Manner {
  readonly eavesdrop: boolean;
  /** Shows the ends of lines and how long they are. */
  readonly octets: boolean;
  /** Shows the password of this line. */
  readonly revealed: boolean;
  readonly search: string;
}

const DOTS = '••••••';

/** What is drawn of a line: nothing of what is sealed, for an eavesdropper. */
export function shownOf(line: WireLine, { eavesdrop, octets, revealed, search }: Manner): ShownPiece[] {
  const pieces: Omit<ShownPiece, 'hit'>[] = isSealed(line, eavesdrop)
    ? [{ kind: 'plain', text: words.sealed(line.length) }]
    : line.tokens.map(({ kind, text }) => {
        if (kind !== 'secret') return { kind, text: legible(text) };
        return eavesdrop ? { kind: 'exposed' as const, text: legible(text) } : revealed ? { kind, text: legible(text) } : { kind: 'hidden' as const, text: DOTS };
      });
  if (line.part === 'flight') pieces.push({ kind: 'plain', text: words.length(line.length) });
  if (octets && line.ended && !isSealed(line, eavesdrop)) pieces.push({ kind: 'crlf', text: 'CRLF' });
  return lit(pieces, search);
}

/** Is the line but a length for whoever looks on? */
export function isSealed(line: WireLine, eavesdrop: boolean): boolean {
  return eavesdrop && line.secured && line.part !== 'flight';
}

/** Is there a password in it that is behind dots? */
export function hides(line: WireLine, eavesdrop: boolean): boolean {
  return !eavesdrop && line.tokens.some(({ kind }) => kind === 'secret');
}

/** Where the text that is searched for stands, across the pieces. */
function lit(pieces: readonly Omit<ShownPiece, 'hit'>[], search: string): ShownPiece[] {
  const whole = pieces.map(({ text }) => text).join('');
  const found = placesOf(whole, search);
  if (found.length === 0) return pieces.map((piece) => ({ ...piece, hit: false }));
  let at = 0;
  return pieces.flatMap(({ kind, text }) => {
    const start = at;
    at += text.length;
    const cuts = [0, ...found.flat().map((place) => place - start).filter((place) => place > 0 && place < text.length), text.length];
    return cuts.slice(1).map((end, index) => {
      const begin = cuts[index]!;
      return { kind, text: text.slice(begin, end), hit: found.some(([from, to]) => start + begin >= from && start + begin < to) };
    });
  });
}

/** Begin and end of each place, without regard to case. */
export function placesOf(text: string, search: string): [number, number][] {
  if (search === '') return [];
  const pattern = new RegExp(search.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
}
