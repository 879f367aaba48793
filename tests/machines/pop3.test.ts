import { describe, expect, it } from 'vitest';
import { chartOf, legalNow } from '../../machines/chart';
import { pop3ClientMachine } from '../../machines/pop3-client-session';
import { pop3ServerMachine } from '../../machines/pop3-server-session';
import { statesOf } from './states-of';

const chart = chartOf(pop3ServerMachine);

const COMMANDS = ['CAPA', 'USER', 'PASS', 'APOP', 'AUTH', 'STLS', 'STAT', 'LIST', 'UIDL', 'RETR', 'TOP', 'DELE', 'RSET', 'NOOP', 'QUIT', 'unknown'] as const;

/** RFC 1939 §§4–7, RFC 2449 §5, RFC 2595 §4, RFC 5034 §4: which command is legal where. */
const LEGAL: Record<string, readonly string[]> = {
  'authorization.greeted': ['CAPA', 'USER', 'APOP', 'AUTH', 'STLS', 'QUIT'],
  'authorization.awaitingPass': ['CAPA', 'USER', 'PASS', 'APOP', 'AUTH', 'STLS', 'QUIT'],
  'authorization.exchangingSasl': [],
  'authorization.negotiatingTls': [],
  transaction: ['CAPA', 'STAT', 'LIST', 'UIDL', 'RETR', 'TOP', 'DELE', 'RSET', 'NOOP', 'QUIT'],
  update: [],
  closed: [],
};

describe('the chart of a POP3 server session', () => {
  it('has the states of RFC 1939 §3', () => expect(statesOf(pop3ServerMachine).sort()).toEqual(Object.keys(LEGAL).sort()));

  for (const [state, legal] of Object.entries(LEGAL)) {
    it.each(COMMANDS)(`${state}: %s`, (command) => {
      const step = chart.next(state, `command.${command}`);
      if (legal.includes(command)) {
        expect(step.actions).not.toContain('refuse');
        expect(step.actions.length).toBeGreaterThan(0);
      } else {
        expect(step.state).toBe(state);
        expect(step.actions).toEqual(state === 'closed' ? [] : ['refuse']);
      }
    });

    it(`${state}: what is named as legal is what is legal`, () => {
      const named = legalNow(pop3ServerMachine, state).flatMap(({ event }) => (event.startsWith('command.') ? [event.slice('command.'.length)] : []));
      expect(named.sort()).toEqual([...legal].sort());
    });
  }

  it('UPDATE is entered by QUIT from TRANSACTION and in no other way (RFC 1939 §6)', () => {
    const events = new Set(statesOf(pop3ServerMachine).flatMap((state) => legalNow(pop3ServerMachine, state).map(({ event }) => event)));
    const ways = statesOf(pop3ServerMachine).flatMap((state) => [...events].filter((event) => state !== 'update' && chart.next(state, event).state === 'update').map((event) => `${state} ${event}`));
    expect(ways).toEqual(['transaction command.QUIT']);
  });

  it('each way into `closed` gives the lock back', () => {
    for (const state of statesOf(pop3ServerMachine)) {
      for (const { event } of legalNow(pop3ServerMachine, state)) {
        const step = chart.next(state, event);
        if (step.state === 'closed') expect([state, event, step.actions]).toEqual([state, event, expect.arrayContaining(['releaseMaildrop', 'cancelAutologout'])]);
      }
    }
  });
});

describe('the charts of POP3 sessions', () => {
  it.each([pop3ServerMachine, pop3ClientMachine])('$id: each transition says what it is and where the RFC says so', (machine) => {
    for (const state of statesOf(machine)) {
      for (const { event, description } of legalNow(machine, state)) expect([state, event, description]).toEqual([state, event, expect.stringMatching(/\w/)]);
    }
  });

  it('each state of a client ends when the connection does, or when no answer comes', () => {
    const client = chartOf(pop3ClientMachine);
    for (const state of statesOf(pop3ClientMachine)) {
      for (const event of ['connection.closed', 'response.missing', 'response.invalid']) expect([state, client.next(state, event).state]).toEqual([state, 'closed']);
    }
  });
});
