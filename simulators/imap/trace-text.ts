import { CRLF, octetsToText, type Octets } from '../octets';
import type { ImapCommand } from './command';
import type { Opening } from './decode';

/** The first line, for the trace; literals stay out of it. */
export function textOf(text: Octets): string {
  const end = text.indexOf(CRLF);
  const line = end < 0 ? text : text.slice(0, end);
  return octetsToText(line.length > 500 ? `${line.slice(0, 500)}...` : line);
}

/** The same without passwords. */
export function maskedText(text: Octets, { tag, name }: Opening, command?: ImapCommand): string {
  if (name === 'LOGIN') return command?.name === 'LOGIN' ? `${tag} LOGIN ${octetsToText(command.user)} •••` : `${tag} LOGIN •••`;
  if (name !== 'AUTHENTICATE') return textOf(text);
  if (command?.name !== 'AUTHENTICATE') return `${tag} AUTHENTICATE •••`;
  return `${tag} AUTHENTICATE ${command.mechanism}${command.initialResponse === null ? '' : ' •••'}`;
}
