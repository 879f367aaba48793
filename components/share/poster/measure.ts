import { LANG } from '@/content/words/language';
import { legible } from '../../stage/view/legible';

/**
 * How wide a text is, about. A picture is drawn without asking a browser to measure, and its reader may have other fonts:
 * the numbers are on the generous side.
 */

const NARROW = /[ijl.,;:'’|!()[\]ft \-–]/u;
const WIDE = /[mwMW@%—…]/u;
/** East Asian scripts and pictures take a whole square. */
const SQUARE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\p{Extended_Pictographic}]/u;

/** In hundredths of the text's size, so that sums are exact in whichever order they are made. */
function widthOfOne(grapheme: string): number {
  if (SQUARE.test(grapheme)) return 105;
  if (WIDE.test(grapheme)) return 88;
  if (NARROW.test(grapheme)) return 33;
  return /[\p{Lu}\p{Nd}]/u.test(grapheme) ? 66 : 56;
}

const segmenter = typeof Intl !== 'undefined' && 'Segmenter' in Intl ? new Intl.Segmenter(LANG, { granularity: 'grapheme' }) : null;

/** What a reader sees as one character each: an accent or a skin tone is not torn from what it stands on. */
function graphemesOf(text: string): string[] {
  return segmenter ? [...segmenter.segment(text)].map(({ segment }) => segment) : [...text];
}

export function widthOf(text: string, size: number): number {
  return (graphemesOf(text).reduce((sum, grapheme) => sum + widthOfOne(grapheme), 0) * size) / 100;
}

/** What XML 1.0 can hold (§2.2), on one line: controls as their pictures, halves of characters as U+FFFD. */
export function cleaned(text: string): string {
  return legible(text.slice(0, 2000).replace(/\s+/g, ' ')).replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd').trim();
}

/** As much of a text as has room, with an ellipsis where that is not all. */
export function fitted(text: string, size: number, width: number): string {
  const clean = cleaned(text);
  if (widthOf(clean, size) <= width) return clean;
  let used = widthOfOne('…');
  let kept = '';
  for (const grapheme of graphemesOf(clean)) {
    used += widthOfOne(grapheme);
    if ((used * size) / 100 > width) break;
    kept += grapheme;
  }
  return `${kept.trimEnd()}…`;
}

/** A text on several lines; the last has an ellipsis where that is not all. */
export function wrapped(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let rest = cleaned(text).split(' ').filter(Boolean);
  while (rest.length > 0 && lines.length < most - 1) {
    let count = 1;
    while (count < rest.length && widthOf(rest.slice(0, count + 1).join(' '), size) <= width) count += 1;
    lines.push(fitted(rest.slice(0, count).join(' '), size, width));
    rest = rest.slice(count);
  }
  return rest.length > 0 ? [...lines, fitted(rest.join(' '), size, width)] : lines;
}
