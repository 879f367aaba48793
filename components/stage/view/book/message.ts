import type { WireLine } from '../wire';
import { quoted, type Entry } from './entry';

const FIELDS: Readonly<Record<string, Entry>> = {
  from: ['Who wrote the letter.', 'RFC 5322 §3.6.2'],
  sender: ['Who sent it, where that is not who wrote it.', 'RFC 5322 §3.6.2'],
  'reply-to': ['Where answers should go.', 'RFC 5322 §3.6.2'],
  to: ['To whom it is addressed.', 'RFC 5322 §3.6.3'],
  cc: ['Who gets a copy.', 'RFC 5322 §3.6.3'],
  bcc: ['Who gets a copy without the others knowing.', 'RFC 5322 §3.6.3'],
  date: ['When the letter was written.', 'RFC 5322 §3.6.1'],
  subject: ['What it is about.', 'RFC 5322 §3.6.5'],
  'message-id': ['The letter’s own name, which no other letter has.', 'RFC 5322 §3.6.4'],
  'in-reply-to': ['Which letter it answers.', 'RFC 5322 §3.6.4'],
  references: ['The letters before it in this conversation.', 'RFC 5322 §3.6.4'],
  received: ['Which server took it, from whom, and when.', 'RFC 5322 §3.6.7'],
  'return-path': ['Where it goes back to if it can’t be delivered.', 'RFC 5322 §3.6.7'],
  'mime-version': ['The letter is built as MIME says.', 'RFC 2045 §4'],
  'content-type': ['What kind of content follows, and in which letters it is written.', 'RFC 2045 §5'],
  'content-transfer-encoding': ['How the content was made fit for the wire.', 'RFC 2045 §6'],
  'content-disposition': ['Whether this part is shown, or kept as a file.', 'RFC 2183 §2'],
  'content-id': ['The name of this part.', 'RFC 2045 §7'],
};

/** A line of a message, or the dot that ends it. */
export function messageLine({ part, tokens, direction, said }: WireLine, stuffing: string): Entry {
  const [first] = tokens;
  if (part === 'end') return [direction === 'toServer' ? 'A dot alone ends the letter.' : 'A dot alone ends the answer.', stuffing];
  if (first?.kind === 'stuffing') return ['The line begins with a dot, so one more was put before it. Only a dot alone ends the letter; the receiver takes this one off.', stuffing];
  if (part === 'blank') return ['The empty line ends the header. What follows is the letter’s body.', 'RFC 5322 §2.1'];
  if (part === 'body') {
    const text = first?.text ?? '';
    if (/^--\S/.test(text)) return ['A boundary: here one part of the letter ends or begins.', 'RFC 2046 §5.1.1'];
    if (text === '') return ['An empty line of the letter’s body.', 'RFC 5322 §2.3'];
    return [said?.name === 'APPEND' || direction === 'toServer' ? 'A line of the letter’s body, on its way to the server.' : 'A line of the letter’s body.', 'RFC 5322 §2.3'];
  }
  if (first?.kind !== 'header') return ['Goes on with the header field above.', 'RFC 5322 §2.2.3'];
  const name = first.text.replace(/[ \t]*:$/, '');
  return FIELDS[name.toLowerCase()] ?? [`A header field of the letter: ${quoted(name)}.`, 'RFC 5322 §3.6.8'];
}
