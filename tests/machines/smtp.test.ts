import { describe, expect, it } from 'vitest';
import { chartOf, legalNow } from '../../machines/chart';
import { smtpClientMachine } from '../../machines/smtp-client-session';
import { smtpServerMachine } from '../../machines/smtp-server-session';
import { statesOf } from './states-of';

const chart = chartOf(smtpServerMachine);
const COMMANDS = ['EHLO', 'HELO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'RSET', 'NOOP', 'VRFY', 'QUIT', 'unknown'] as const;
const ANY_TIME = ['EHLO', 'HELO', 'RSET', 'NOOP', 'VRFY', 'QUIT'];

/** RFC 5321 §4.1.4, RFC 3207 §4, RFC 4954 §4: which command is legal where. */
const LEGAL: Record<string, readonly string[]> = {
  awaitingHello: ANY_TIME,
  unauthenticated: [...ANY_TIME, 'STARTTLS', 'AUTH'],
  exchangingSasl: [],
  negotiatingTls: [],
  'authenticated.ready': [...ANY_TIME, 'MAIL'],
  'authenticated.awaitingRecipients': [...ANY_TIME, 'RCPT'],
  'authenticated.awaitingContent': [...ANY_TIME, 'RCPT', 'DATA'],
  'authenticated.receivingContent': [],
  closed: [],
};

describe('the chart of a submission server session', () => {
  it('has these states', () => expect(statesOf(smtpServerMachine).sort()).toEqual(Object.keys(LEGAL).sort()));

  for (const [state, legal] of Object.entries(LEGAL)) {
    it.each(COMMANDS)(`${state}: %s`, (command) => {
      const step = chart.next(state, `command.${command}`);
      if (legal.includes(command)) expect(step.actions).toContain('answer');
      else expect(step).toEqual({ state, actions: state === 'closed' ? [] : ['refuse'] });
    });
  }

  it('nobody submits mail without a login (RFC 6409 §4.3)', () => {
    for (const state of statesOf(smtpServerMachine).filter((path) => !path.startsWith('authenticated'))) {
      for (const { event } of legalNow(smtpServerMachine, state)) {
        if (chart.next(state, event).state.startsWith('authenticated')) expect(event).toBe('login.accepted');
      }
    }
  });
});

describe('the chart of a submission client session', () => {
  it('each state ends when the connection does, or when no reply comes', () => {
    const client = chartOf(smtpClientMachine);
    for (const state of statesOf(smtpClientMachine)) {
      for (const event of ['connection.closed', 'reply.missing', 'reply.invalid']) expect([state, event, client.next(state, event).state]).toEqual([state, event, 'closed']);
    }
  });

  it('the message goes only behind 354', () => {
    const client = chartOf(smtpClientMachine);
    const ways = statesOf(smtpClientMachine).flatMap((state) => legalNow(smtpClientMachine, state).filter(({ event }) => state !== 'content' && client.next(state, event).state === 'content').map(({ event }) => `${state} ${event}`));
    expect(ways).toEqual(['data reply.intermediate']);
  });
});
