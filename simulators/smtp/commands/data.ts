import { assert } from '../../assert';
import { overQuota, specialMailbox, withMailbox } from '../../mail/account';
import { formatRfc5322Date } from '../../mail/date';
import { fieldValue, parseHeader } from '../../mail/header';
import type { Account } from '../../mail/host';
import { appendMessages } from '../../mail/mailbox';
import { contentOf, toCrlf } from '../../mail/message';
import { CRLF, type Octets } from '../../octets';
import { reply, type Reply } from '../reply';
import type { CommandContext, CommandResult } from '../session';

/** DATA (RFC 5321 §4.1.1.4). */
export function data(): CommandResult {
  return { reply: reply(354, undefined, 'Start mail input; end with <CRLF>.<CRLF>') };
}

/** A message that was accepted: what is handed on, and the sender's account where a copy was filed. */
export interface Submission {
  readonly reply: Reply;
  readonly relay?: { readonly from: string; readonly to: readonly string[]; readonly octets: Octets };
  readonly account?: Account;
}

/**
 * The end of the message (RFC 5321 §4.5.2): accepts it with trace information in front (§4.4), and a Message-ID where it has none
 * (RFC 6409 §8.3). A provider that files sent mail puts a copy into `\Sent`, as far as the quota goes.
 */
export function takeMessage(octets: Octets, context: CommandContext): Submission {
  const { account, connection, host, now, session } = context;
  assert(session.from !== null && account, 'DATA is legal only within a transaction of a user');
  if (octets.length > host.config.appendLimit) return { reply: reply(552, '5.3.4', 'Message size exceeds the limit.') };
  const id = `${connection.replace(/[^\w.-]/g, '-')}.${Math.floor(now)}`;
  const letter = withMessageId(toCrlf(octets), `<${id}@${host.name}>`);
  const trace = [
    `Received: from ${session.client ?? 'unknown'}`,
    `\tby ${host.name} with ESMTP${context.secured ? 'S' : ''}A id ${id};`,
    `\t${formatRfc5322Date(now)}`,
  ];
  return {
    reply: reply(250, '2.0.0', `OK, queued as ${id}.`),
    relay: { from: session.from, to: session.to, octets: trace.join(CRLF) + CRLF + letter },
    account: host.config.filesSentMail ? filed(account, letter, now) : undefined,
  };
}

function withMessageId(octets: Octets, messageId: string): Octets {
  return fieldValue(parseHeader(octets), 'message-id') === undefined ? `Message-ID: ${messageId}${CRLF}${octets}` : octets;
}

function filed(account: Account, octets: Octets, now: number): Account {
  const sent = specialMailbox(account, '\\Sent');
  if (!sent || overQuota(account, octets.length)) return account;
  return withMailbox(account, appendMessages(sent, [{ content: contentOf(octets), flags: ['\\Seen'], internalDate: now, internalZone: 0 }]).mailbox);
}
