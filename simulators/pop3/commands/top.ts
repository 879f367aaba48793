import { bodyStart } from '../../mail/header';
import { CRLF, type Octets } from '../../octets';
import type { CommandNamed } from '../command';
import { err, ok } from '../response';
import type { CommandResult, TransactionContext } from '../session';
import { findMessage, isExpunged } from './find-message';

/** TOP (RFC 1939 §7): the header, the empty line, and the first lines of the body. */
export function top(command: CommandNamed<'TOP'>, context: TransactionContext): CommandResult {
  const found = findMessage(context, command.message);
  if ('refusal' in found) return { answer: found.refusal };
  if (isExpunged(context, found.message)) return { answer: err(`Message ${command.message} expunged.`) };
  const { key, octets } = found.message.content;
  return { answer: ok('', { body: topOf(octets, command.lines), label: '+OK top of message', carries: [{ key, part: 'header' }] }) };
}

/** The header with its empty line and `lines` lines of the body; the whole message where it has no more. */
function topOf(octets: Octets, lines: number): Octets {
  let end = bodyStart(octets);
  for (let left = lines; left > 0 && end < octets.length; left--) {
    const next = octets.indexOf(CRLF, end);
    if (next < 0) return octets;
    end = next + 2;
  }
  return octets.slice(0, end);
}
