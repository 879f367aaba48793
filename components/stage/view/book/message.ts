import { words } from '@/content/words/stage/view/book-message';
import type { WireLine } from '../wire';
import { entryOf, type Entry } from './entry';

/** Where the fields of a header are defined. */
const FIELDS = {
  from: 'RFC 5322 §3.6.2',
  sender: 'RFC 5322 §3.6.2',
  'reply-to': 'RFC 5322 §3.6.2',
  to: 'RFC 5322 §3.6.3',
  cc: 'RFC 5322 §3.6.3',
  bcc: 'RFC 5322 §3.6.3',
  date: 'RFC 5322 §3.6.1',
  subject: 'RFC 5322 §3.6.5',
  'message-id': 'RFC 5322 §3.6.4',
  'in-reply-to': 'RFC 5322 §3.6.4',
  references: 'RFC 5322 §3.6.4',
  received: 'RFC 5322 §3.6.7',
  'return-path': 'RFC 5322 §3.6.7',
  'mime-version': 'RFC 2045 §4',
  'content-type': 'RFC 2045 §5',
  'content-transfer-encoding': 'RFC 2045 §6',
  'content-disposition': 'RFC 2183 §2',
  'content-id': 'RFC 2045 §7',
};

/** A line of a message, or the dot that ends it. */
export function messageLine({ part, tokens, direction, said }: WireLine, stuffing: string): Entry {
  const [first] = tokens;
  if (part === 'end') return [direction === 'toServer' ? words.endOfLetter : words.endOfAnswer, stuffing];
  if (first?.kind === 'stuffing') return [words.stuffing, stuffing];
  if (part === 'blank') return [words.blank, 'RFC 5322 §2.1'];
  if (part === 'body') {
    const text = first?.text ?? '';
    if (/^--\S/.test(text)) return [words.boundary, 'RFC 2046 §5.1.1'];
    if (text === '') return [words.empty, 'RFC 5322 §2.3'];
    return [said?.name === 'APPEND' || direction === 'toServer' ? words.bodyToServer : words.body, 'RFC 5322 §2.3'];
  }
  if (first?.kind !== 'header') return [words.goesOn, 'RFC 5322 §2.2.3'];
  const name = first.text.replace(/[ \t]*:$/, '');
  return entryOf(words.fields, FIELDS, name.toLowerCase()) ?? [words.field(name), 'RFC 5322 §3.6.8'];
}
