import type { ReactNode } from 'react';
import type { Account } from '@/simulators/mail/host';
import { words } from '@/content/words/live/how-to';
import type { Door } from './feed';

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
    [words.server, <code key="server">127.0.0.1</code>],
    ...ORDER.flatMap((protocol) => {
      const ports = doors.filter((door) => door.protocol === protocol);
      return ports.length === 0
        ? []
        : [[words.protocols[protocol], <span key={protocol}>{words.port} <code>{ports.find((door) => !door.tls)?.port}</code>{ports.filter((door) => door.tls).map((door) => <span key={door.port}> {words.orSealed} <code>{door.port}</code></span>)}</span>] as const];
    }),
    [words.user, <code key="user">{account.user}</code>],
    [words.password, <code key="password">{account.password}</code>],
    [words.security, sealed ? words.sealed : words.inClear],
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
        <h3 className="font-serif text-[18px] font-semibold">{words.start.title}</h3>
        <p className="text-soft">{words.start.where}</p>
        <pre className="wire-text my-2 overflow-x-auto rounded-lg bg-(--wash) px-3 py-2" tabIndex={0} role="group" aria-label={words.start.command}>npm run bridge -- --device phone:imap</pre>
        <p className="text-soft">{words.start.then}</p>
      </li>
      <li>
        <h3 className="font-serif text-[18px] font-semibold">{words.open.title}</h3>
        <p className="text-soft">
          {words.open.line.before} <em>{words.open.line.name}</em> {words.open.line.after}
        </p>
      </li>
      <li>
        <h3 className="font-serif text-[18px] font-semibold">{words.letIn.title}</h3>
        <p className="mb-2 text-soft">{words.letIn.how}</p>
        <ProgramSettings doors={USUAL_DOORS} account={{ user: 'learner', password: 'secret', address: 'learner@example.com' }} />
      </li>
    </ol>
  );
}
