import { words } from '@/content/words/stage/view/wire';

const SHOWN = 2000;

/** What went over the wire as a person can look at it: controls as their pictures, and of a very long line its beginning. */
export function legible(text: string): string {
  const shown = text.length > SHOWN ? text.slice(0, SHOWN) + words.more(text.length - SHOWN) : text;
  return shown.replace(/\p{Cc}/gu, (control) => (control === '\t' ? control : pictureOf(control.charCodeAt(0))));
}

/** U+2400…: the picture of a control character; those beyond ASCII by their number. */
function pictureOf(code: number): string {
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : `\\x${code.toString(16)}`;
}

/** The tokens of a line as a person can look at them: of a very long line its beginning, and how much more there is. */
export function legibleTokens<T extends { readonly text: string }>(tokens: readonly T[]): T[] {
  const shown: T[] = [];
  let room = SHOWN;
  for (const [index, token] of tokens.entries()) {
    if (token.text.length > room) {
      const rest = tokens.slice(index).reduce((sum, { text }) => sum + text.length, 0) - room;
      return [...shown, { ...token, text: legible(token.text.slice(0, room)) + words.more(rest) }];
    }
    room -= token.text.length;
    shown.push({ ...token, text: legible(token.text) });
  }
  return shown;
}
