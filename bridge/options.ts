import { parseArgs } from 'node:util';
import type { Protocol } from '../simulators/kernel/process';
import type { DelePolicy, HostConfig } from '../simulators/mail/host';

export const USAGE = `npm run bridge -- [options]
  --pop3 PORT --imap PORT --smtp PORT             ports to listen on (2110, 2143, 2587; 0 takes any that is free)
  --host ADDRESS                                  127.0.0.1, ::1 or localhost: this machine only
  --http PORT                                     the live page (2180, or any free port where that is taken)
  --account USER:PASSWORD                         an account, may be given again (learner:secret)
  --quota USER=OCTETS                             a storage limit
  --mail FOLDER                                   puts every .eml and .mbox below FOLDER into each INBOX
  --device NAME:imap | NAME:pop3                  a simulated device of the first account, may be given again
  --policy USER=obey|ignore|archive|trash         what becomes of mail that POP3 deletes
  --policy require-tls | files-sent | expire=DAYS|never | withhold=CAPABILITY
  --tls                                           STLS, STARTTLS and ports with TLS from the first octet
  --pop3s PORT --imaps PORT --submissions PORT    those ports (2995, 2993, 2465)
  --certificate FILE                              writes the certificate to FILE (PEM), for clients that want to be told to trust it
  --patience SECONDS                              how long a client may leave its answers unread (120)`;

export interface EndpointOptions {
  readonly name: string;
  readonly protocol: Protocol;
  readonly port: number;
  /** TLS from the first octet. */
  readonly implicitTls: boolean;
}

export interface Options {
  readonly host: string;
  readonly endpoints: readonly EndpointOptions[];
  /** Null takes the usual port, or any that is free where that is taken. */
  readonly http: number | null;
  readonly accounts: readonly { readonly user: string; readonly password: string; readonly quota: number | null; readonly delePolicy: DelePolicy }[];
  readonly config: Partial<HostConfig>;
  readonly mail: string | null;
  readonly devices: readonly { readonly name: string; readonly protocol: 'imap' | 'pop3' }[];
  readonly tls: boolean;
  readonly certificate: string | null;
  /** In seconds. */
  readonly patience: number;
}

/** What is wrong with the command line, and what to do about it. */
export class OptionError extends Error {}

const port = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;
const OPTIONS = {
  pop3: port, imap: port, smtp: port, pop3s: port, imaps: port, submissions: port, http: port,
  host: { type: 'string' }, mail: { type: 'string' }, certificate: { type: 'string' }, patience: { type: 'string' },
  tls: { type: 'boolean' }, help: { type: 'boolean' },
  account: several, quota: several, policy: several, device: several,
} as const;

/** The two names of this machine and the address that each is. */
const LOOPBACK = new Map([['127.0.0.1', '127.0.0.1'], ['localhost', '127.0.0.1'], ['::1', '::1']]);

/** The command line → what to serve, or `help`. @throws OptionError with a sentence for a person */
export function parseOptions(args: readonly string[]): Options | 'help' {
  const { values } = parsed(args);
  if (values.help) return 'help';
  const tls = values.tls ?? false;
  const host = LOOPBACK.get(values.host ?? '127.0.0.1');
  if (!host) throw new OptionError(`--host ${values.host}: the bridge serves this machine only. Give 127.0.0.1, ::1 or localhost.`);
  for (const name of ['pop3s', 'imaps', 'submissions', 'certificate'] as const) if (values[name] !== undefined && !tls) throw new OptionError(`--${name} needs --tls as well.`);

  const endpoint = (name: string, protocol: Protocol, given: string | undefined, usual: number, implicitTls = false): EndpointOptions => ({
    name, protocol, implicitTls, port: given === undefined ? usual : portOf(name.toLowerCase(), given),
  });
  const endpoints = [
    endpoint('POP3', 'pop3', values.pop3, 2110),
    endpoint('IMAP', 'imap', values.imap, 2143),
    endpoint('SMTP', 'smtp', values.smtp, 2587),
    ...(tls ? [endpoint('POP3S', 'pop3', values.pop3s, 2995, true), endpoint('IMAPS', 'imap', values.imaps, 2993, true), endpoint('SUBMISSIONS', 'smtp', values.submissions, 2465, true)] : []),
  ];

  const users = (values.account ?? ['learner:secret']).map(accountOf);
  const names = users.map(({ user }) => user);
  const double = names.find((user, i) => names.indexOf(user) !== i);
  if (double !== undefined) throw new OptionError(`--account ${double}:… was given twice.`);
  const quotas = new Map((values.quota ?? []).map((given) => quotaOf(given, names)));
  const { policies, config } = policiesOf(values.policy ?? [], names, tls);
  return {
    host,
    endpoints,
    http: values.http === undefined ? null : portOf('http', values.http),
    accounts: users.map((account) => ({ ...account, quota: quotas.get(account.user) ?? null, delePolicy: policies.get(account.user) ?? 'obey' })),
    config: { ...config, offerStartTls: tls },
    mail: values.mail ?? null,
    devices: (values.device ?? []).map(deviceOf),
    tls,
    certificate: values.certificate ?? null,
    patience: values.patience === undefined ? 120 : wholeNumber('--patience', values.patience, 1, 86_400),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false });
  } catch (error) {
    throw new OptionError(`${(error as Error).message.split('. ')[0]!.replace(/\.$/, '')}. See npm run bridge -- --help`);
  }
}

