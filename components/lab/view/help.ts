import type { LegalEvent } from '@/machines/chart';
import type { Protocol } from '@/simulators/kernel/process';
import { formOf } from './forms';
import { announcedBy, octetsOf } from './typed';
import type { Wanting } from './wanting';

export interface Help {
  /** How the command that is being typed is written. */
  readonly form: string | null;
  readonly text: string;
  /** It is about what is missing now. */
  readonly warns: boolean;
}

const told = (text: string): Help => ({ form: null, text, warns: true });
const octets = (n: number) => `${n} ${n === 1 ? 'octet' : 'octets'}`;

/** What helps with the line that is being typed: the octets that are missing, or the form of its command. */
export function helpFor(protocol: Protocol, wanting: Wanting, value: string, legal: readonly LegalEvent[]): Help {
  switch (wanting.what) {
    case 'literal':
      return told(countdown(wanting.missing, value));
    case 'rest':
      return told('The literal is complete. Return ends the command, or goes on behind it.');
    case 'discarded':
      return told('That command was refused already. What still comes of it is thrown away.');
    case 'done':
      return told('The server tells what happens as it happens. DONE ends that.');
    case 'credentials':
      return told('The server waits for the credentials in base64: NUL, user, NUL, password. * cancels.');
    case 'content':
      return told('All is message now, up to a line of one dot.');
    case 'nothing':
      return told('Nothing is read now.');
    case 'command':
      return helpWithCommand(protocol, value, legal);
  }
}

/** Return adds two octets of its own, and they count (RFC 3501 §4.3). */
function countdown(missing: number, value: string): string {
  if (value === '') return `${octets(missing)} of the literal are missing. Each Return counts for two.`;
  const typed = octetsOf(value).length;
  const text = typed - 2;
  if (text === missing) return `${octets(text)}: exactly what was missing. Return ends the command.`;
  if (text > missing) return `${octets(text)}, ${text - missing} more than the literal has: those will be read as the command.`;
  return typed > missing ? `${octets(typed)} with Return, one more than is missing.` : `${octets(typed)} with Return. ${octets(missing - typed)} will be missing then.`;
}

function helpWithCommand(protocol: Protocol, value: string, legal: readonly LegalEvent[]): Help {
  const literal = protocol === 'imap' ? announcedBy(value) : null;
  if (literal) return told(`A literal of ${octets(literal.length)} follows. ${literal.waits ? 'The server says + when it may come.' : 'With {n+} nobody waits for the server.'}`);
  const words = value.toUpperCase().split(' ');
  const first = protocol === 'imap' && formOf(protocol, words[0]!) === undefined && words[0] !== 'UID' ? 1 : 0;
  const name = words[first] === 'UID' ? `UID ${words[first + 1] ?? ''}` : (words[first] ?? '');
  const form = formOf(protocol, name);
  const description = legal.find(({ event }) => event === `command.${name}`)?.description;
  if (form) return { form: form.form, text: description ?? 'Not legal in this state.', warns: description === undefined };
  return { form: null, text: protocol === 'imap' ? 'A tag of your own, then a command. These are legal now:' : 'These commands are legal now:', warns: false };
}
