/**
 * Text from anybody, made safe to show among our own: nothing moves the cursor, and nothing makes what stands around it read otherwise.
 *
 * - Line ends become LF; other control characters become their pictures (U+2400–2421), or U+FFFD where they have none.
 * - Directional embeddings and overrides become isolates (UAX #9 §2.1–2.4): right-to-left text keeps its direction, but no letters are turned round.
 *   Each isolate is closed at the end of its line, and what closes nothing is left out.
 * - Lone surrogates become U+FFFD.
 *
 * @returns at most `limit` characters, and whether there were more.
 */
export function harmlessText(text: string, limit: number): { readonly text: string; readonly cut: boolean } {
  const lines: string[] = [];
  let length = -1;
  let cut = false;
  for (const line of text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').split('\n')) {
    const room = limit - length - 1;
    if (room < 0) {
      cut = true;
      break;
    }
    const shown = isolated(visible(line), room);
    lines.push(shown.text);
    length += shown.text.length + 1;
    if (shown.cut) {
      cut = true;
      break;
    }
  }
  return { text: lines.join('\n'), cut };
}

/** A title on one line, of up to 200 characters: no line ends, and no directional marks that are not seen. */
export function onOneLine(text: string): string {
  return visible(text.slice(0, 1000).replace(/[\r\n\t\u2028\u2029\u0085]+/g, ' ').replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, ''))
    .trim()
    .replace(/^(.{200}).*$/su, '$1');
}

/** The name of a file: what would separate it into a path becomes `_`. */
export function fileName(text: string): string {
  return onOneLine(text).replace(/[/\\]/g, '_');
}

function visible(text: string): string {
  return text
    // eslint-disable-next-line no-control-regex
    .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, (char) => {
      const code = char.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
    })
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

const LRI = '\u2066';
const RLI = '\u2067';
const PDI = '\u2069';
const ISOLATES: Readonly<Record<string, string>> = { '\u202a': LRI, '\u202d': LRI, '\u202b': RLI, '\u202e': RLI, '\u202c': PDI };
/** Deeper nesting tells nobody anything (UAX #9 §3.3.2 stops at 125). */
const MAX_ISOLATES = 20;

/** A line with its isolates in balance, as much of it as `room` characters hold. */
function isolated(line: string, room: number): { readonly text: string; readonly cut: boolean } {
  if (line.length <= room && !/[\u202a-\u202e\u2066-\u2069]/.test(line)) return { text: line, cut: false };
  const kept: string[] = [];
  let length = 0;
  let open = 0;
  for (const char of line) {
    const mark = ISOLATES[char] ?? char;
    const closes = mark === PDI;
    const opens = mark >= LRI && mark < PDI;
    if ((closes && open === 0) || (opens && open === MAX_ISOLATES)) continue;
    const stillOpen = open + (opens ? 1 : closes ? -1 : 0);
    if (length + mark.length + stillOpen > room) return { text: kept.join('') + PDI.repeat(open), cut: true };
    kept.push(mark);
    length += mark.length;
    open = stillOpen;
  }
  return { text: kept.join('') + PDI.repeat(open), cut: false };
}
