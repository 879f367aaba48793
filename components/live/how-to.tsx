import type { ReactNode } from 'react';
import type { Account } from '@/simulators/mail/host';
import type { Door } from './feed';

const NAMES = { imap: 'IMAP', pop3: 'POP3', smtp: 'SMTP (to send)' };
const ORDER = ['imap', 'pop3', 'smtp'] as const;

/** As the bridge listens by default, for those who have not started one yet. */
export const USUAL_DOORS: readonly Door[] = [
  { protocol: 'imap', port: 2143, tls: false },
  { protocol: 'pop3', port: 2110, tls: false },
  { protocol: 'smtp', port: 2587, tls: false },
];

/** What to type into a mail program. */
export function ProgramSettings({ doors, account }: { doors: readonly Door[]; account: Pick<Account, 'user' | 'password' | 'address'> }) {
  const sealed = doors.some((door) => door.tls);
  const rows: readonly (readonly [string, ReactNode])[] = [
    ['Server', <code key="server">127.0.0.1</code>],
    ...ORDER.flatMap((protocol) => {
      const ports = doors.filter((door) => door.protocol === protocol);
      return ports.length === 0
        ? []
        : [[NAMES[protocol], <span key={protocol}>port <code>{ports.find((door) => !door.tls)?.port}</code>{ports.filter((door) => door.tls).map((door) => <span key={door.port}> or, with TLS, <code>{door.port}</code></span>)}</span>] as const];
    }),
    ['User name', <code key="user">{account.user}</code>],
    ['Password', <code key="password">{account.password}</code>],
    ['Security', sealed ? 'STARTTLS, TLS, or none. Accept the bridge’s own certificate.' : 'None: neither TLS nor STARTTLS'],
  ];
  return (
    <dl className="settings grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-[13px] leading-snug">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className="font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How a bridge is started, for a page that has none. */
export function HowToStart() {
  return (
    <ol className="grid gap-5 text-[15px] leading-relaxed lg:grid-cols-3 lg:gap-9">
      <li>
        <h3 className="font-serif text-[18px] font-semibold">1. Start the bridge</h3>
        <p className="text-soft">In the folder of this project, in a terminal:</p>
        <pre className="wire-text my-2 overflow-x-auto rounded-lg bg-(--wash) px-3 py-2" tabIndex={0} role="group" aria-label="The command">npm run bridge -- --device phone:imap</pre>
        <p className="text-soft">It listens on this machine alone, and the phone is a simulated one that watches.</p>
      </li>
      <li>
        <h3 className="font-serif text-[18px] font-semibold">2. Open what it prints</h3>
        <p className="text-soft">
          Its line <em>Live on the stage</em> ends in an address with a key. The key is new with each start, and only a page with the key sees anything.
        </p>
      </li>
      <li>
        <h3 className="font-serif text-[18px] font-semibold">3. Let a mail program in</h3>
        <p className="mb-2 text-soft">Any that you have. Give it these, or the ports that the bridge printed:</p>
        <ProgramSettings doors={USUAL_DOORS} account={{ user: 'learner', password: 'secret', address: 'learner@example.com' }} />
      </li>
    </ol>
  );
}
