import { readFileSync } from 'node:fs';
import { newAccount, withMailbox } from '../../../simulators/mail/account';
import { parseDateTime } from '../../../simulators/mail/date';
import { defaultConfig } from '../../../simulators/mail/host';
import { appendMessages, type Mailbox, type UidValidity } from '../../../simulators/mail/mailbox';
import { contentOf, toCrlf } from '../../../simulators/mail/message';
import { openView } from '../../../simulators/mail/session-view';
import type { Octets } from '../../../simulators/octets';
import { decode } from '../../../simulators/imap/decode';
import { fetch } from '../../../simulators/imap/commands/fetch';
import { search } from '../../../simulators/imap/commands/search';
import { sort } from '../../../simulators/imap/commands/sort';
import { thread } from '../../../simulators/imap/commands/thread';
import type { CommandResult, Extension, SelectedContext } from '../../../simulators/imap/session';

export interface Letter {
  readonly octets: Octets;
  readonly flags?: readonly string[];
  /** A date-time, e.g. `01-Feb-2025 08:00:00 +0000`. */
  readonly date?: string;
}

/** A message in LF, as a test writes it. */
export function letter(text: string, more: Omit<Letter, 'octets'> = {}): Letter {
  return { octets: toCrlf(text), ...more };
}

export function fixture(name: string, more: Omit<Letter, 'octets'> = {}): Letter {
  return letter(readFileSync(new URL(`../../fixtures/mail/${name}`, import.meta.url), 'latin1'), more);
}

export function inbox(letters: readonly Letter[]): Mailbox {
  const account = newAccount({ user: 'alice', password: 'secret', address: 'alice@example.com', firstUidValidity: 1 as UidValidity });
  const empty = account.mailboxes['INBOX']!;
  return appendMessages(
    empty,
    letters.map(({ octets, flags = [], date = '01-Feb-2025 08:00:00 +0000' }) => {
      const { instant, zone } = parseDateTime(date)!;
      return { content: contentOf(octets), flags, internalDate: instant, internalZone: zone };
    }),
  ).mailbox;
}

/** A session that has just selected a mailbox with these messages. */
export function selected(
  letters: readonly Letter[] | Mailbox,
  { readOnly = false, enabled = [] }: { readonly readOnly?: boolean; readonly enabled?: readonly Extension[] } = {},
): SelectedContext {
  const fresh = newAccount({ user: 'alice', password: 'secret', address: 'alice@example.com', firstUidValidity: 1 as UidValidity });
  const { view, mailbox } = openView('uidNext' in letters ? letters : inbox(letters), readOnly);
  const account = withMailbox(fresh, mailbox);
  return {
    session: { view, enabled, savedResult: [] } as SelectedContext['session'],
    account,
    config: defaultConfig,
    now: 0,
    peer: 'laptop',
    tag: 'a1',
    view,
    mailbox,
  };
}

/** Decodes a command and runs its function. What does not decode is answered BAD, as the server does. */
export function run(context: SelectedContext, line: Octets): CommandResult {
  const decoded = decode(`${context.tag} ${line}`);
  if ('invalid' in decoded) return { session: context.session, account: context.account, untagged: [], status: 'BAD', text: decoded.invalid };
  const { command } = decoded;
  switch (command.name) {
    case 'FETCH':
      return fetch(command, context);
    case 'SEARCH':
      return search(command, context);
    case 'SORT':
      return sort(command, context);
    case 'THREAD':
      return thread(command, context);
    default:
      throw new Error(`${command.name} is not tested here`);
  }
}

/** The untagged responses of a command. */
export function answers(context: SelectedContext, line: Octets): Octets[] {
  return run(context, line).untagged.map(({ text }) => text);
}

/** The context as the next command finds it. */
export function after(context: SelectedContext, { session, account }: CommandResult): SelectedContext {
  return { ...context, session, account, view: session.view!, mailbox: account.mailboxes['INBOX']! };
}
