import type { Part } from './entry';

const WORD = /[\p{L}\p{N}]+/gu;

/** A text in parts, with the words marked that `isHit` says yes to. */
export function partsOf(text: string, isHit: (word: string) => boolean): Part[] {
  const parts: Part[] = [];
  const add = (piece: string, hit: boolean) => {
    const last = parts.at(-1);
    if (piece === '') return;
    if (last?.hit === hit) parts[parts.length - 1] = { text: last.text + piece, hit };
    else parts.push({ text: piece, hit });
  };
  let at = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    add(text.slice(at, index), false);
    add(word, isHit(word));
    at = index + word.length;
  }
  add(text.slice(at), false);
  return parts;
}

/** How many characters stand before the first hit. */
const BEFORE = 40;

/** A piece of the text of about `length` characters, around the first word that `isHit` says yes to, cut between words. */
export function excerptOf(text: string, isHit: (word: string) => boolean, length: number): string {
  if (text.length <= length) return text;
  const first = [...text.matchAll(WORD)].find(({ 0: word }) => isHit(word))?.index ?? 0;
  const wanted = Math.max(0, Math.min(first - BEFORE, text.length - length));
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted - 1) + 1;
  const end = start + length >= text.length ? text.length : text.lastIndexOf(' ', start + length);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end > start ? end : start + length)}${end < text.length ? ' …' : ''}`;
}
