import { listed } from '../../../ui/prose';

/** Words of FETCH, STORE and STATUS for people. */

/** What is asked of messages, in words; of several things, a list. */
export function askedIn(items: string): string {
  const wanted: string[] = [];
  const add = (pattern: RegExp, words: string) => {
    if (pattern.test(items)) wanted.push(words);
  };
  const text = items.toUpperCase();
  if (/(^|[ (])(ALL|FULL|FAST)\b/.test(text)) wanted.push('the usual data');
  add(/\bFLAGS\b/i, 'the flags');
  add(/\bINTERNALDATE\b/i, 'the date of arrival');
  add(/\b(RFC822\.SIZE)\b/i, 'the size');
  add(/\bENVELOPE\b/i, 'the envelope');
  add(/\bBODYSTRUCTURE\b|(^|[ (])BODY([ )]|$)/i, 'how it is built');
  add(/\bMODSEQ\b/i, 'the number of its last change');
  add(/BODY\.PEEK\[HEADER[^\]]*\]|RFC822\.HEADER|BODY\[HEADER[^\]]*\]/i, 'the header');
  add(/BODY\.PEEK\[\]|BINARY\.PEEK\[\]/i, 'the whole letter');
  add(/(^|[ (])(BODY\[\]|RFC822)([ )<]|$)/i, 'the whole letter');
  add(/(BODY|BINARY)(\.PEEK)?\[(TEXT|[\d.]+)[^\]]*\]/i, 'a part of the letter');
  if (wanted.length === 0) add(/\bUID\b/i, 'the UIDs');
  return listed(wanted.length > 0 ? wanted : ['data']);
}

/** What the asking itself changes: `BODY[]` sets \Seen, `BODY.PEEK[]` does not (RFC 3501 §6.4.5). */
export function marksOf(items: string): string {
  if (/(BODY|BINARY)\.PEEK\[/i.test(items)) return ' Asking like this marks nothing as read.';
  return /(^|[ (])((BODY|BINARY)\[(?!HEADER)|RFC822([ )]|$)|RFC822\.TEXT)/i.test(items) ? ' Asking like this marks them as read.' : '';
}

/** `message 2`, `messages 1:3`; with `uid`, as the lasting numbers that they are. */
export function messages(set: string, uid: boolean): string {
  const one = /^\d+$/.test(set);
  if (/^1:\*$/.test(set)) return 'all messages';
  if (set === '$') return 'the messages found before';
  const from = /^(\d+):\*$/.exec(set)?.[1];
  if (uid) return from ? `the messages from UID ${from} on` : one ? `the message with UID ${set}` : `the messages with the UIDs ${shortened(set)}`;
  return from ? `the messages from number ${from} on` : one ? `message ${set}` : `messages ${shortened(set)}`;
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