function wholeNumber(what: string, text: string, least: number, most: number): number {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (!(number >= least && number <= most)) throw new OptionError(`${what} ${text}: give a whole number from ${least} to ${most}.`);
  return number;
}

function portOf(name: string, text: string): number {
  return wholeNumber(`--${name}`, text, 0, 65_535);
}

/** A user is a word; the password may hold colons. */
function accountOf(given: string): { user: string; password: string } {
  const colon = given.indexOf(':');
  const user = given.slice(0, Math.max(colon, 0));
  const password = given.slice(colon + 1);
  if (!/^[\w.+@-]{1,64}$/.test(user) || user === '__proto__' || !/^[\x20-\x7e]{1,128}$/.test(password)) {
    throw new OptionError(`--account ${colon < 0 ? given : `${user}:…`}: give USER:PASSWORD, both in ASCII, the user in letters, digits and . _ + @ -`);
  }
  return { user, password };
}

function known(option: string, user: string, users: readonly string[]): string {
  if (!users.includes(user)) throw new OptionError(`${option}: there is no account ${user}. Accounts: ${users.join(', ')}.`);
  return user;
}

function quotaOf(given: string, users: readonly string[]): [string, number] {
  const [, user, octets] = /^([^=]+)=(.*)$/.exec(given) ?? [];
  if (user === undefined) throw new OptionError(`--quota ${given}: give USER=OCTETS.`);
  return [known(`--quota ${given}`, user, users), wholeNumber(`--quota ${user}=`, octets!, 0, Number.MAX_SAFE_INTEGER)];
}

function policiesOf(given: readonly string[], users: readonly string[], tls: boolean) {
  const policies = new Map<string, DelePolicy>();
  const withhold: string[] = [];
  let config: Partial<HostConfig> = {};
  for (const policy of given) {
    const [, name, value] = /^([^=]+)(?:=(.*))?$/.exec(policy) ?? [];
    if (policy === 'require-tls') {
      if (!tls) throw new OptionError('--policy require-tls needs --tls as well: nobody could log in.');
      config = { ...config, requireTls: true };
    } else if (policy === 'files-sent') config = { ...config, filesSentMail: true };
    else if (name === 'expire' && value !== undefined) config = { ...config, expire: value === 'never' ? 'NEVER' : wholeNumber('--policy expire=', value, 0, 100_000) };
    else if (name === 'withhold' && value) withhold.push(...value.toUpperCase().split(','));
    else if (name !== undefined && (value === 'obey' || value === 'ignore' || value === 'archive' || value === 'trash')) policies.set(known(`--policy ${policy}`, name, users), value);
    else throw new OptionError(`--policy ${policy}: give USER=obey|ignore|archive|trash, require-tls, files-sent, expire=DAYS|never or withhold=CAPABILITY.`);
  }
  return { policies, config: withhold.length > 0 ? { ...config, withhold } : config };
}

function deviceOf(given: string): { name: string; protocol: 'imap' | 'pop3' } {
  const [, name, protocol] = /^([a-z][\w-]{0,30}):(imap|pop3)$/i.exec(given) ?? [];
  if (name === undefined) throw new OptionError(`--device ${given}: give NAME:imap or NAME:pop3, e.g. phone:imap.`);
  return { name, protocol: protocol!.toLowerCase() as 'imap' | 'pop3' };
}
