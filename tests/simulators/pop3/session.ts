import { chartOf } from '../../../machines/chart';
import { pop3ServerMachine } from '../../../machines/pop3-server-session';
import type { Effect, SessionContext, SessionInput } from '../../../simulators/kernel/process';
import { deliver, newAccount } from '../../../simulators/mail/account';
import { newHost, type Account, type Host, type HostConfig } from '../../../simulators/mail/host';
import { contentOf } from '../../../simulators/mail/message';
import type { Octets } from '../../../simulators/octets';
import { pop3ServerSession, type Pop3ServerState } from '../../../simulators/pop3/server';

export const server = pop3ServerSession(chartOf(pop3ServerMachine));

export const LETTERS = [
  'Message-ID: <one@example.org>\r\nSubject: One\r\n\r\nHello Alice,\r\n.\r\n..two\r\nlast\r\n',
  'Message-ID: <two@example.org>\r\nSubject: Two\r\n\r\nSecond.\r\n',
  'Message-ID: <three@example.org>\r\nSubject: Three\r\n\r\nThird.\r\n',
];

export function accountWith(letters: readonly Octets[], more: Partial<Account> = {}): Account {
  let account: Account = { ...newAccount({ user: 'alice', password: 'secret', address: 'alice@example.com', firstUidValidity: 7 }), ...more };
  for (const letter of letters) account = deliver(account, contentOf(letter), 0).account ?? account;
  return account;
}

export function hostWith(letters: readonly Octets[] = LETTERS, config: Partial<HostConfig> = {}, more: Partial<Account> = {}): Host {
  return newHost('mail.example.com', [accountWith(letters, more)], config);
}

/** One connection to a server, for tests: keeps the state and the host, and collects what is said. */
export class Line {
  state: Pop3ServerState;
  effects: Effect[];
  secured: boolean;

  constructor(
    public world: { host: Host; now?: number },
    readonly id = 'c1',
    { secured = false } = {},
  ) {
    this.secured = secured;
    const step = server.open(this.context());
    this.state = step.state;
    this.effects = [...step.effects];
    world.host = step.host;
  }

  context(): SessionContext {
    return { id: this.id, host: this.world.host, now: this.world.now ?? 0, peer: 'phone', secured: this.secured };
  }

  input(input: SessionInput): Effect[] {
    const step = server.transition(this.state, input, this.context());
    this.state = JSON.parse(JSON.stringify(step.state)) as Pop3ServerState;
    this.world.host = step.host;
    this.effects.push(...step.effects);
    return [...step.effects];
  }

  /** Sends lines, each with its CRLF, and gives what comes back. */
  say(...lines: string[]): Octets {
    return sent(this.input({ kind: 'octets', octets: lines.map((line) => `${line}\r\n`).join('') }));
  }

  logIn(): this {
    this.say('USER alice', 'PASS secret');
    return this;
  }

  secure(): void {
    this.secured = true;
    this.input({ kind: 'secured' });
  }

  get closed(): boolean {
    return this.effects.some((effect) => effect.kind === 'close');
  }
}

export function sent(effects: readonly Effect[]): Octets {
  return effects.map((effect) => (effect.kind === 'send' ? effect.octets : '')).join('');
}
