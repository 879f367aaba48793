import { words } from '@/content/words/lab/prompt';
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

/** What helps with the line that is being typed: the octets that are missing, or the form of its command. */
export function helpFor(protocol: Protocol, wanting: Wanting, value: string, legal: readonly LegalEvent[]): Help {
  switch (wanting.what) {
    case 'literal':
      return told(countdown(wanting.missing, value));
    case 'command':
      return helpWithCommand(protocol, value, legal);
    default:
      return told(words.wanting[wanting.what]);
  }
}

/** Return adds two octets of its own, and they count (RFC 3501 §4.3). */
function countdown(missing: number, value: string): string {
  const { literal } = words;
  if (value === '') return literal.missing(missing);
  const typed = octetsOf(value).length;
  const text = typed - 2;
  if (text === missing) return literal.exact(text);
  if (text > missing) return literal.over(text, text - missing);
  return typed > missing ? literal.oneOver(typed) : literal.short(typed, missing - typed);
}

function helpWithCommand(protocol: Protocol, value: string, legal: readonly LegalEvent[]): Help {
  const literal = protocol === 'imap' ? announcedBy(value) : null;
  if (literal) return told(words.literal.announced(literal.length, literal.waits));
  const typed = value.toUpperCase().split(' ');
  const first = protocol === 'imap' && formOf(protocol, typed[0]!) === undefined && typed[0] !== 'UID' ? 1 : 0;
  const name = typed[first] === 'UID' ? `UID ${typed[first + 1] ?? ''}` : (typed[first] ?? '');
  const form = formOf(protocol, name);
  const description = legal.find(({ event }) => event === `command.${name}`)?.description;
  if (form) return { form: form.form, text: description ?? words.notLegal, warns: description === undefined };
  return { form: null, text: protocol === 'imap' ? words.chooseTagged : words.choose, warns: false };
}
