import type { Octets } from '../octets';
import type { Parameter } from './mime';

interface Piece {
  readonly text: Octets;
  /** Percent-encoded (RFC 2231 §4.1). */
  readonly extended: boolean;
}

/** Everything but attribute-char (RFC 2231 §7). */
const NEEDS_ENCODING = /[^!#$&+\-.0-9A-Z^_`a-z{|}~]/g;

const percentEncoded = (text: Octets): Octets => text.replace(NEEDS_ENCODING, (octet) => `%${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/**
 * Puts the pieces of parameter values together (RFC 2231 §3): `name*0`, `name*1`… become `name`. Where a piece is percent-encoded
 * (`name*1*`), the whole is, under the name `name*`; a charset is not decoded. Stands where piece 0 stood.
 * Pieces behind a gap are left out; without a piece 0 all stay as they are.
 */
export function joinContinuations(parameters: readonly Parameter[]): readonly Parameter[] {
  if (!parameters.some(([attribute]) => /\*0\*?$/.test(attribute))) return parameters;
  const pieces = new Map<string, Map<number, Piece>>();
  for (const [attribute, text] of parameters) {
    const section = sectionOf(attribute);
    if (!section) continue;
    const numbered = pieces.get(section.name) ?? new Map<number, Piece>();
    if (!numbered.has(section.number)) numbered.set(section.number, { text, extended: section.extended });
    pieces.set(section.name, numbered);
  }
  const joined = new Set<string>();
  return parameters.flatMap((parameter): readonly Parameter[] => {
    const section = sectionOf(parameter[0]);
    const numbered = section && pieces.get(section.name);
    if (!numbered?.has(0)) return [parameter];
    if (section!.number !== 0 || joined.has(section!.name)) return [];
    joined.add(section!.name);
    const whole: Piece[] = [];
    for (let piece = numbered.get(0); piece; piece = numbered.get(whole.length)) whole.push(piece);
    if (!whole.some(({ extended }) => extended)) return [[section!.name, whole.map(({ text }) => text).join('')]];
    const encoded = whole.map(({ text, extended }) => (extended ? text : percentEncoded(text))).join('');
    return [[`${section!.name}*`, whole[0]!.extended ? encoded : `''${encoded}`]];
  });
}

/** section := "*" ("0" / a number that does not begin with 0) ["*"] */
function sectionOf(attribute: string): { readonly name: string; readonly number: number; readonly extended: boolean } | null {
  const match = /^(.+?)\*(0|[1-9]\d{0,8})(\*?)$/.exec(attribute);
  return match && { name: match[1]!, number: Number(match[2]), extended: match[3] === '*' };
}
