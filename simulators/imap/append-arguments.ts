import type { MailboxName } from '../mail/mailbox';
import type { Octets } from '../octets';
import { argument, mailbox } from './arguments';
import type { AppendCommand, AppendedMessage } from './command';
import { acceptWord, dateTime, expect, flagList, invalid, literal8, peek, space, type Reader } from './reader';

/** An APPEND up to the message that comes next. */
export interface AppendProgress {
  mailbox: MailboxName | null;
  messages: AppendedMessage[];
}

/**
 *     append         = "APPEND" SP mailbox 1*append-message                          ; more than one: RFC 3502 §6
 *     append-message = [SP flag-list] [SP date-time] SP (literal / literal8 / "UTF8" SP "(" literal8 ")")   ; RFC 3516 §7, RFC 6855 §4
 */
export function append(r: Reader, progress: AppendProgress): AppendCommand {
  progress.mailbox = argument(r, mailbox);
  const { messages } = progress;
  do {
    space(r);
    let flags: AppendedMessage['flags'] = [];
    let date: AppendedMessage['date'] = null;
    if (peek(r) === '(') {
      flags = flagList(r);
      space(r);
    }
    if (peek(r) === '"') {
      date = dateTime(r);
      space(r);
    }
    messages.push({ flags, date, octets: messageOctets(r) });
  } while (r.offers('MULTIAPPEND') && peek(r) === ' ');
  return { name: 'APPEND', mailbox: progress.mailbox, messages };
}

function messageOctets(r: Reader): Octets {
  if (r.utf8 && acceptWord(r, 'UTF8')) {
    space(r);
    expect(r, '(');
    if (peek(r) !== '~') invalid('Expected a literal8');
    const octets = literal8(r);
    expect(r, ')');
    return octets;
  }
  if (peek(r) === '{' || (peek(r) === '~' && r.offers('BINARY'))) return literal8(r);
  return invalid('Expected a literal');
}
