import { readFileSync } from 'node:fs';
import { chartOf } from '../../machines/chart';
import { imapServerMachine } from '../../machines/imap-server-session';
import { pop3ServerMachine } from '../../machines/pop3-server-session';
import { imapServerSession } from '../../simulators/imap/server';
import type { SessionInput, SessionProcess } from '../../simulators/kernel/process';
import { deliver, INBOX, newAccount, withMailbox } from '../../simulators/mail/account';
import { newHost, withAccount, type Host } from '../../simulators/mail/host';
import { appendMessages, type UidValidity } from '../../simulators/mail/mailbox';
import { contentOf, toCrlf, type Content } from '../../simulators/mail/message';
import type { Octets } from '../../simulators/octets';
import { pop3ServerSession } from '../../simulators/pop3/server';

const DAY = 86_400_000;
/** 2025-02-01T08:00:00Z: the recorded messages arrived one a day from then on. */
const FIRST_ARRIVAL = 1_738_396_800_000;

const servers = {
  pop3: pop3ServerSession(chartOf(pop3ServerMachine)) as SessionProcess<unknown>,
  imap: imapServerSession(chartOf(imapServerMachine)) as SessionProcess<unknown>,
};

interface Session {
  readonly id: string;
  readonly protocol: 'imap' | 'pop3';
  state: unknown;
  open: boolean;
  said: Octets;
}

export function fixture(name: string): Content {
  return contentOf(toCrlf(readFileSync(new URL(`../fixtures/mail/${name}`, import.meta.url), 'latin1')));
}

/** One host and the connections to it, without kernel or network: each input is answered at once. */
export class Stage {
  private host: Host;
  private now = FIRST_ARRIVAL + 20 * DAY;
  private count = 0;
  private readonly sessions = new Map<string, Session>();

  /** `before` lies in alice's INBOX, message k since day k. */
  constructor(before: readonly string[]) {
    const account = newAccount({ user: 'alice', password: 'secret', address: 'alice@example.com', firstUidValidity: 1_700_000_001 as UidValidity });
    const messages = before.map((name, k) => ({ content: fixture(name), flags: [], internalDate: FIRST_ARRIVAL + k * DAY, internalZone: 0 }));
    this.host = newHost('mail.example.com', [withMailbox(account, appendMessages(account.mailboxes[INBOX]!, messages).mailbox)]);
  }

  connect(client: string, protocol: Session['protocol']): void {
    const session: Session = { id: `${client}-${++this.count}`, protocol, state: null, open: true, said: '' };
    this.sessions.set(client, session);
    this.take(session, servers[protocol].open(this.contextOf(session)));
  }

  write(client: string, octets: Octets): void {
    this.step(this.sessionOf(client), { kind: 'octets', octets });
  }

  lose(client: string): void {
    const session = this.sessionOf(client);
    this.step(session, { kind: 'closed' });
    session.open = false;
  }

  deliver(name: string): void {
    const delivered = deliver(this.host.accounts.alice!, fixture(name), this.now);
    if (delivered.refused) throw new Error('The account is full.');
    this.host = withAccount(this.host, delivered.account);
    this.wake(null);
  }

  isOpen(client: string): boolean {
    return this.sessionOf(client).open;
  }

  /** What was said to each client since it was last asked. */
  heard(): Map<string, Octets> {
    const heard = new Map<string, Octets>();
    for (const [client, session] of this.sessions) {
      if (session.said !== '') heard.set(client, session.said);
      session.said = '';
    }
    return heard;
  }

  private sessionOf(client: string): Session {
    const session = this.sessions.get(client);
    if (!session) throw new Error(`No connection of ${client || 'the client'}.`);
    return session;
  }

  private contextOf(session: Session) {
    return { id: session.id, host: this.host, now: (this.now += 1000), peer: session.id, secured: false };
  }

  private step(session: Session, input: SessionInput): void {
    if (session.open) this.take(session, servers[session.protocol].transition(session.state, input, this.contextOf(session)));
  }

  private take(session: Session, { state, host, effects }: ReturnType<SessionProcess<unknown>['open']>): void {
    session.state = state;
    for (const effect of effects) {
      if (effect.kind === 'send' && session.open) session.said += effect.octets;
      if (effect.kind === 'close') session.open = false;
    }
    const changed = host !== this.host;
    this.host = host;
    if (changed) this.wake(session);
  }

  /** As the kernel does after each change: sessions of the account that wait for news are told. */
  private wake(cause: Session | null): void {
    for (const session of this.sessions.values()) {
      const server = servers[session.protocol];
      if (session !== cause && session.open && server.userOf(session.state) === 'alice' && server.isWaiting(session.state)) this.step(session, { kind: 'changed' });
    }
  }
}
