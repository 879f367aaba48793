import { describe, expect, it } from 'vitest';
import { chartOf, legalNow } from '../../machines/chart';
import { imapServerMachine } from '../../machines/imap-server-session';

const chart = chartOf(imapServerMachine);

/** By section: which commands are legal before login, once authenticated, and with a mailbox selected. */
const LEGAL: readonly (readonly [section: string, commands: readonly string[], before: boolean, authenticated: boolean, selected: boolean])[] = [
  ['RFC 3501 §6.1 any state', ['CAPABILITY', 'NOOP', 'LOGOUT'], true, true, true],
  ['RFC 2971 §3.1', ['ID'], true, true, true],
  ['RFC 3501 §6.2 not authenticated', ['STARTTLS', 'AUTHENTICATE', 'LOGIN'], true, false, false],
  ['RFC 3501 §6.3 authenticated', ['SELECT', 'EXAMINE', 'CREATE', 'DELETE', 'RENAME', 'SUBSCRIBE', 'UNSUBSCRIBE', 'LIST', 'LSUB', 'STATUS', 'APPEND'], false, true, true],
  ['RFC 5161 §3.1', ['ENABLE'], false, true, false],
  ['RFC 2342 §5, RFC 2177 §3', ['NAMESPACE', 'IDLE'], false, true, true],
  ['RFC 9208 §4.1', ['GETQUOTA', 'GETQUOTAROOT', 'SETQUOTA'], false, true, true],
  ['RFC 3501 §6.4 selected', ['CHECK', 'CLOSE', 'EXPUNGE', 'SEARCH', 'FETCH', 'STORE', 'COPY', 'UID SEARCH', 'UID FETCH', 'UID STORE', 'UID COPY'], false, false, true],
  ['RFC 3691 §2, RFC 4315 §2.1, RFC 6851 §3', ['UNSELECT', 'UID EXPUNGE', 'MOVE', 'UID MOVE'], false, false, true],
  ['RFC 5256 §3', ['SORT', 'UID SORT', 'THREAD', 'UID THREAD'], false, false, true],
];
const STATES = ['notAuthenticated.ready', 'authenticated.ready', 'selected.ready'] as const;

describe('what is legal when', () => {
  for (const [section, commands, ...legal] of LEGAL) {
    for (const command of commands) {
      it.each(STATES.map((state, index) => [state, legal[index]!] as const))(`${section}: ${command} in %s`, (state, isLegal) => {
        expect(chart.next(state, `command.${command}`)).toEqual({ state, actions: [isLegal ? 'run' : 'refuse'] });
      });
    }
  }

  it.each(STATES)('%s has no other command', (state) => {
    const index = STATES.indexOf(state);
    const expected = LEGAL.flatMap(([, commands, ...legal]) => (legal[index] ? commands.map((command) => `command.${command}`) : []));
    const offered = legalNow(imapServerMachine, state).map(({ event }) => event).filter((event) => event.startsWith('command.'));
    expect(offered.sort()).toEqual(expected.sort());
  });

  it.each([...STATES, 'notAuthenticated.exchanging', 'notAuthenticated.securing', 'authenticated.idle', 'selected.idle'])('an unknown command is refused in %s', (state) => {
    expect(chart.next(state, 'command.unknown')).toEqual({ state, actions: ['refuse'] });
  });
});

describe('what follows what (RFC 3501 §3)', () => {
  it.each([
    ['notAuthenticated.ready', 'login.accepted', 'authenticated.ready', []],
    ['notAuthenticated.ready', 'login.refused', 'notAuthenticated.ready', []],
    ['notAuthenticated.ready', 'sasl.challenged', 'notAuthenticated.exchanging', ['readResponse']],
    ['notAuthenticated.exchanging', 'sasl.response', 'notAuthenticated.exchanging', ['answerResponse']],
    ['notAuthenticated.exchanging', 'login.accepted', 'authenticated.ready', ['readCommands']],
    ['notAuthenticated.exchanging', 'login.refused', 'notAuthenticated.ready', ['readCommands']],
    ['notAuthenticated.exchanging', 'sasl.cancelled', 'notAuthenticated.ready', ['readCommands', 'cancelExchange']],
    ['notAuthenticated.ready', 'tls.begun', 'notAuthenticated.securing', ['startTls', 'readNothing']],
    ['notAuthenticated.securing', 'tls.established', 'notAuthenticated.ready', ['readCommands']],
    ['notAuthenticated.ready', 'junk.exceeded', 'logout', ['sayTooMuchJunk', 'close', 'endSession']],
    ['authenticated.ready', 'mailbox.selected', 'selected.ready', []],
    ['authenticated.ready', 'select.refused', 'authenticated.ready', []],
    ['authenticated.ready', 'idle.began', 'authenticated.idle', ['readDone']],
    ['selected.ready', 'mailbox.selected', 'selected.ready', []],
    ['selected.ready', 'select.refused', 'authenticated.ready', []],
    ['selected.ready', 'mailbox.closed', 'authenticated.ready', []],
    ['selected.ready', 'idle.began', 'selected.idle', ['readDone']],
    ['selected.idle', 'account.changed', 'selected.idle', ['tellNews']],
    ['selected.idle', 'idle.done', 'selected.ready', ['readCommands', 'endIdle']],
    ['selected.idle', 'idle.broken', 'selected.ready', ['readCommands', 'breakIdle']],
    ['selected.ready', 'mailbox.gone', 'logout', ['sayGone', 'close', 'endSession']],
    ['selected.ready', 'bye', 'logout', ['close', 'endSession']],
    ['selected.idle', 'autologout', 'logout', ['readCommands', 'sayAutologout', 'close', 'endSession']],
    ['authenticated.ready', 'connection.closed', 'logout', ['endSession']],
    ['selected.ready', 'account.changed', 'selected.ready', []],
  ])('%s, %s: %s', (state, event, next, actions) => {
    expect(chart.next(state, event)).toEqual({ state: next, actions });
  });
});
