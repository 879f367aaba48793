import type { HostConfig } from '../mail/host';

/** What IMAP4rev2 has folded in (RFC 9051 App. E): it is offered only where all of these are. */
const REV2_PARTS = [
  'ENABLE',
  'ESEARCH',
  'IDLE',
  'LIST-EXTENDED',
  'LIST-STATUS',
  'LITERAL+',
  'MOVE',
  'NAMESPACE',
  'SASL-IR',
  'SEARCHRES',
  'SPECIAL-USE',
  'STATUS=SIZE',
  'UIDPLUS',
  'UNSELECT',
  'BINARY',
] as const;

/** Whatever this server serves, in the order in which it tells it, each with the capabilities that it cannot be without. */
const SERVED: readonly (readonly [capability: string, needs: readonly string[]])[] = [
  ['IMAP4rev1', []],
  ['IMAP4rev2', REV2_PARTS],
  ['SASL-IR', []],
  ['LITERAL+', []],
  ['ID', []],
  ['ENABLE', []],
  ['IDLE', []],
  ['NAMESPACE', []],
  ['UIDPLUS', []],
  ['MOVE', []],
  ['UNSELECT', []],
  ['SPECIAL-USE', []],
  ['CREATE-SPECIAL-USE', ['SPECIAL-USE']],
  ['CHILDREN', []],
  ['LIST-EXTENDED', []],
  ['LIST-STATUS', ['LIST-EXTENDED']],
  ['STATUS=SIZE', []],
  ['CONDSTORE', []],
  ['QRESYNC', ['CONDSTORE', 'ENABLE']],
  ['ESEARCH', []],
  ['SEARCHRES', ['ESEARCH']],
  ['SORT', []],
  ['ESORT', ['SORT', 'ESEARCH']],
  ['THREAD=ORDEREDSUBJECT', ['THREAD']],
  ['THREAD=REFERENCES', ['THREAD']],
  ['MULTIAPPEND', []],
  ['BINARY', []],
  ['QUOTA', []],
  ['QUOTA=RES-STORAGE', ['QUOTA']],
  ['APPENDLIMIT', []],
  ['UTF8=ACCEPT', ['ENABLE']],
];

/** Told before login too: what a client can use by then, and IMAP itself. */
const EARLY = new Set(['IMAP4rev1', 'IMAP4rev2', 'SASL-IR', 'LITERAL+', 'ID', 'ENABLE', 'IDLE']);

const offered = new WeakMap<HostConfig, ReadonlySet<string>>();

function offeredBy(config: HostConfig): ReadonlySet<string> {
  let set = offered.get(config);
  if (!set) {
    const withheld = new Set(config.withhold.map((name) => name.toUpperCase()));
    const isWithheld = (name: string): boolean =>
      withheld.has(name.toUpperCase()) || (SERVED.find(([capability]) => capability === name)?.[1].some(isWithheld) ?? false);
    set = new Set([...SERVED.map(([capability]) => capability), 'THREAD'].filter((name) => !isWithheld(name)).map((name) => name.toUpperCase()));
    offered.set(config, set);
  }
  return set;
}

/** Does this site serve the capability? `THREAD` stands for all its algorithms, `APPENDLIMIT` for its value's too. */
export function offers(config: HostConfig, capability: string): boolean {
  return offeredBy(config).has(capability.toUpperCase());
}

/** May a password go over this connection (RFC 3501 §6.2.3, RFC 8314 §4.1)? */
export function allowsLogin(config: HostConfig, secured: boolean): boolean {
  return secured || !config.requireTls;
}

/** May STARTTLS be used (RFC 3501 §6.2.1)? Not under TLS. */
export function offersStartTls(config: HostConfig, secured: boolean): boolean {
  return config.offerStartTls && !secured;
}

/** capability-data without its first word (RFC 3501 §7.2.1): what is served now. The list differs before and after TLS and login. */
export function capabilities(config: HostConfig, { secured, authenticated }: { readonly secured: boolean; readonly authenticated: boolean }): string {
  const list = SERVED.map(([capability]) => capability)
    .filter((capability) => offers(config, capability) && (authenticated || EARLY.has(capability)))
    .map((capability) => (capability === 'APPENDLIMIT' ? `APPENDLIMIT=${config.appendLimit}` : capability));
  if (!authenticated) {
    if (offersStartTls(config, secured)) list.push('STARTTLS');
    list.push(allowsLogin(config, secured) ? 'AUTH=PLAIN' : 'LOGINDISABLED');
  }
  return list.join(' ');
}
