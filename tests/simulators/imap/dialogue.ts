import { chartOf } from '../../../machines/chart';
import { imapServerMachine } from '../../../machines/imap-server-session';
import { imapServerSession, type ImapServerState } from '../../../simulators/imap/server';
import type { Effect, Note, SessionInput, SessionStep } from '../../../simulators/kernel/process';
import { newAccount, withMailbox } from '../../../simulators/mail/account';
import { newHost, withAccount, type Account, type Host, type HostConfig } from '../../../simulators/mail/host';
import { appendMessages } from '../../../simulators/mail/mailbox';
import { contentOf } from '../../../simulators/mail/message';
import type { Octets } from '../../../simulators/octets';

const server = imapServerSession(chartOf(imapServerMachine));

export const letter = (number: number): Octets => `Subject: letter ${number}\r\nMessage-ID: <${number}@example.org>\r\n\r\nbody ${number}\r\n`;

/** An account of alice's with so many letters in INBOX. */
export function accountWith(letters: number, more: Partial<Account> = {}): Account {
  const account = newAccount({ user: 'alice', password: 'secret', address: 'alice@example.com', firstUidValidity: 1000 });
  const messages = Array.from({ length: letters }, (_, i) => ({ content: contentOf(letter(i + 1)), flags: [], internalDate: 0, internalZone: 0 }));
  return { ...withMailbox(account, appendMessages(account.mailboxes.INBOX!, messages).mailbox), ...more };
}

/** One provider and the clients that talk to it. Whatever the world would do, the test does. */
export class Site {
  host: Host;
  now = 1_740_000_000_000;
  private sessions = 0;

  constructor(account: Account = accountWith(3), config: Partial<HostConfig> = {}) {
    this.host = newHost('mail.example.com', [account], config);
  }

  get account(): Account {
    return this.host.accounts.alice!;
  }

  change(change: (account: Account) => Account): void {
    this.host = withAccount(this.host, change(this.account));
  }

  connect({ secured = false, peer = `device${this.sessions + 1}` } = {}): Client {
    return new Client(this, `c${++this.sessions}`, peer, secured);
  }

  /** A client that has logged in. */
  login(): Client {
    const client = this.connect();
    client.say('in LOGIN alice secret');
    return client;
  }

  /** A client that has a mailbox selected, after these commands. */
  select(name = 'INBOX', ...before: string[]): Client {
    const client = this.login();
    for (const line of before) client.say(`x ${line}`);
    client.say(`sel SELECT ${name}`);
    return client;
  }
}

export class Client {
  state: ImapServerState;
  effects: readonly Effect[];

  constructor(
    private readonly site: Site,
    readonly id: string,
    private readonly peer: string,
    public secured: boolean,
  ) {
    const step = server.open(this.context());
    this.state = step.state;
    this.effects = step.effects;
  }

  private context() {
    return { id: this.id, host: this.site.host, now: this.site.now, peer: this.peer, secured: this.secured };
  }

  input(input: SessionInput): SessionStep<ImapServerState> {
    const step = server.transition(this.state, input, this.context());
    this.state = step.state;
    this.site.host = step.host;
    this.effects = step.effects;
    return step;
  }

  /** Octets go in as they are; what was sent back comes out in lines. */
  raw(octets: Octets): string[] {
    this.input({ kind: 'octets', octets });
    return this.lines();
  }

  /** One or more lines of commands. */
  say(...lines: string[]): string[] {
    return this.raw(lines.map((line) => `${line}\r\n`).join(''));
  }

  /** What was sent in the last step. */
  get sent(): Octets {
    return this.effects.map((effect) => (effect.kind === 'send' ? effect.octets : '')).join('');
  }

  lines(): string[] {
    const { sent } = this;
    return sent === '' ? [] : sent.replace(/\r\n$/, '').split('\r\n');
  }

  get notes(): Note[] {
    return this.effects.flatMap((effect) => (effect.kind === 'note' ? [effect.note] : []));
  }

  get closed(): boolean {
    return this.effects.some((effect) => effect.kind === 'close');
  }

  get chart(): string {
    return server.chartState(this.state);
  }

  get waits(): boolean {
    return server.isWaiting(this.state);
  }
}
