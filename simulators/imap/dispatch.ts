import { assert } from '../assert';
import type { ImapCommand } from './command';
import { append } from './commands/append';
import { close, unselect } from './commands/close';
import { copy, move } from './commands/copy';
import { create } from './commands/create';
import { deleteCommand } from './commands/delete';
import { enable } from './commands/enable';
import { expunge } from './commands/expunge';
import { fetch } from './commands/fetch';
import { list, lsub } from './commands/list';
import { namespace } from './commands/namespace';
import { check } from './commands/noop';
import { getQuota, getQuotaRoot, setQuota } from './commands/quota';
import { rename } from './commands/rename';
import { search } from './commands/search';
import { select } from './commands/select';
import { sort } from './commands/sort';
import { status } from './commands/status';
import { store } from './commands/store';
import { subscribe, unsubscribe } from './commands/subscribe';
import { thread } from './commands/thread';
import type { CommandContext, CommandResult } from './session';
import { mailboxOf } from './sync';

/** Carries out a command on an account or on its selected mailbox. 'gone' where the latter is no more. */
export function dispatch(command: ImapCommand, context: CommandContext): CommandResult | 'gone' {
  switch (command.name) {
    case 'ENABLE':
      return enable(command, context);
    case 'SELECT':
    case 'EXAMINE':
      return select(command, context);
    case 'CREATE':
      return create(command, context);
    case 'DELETE':
      return deleteCommand(command, context);
    case 'RENAME':
      return rename(command, context);
    case 'SUBSCRIBE':
      return subscribe(command, context);
    case 'UNSUBSCRIBE':
      return unsubscribe(command, context);
    case 'LIST':
      return list(command, context);
    case 'LSUB':
      return lsub(command, context);
    case 'STATUS':
      return status(command, context);
    case 'APPEND':
      return append(command, context);
    case 'NAMESPACE':
      return namespace(context);
    case 'GETQUOTA':
      return getQuota(command, context);
    case 'GETQUOTAROOT':
      return getQuotaRoot(command, context);
    case 'SETQUOTA':
      return setQuota(context);
    default:
      return inMailbox(command, context);
  }
}

function inMailbox(command: ImapCommand, context: CommandContext): CommandResult | 'gone' {
  const { view } = context.session;
  assert(view, 'the chart lets these commands pass only with a mailbox selected');
  const mailbox = mailboxOf(context.account, view);
  if (!mailbox) return 'gone';
  const selected = { ...context, view, mailbox };
  switch (command.name) {
    case 'CHECK':
      return check(selected);
    case 'CLOSE':
      return close(selected);
    case 'UNSELECT':
      return unselect(selected);
    case 'EXPUNGE':
      return expunge(command, selected);
    case 'STORE':
      return store(command, selected);
    case 'COPY':
      return copy(command, selected);
    case 'MOVE':
      return move(command, selected);
    case 'FETCH':
      return fetch(command, selected);
    case 'SEARCH':
      return search(command, selected);
    case 'SORT':
      return sort(command, selected);
    case 'THREAD':
      return thread(command, selected);
    default:
      assert(false, `${command.name} is none of a mailbox`);
  }
}
