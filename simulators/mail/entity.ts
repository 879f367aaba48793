import { decodeText } from './charset';

/** Names of U+00A0 to U+00FF, in order (HTML 4.01 §24.2). */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Others that letters use. */
const OTHERS: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", AMP: '&', LT: '<', GT: '>', QUOT: '"', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”',
  bdquo: '„', lsaquo: '‹', rsaquo: '›', hellip: '…', bull: '•', euro: '€', trade: '™', dagger: '†', permil: '‰', prime: '′', ensp: ' ', emsp: ' ', thinsp: ' ', zwnj: '\u200c',
  zwj: '\u200d', larr: '←', uarr: '↑', rarr: '→', darr: '↓', harr: '↔', minus: '−', le: '≤', ge: '≥', ne: '≠', infin: '∞', check: '✓', star: '☆', starf: '★', hearts: '♥',
  OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Zcaron: 'Ž', zcaron: 'ž', Yuml: 'Ÿ', fnof: 'ƒ', circ: 'ˆ', tilde: '˜', Tab: '\t', NewLine: '\n', sol: '/', colon: ':', comma: ',',
  period: '.', lpar: '(', rpar: ')', commat: '@', num: '#', percnt: '%', excl: '!', quest: '?', equals: '=', plus: '+', lowbar: '_', dollar: '$', semi: ';',
};

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...Object.entries(OTHERS),
]);

const REFERENCE = /&(?:#(\d{1,9})|#[xX]([0-9a-fA-F]{1,8})|([A-Za-z][A-Za-z0-9]{1,15}));?/g;

/**
 * Character references → the characters, once: `&amp;lt;` is `&lt;` (HTML §13.2.5.72). What is no reference, or a name that letters do not use,
 * stays as it is; a number that is no character is U+FFFD. No entity can be declared, so nothing grows.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    return characterOf(decimal === undefined ? parseInt(hexadecimal!, 16) : Number(decimal));
  });
}

function characterOf(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  // Numbers of Windows-1252 are read as what was meant (HTML §13.2.5.80).
  return code >= 0x80 && code <= 0x9f ? decodeText(String.fromCharCode(code), 'windows-1252')! : String.fromCodePoint(code);
}
