import { listed } from '@/content/words/prose';
import { words } from '@/content/words/stage/view/book-imap-items';

/** What is asked of messages, in words; of several things, a list. */
export function askedIn(items: string): string {
  const wanted: string[] = [];
  const add = (pattern: RegExp, item: keyof typeof words.items) => {
    if (pattern.test(items)) wanted.push(words.items[item]);
  };
  const text = items.toUpperCase();
  if (/(^|[ (])(ALL|FULL|FAST)\b/.test(text)) wanted.push(words.items.usual);
  add(/\bFLAGS\b/i, 'flags');
  add(/\bINTERNALDATE\b/i, 'date');
  add(/\b(RFC822\.SIZE)\b/i, 'size');
  add(/\bENVELOPE\b/i, 'envelope');
  add(/\bBODYSTRUCTURE\b|(^|[ (])BODY([ )]|$)/i, 'structure');
  add(/\bMODSEQ\b/i, 'modseq');
  add(/BODY\.PEEK\[HEADER[^\]]*\]|RFC822\.HEADER|BODY\[HEADER[^\]]*\]/i, 'header');
  add(/BODY\.PEEK\[\]|BINARY\.PEEK\[\]/i, 'whole');
  add(/(^|[ (])(BODY\[\]|RFC822)([ )<]|$)/i, 'whole');
  add(/(BODY|BINARY)(\.PEEK)?\[(TEXT|[\d.]+)[^\]]*\]/i, 'part');
  if (wanted.length === 0) add(/\bUID\b/i, 'uids');
  return listed(wanted.length > 0 ? wanted : [words.items.data]);
}

/** What the asking itself changes: `BODY[]` sets \Seen, `BODY.PEEK[]` does not (RFC 3501 §6.4.5). Empty where it is not about the letter. */
export function marksOf(items: string): string {
  if (/(BODY|BINARY)\.PEEK\[/i.test(items)) return words.marksNothing;
  return /(^|[ (])((BODY|BINARY)\[(?!HEADER)|RFC822([ )]|$)|RFC822\.TEXT)/i.test(items) ? words.marksAsRead : '';
}

/** `message 2`, `messages 1:3`; with `uid`, as the lasting numbers that they are. */
export function messages(set: string, uid: boolean): string {
  const one = /^\d+$/.test(set);
  if (/^1:\*$/.test(set)) return words.all;
  if (set === '$') return words.found;
  const from = /^(\d+):\*$/.exec(set)?.[1];
  if (uid) return from ? words.fromUid(from) : one ? words.oneByUid(set) : words.severalByUid(shortened(set));
  return from ? words.from(from) : one ? words.one(set) : words.several(shortened(set));
}

function shortened(set: string): string {
  return set.length > 40 ? `${set.slice(0, 38)}…` : set;
}

/** What a list in parentheses holds: `(\Seen \Flagged)` → `\Seen and \Flagged`. */
export function flagsIn(text: string): string {
  return listed(text.replace(/[()]/g, ' ').trim().split(/\s+/).filter(Boolean));
}

/** A name as it stands on the wire, without its quotes. */
export function bare(name: string | undefined): string {
  return (name ?? '').replace(/^"(.*)"$/s, '$1').replace(/\\(.)/g, '$1');
}
