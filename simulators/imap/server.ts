import type { Chart } from '../chart';
import { receive } from '../governed';
import type { SessionProcess } from '../kernel/process';
import { noOctets } from './framer';
import { newSession, type ImapServerState } from './server-state';
import { Turn } from './turn';

export type { ImapServerState } from './server-state';

/**
 * An IMAP server (RFC 3501; RFC 9051 where IMAP4rev2 is enabled; the extensions in `capability.ts`), governed by `chart`
 * (`imapServerMachine`): what is legal when, and what comes next. Command functions give the answers.
 *
 * Total: any octets are answered, or end the session with BYE.
 */
export function imapServerSession(chart: Chart): SessionProcess<ImapServerState> {
  return {
    open(context) {
      const turn = new Turn(chart, context, {
        chart: chart.initial.state,
        user: null,
        session: newSession,
        framing: noOctets,
        reading: 'commands',
        pending: null,
        junk: 0,
      });
      turn.greet();
      turn.restartAutologout();
      return turn.end();
    },
    transition(state, input, context) {
      const turn = new Turn(chart, context, state);
      receive(turn, input);
      return turn.end();
    },
    userOf: (state) => state.user,
    isWaiting: (state) => state.reading === 'done',
    chartState: (state) => state.chart,
  };
}
