import fc from 'fast-check';
import type { Intent } from '../../simulators/device/intent';
import type { ImapSettings, Pop3Settings, Settings } from '../../simulators/device/settings';
import type { Fault, NewDevice, ProviderAct, StimulusKind, Visit } from '../../simulators/kernel/stimulus';
import { keyOf, letter, LETTERS, USER } from './household';

/**
 * Stimuli that have the right types and nothing else to be said for them: what a link that somebody shared may hold. Names that are there are drawn
 * often, so that the odd values reach something.
 */

const odd = fc.constantFrom(NaN, Infinity, -Infinity, -1, -0, 0, 0.5, 1e308, -1e308, Number.MAX_SAFE_INTEGER, 5e-324);
const number = fc.oneof(odd, fc.integer({ min: -1000, max: 100_000 }), fc.double());
const text = fc.oneof(fc.constantFrom('', ' ', '__proto__', 'constructor', 'a b', 'x\r\ny', '\0', '\ud800', '日本', '"\\', '*', '%', '/', 'a/', '/a', 'INBOX/x'), fc.string({ unit: 'binary' }));
const user = fc.oneof({ weight: 4, arbitrary: fc.constant(USER.user) }, { weight: 1, arbitrary: text });
const device = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('phone', 'laptop', 'tablet') }, { weight: 1, arbitrary: text });
const message = fc.oneof(fc.nat(LETTERS - 1).map(keyOf), text);
const folder = fc.oneof(fc.constantFrom('INBOX', 'Inbox', 'Trash', 'Archive', 'local:Keep', 'Bills'), text);
const connection = fc.oneof(fc.constantFrom('guest-1', 'guest-2', 'phone-1', 'laptop-1', 'laptop-2'), text);
const security = fc.constantFrom('clear' as const, 'starttls' as const, 'opportunistic' as const, 'tls' as const);
const octets = fc.oneof({ weight: 3, arbitrary: fc.nat(LETTERS - 1).map(letter) }, { weight: 1, arbitrary: text }, { weight: 1, arbitrary: fc.array(fc.constantFrom('To: a\n', '\r', '\n', '.\r\n', 'Message-ID: <x>\r\n', '\u20ac')).map((all) => all.join('')) });

const account = { user, password: fc.oneof(fc.constant(USER.password), text), address: fc.oneof(fc.constant(USER.address), text), name: text, security };
const pop3Own = { removal: fc.oneof(fc.constantFrom({ when: 'afterDownload' as const }, { when: 'never' as const }), number.map((days) => ({ when: 'afterDays' as const, days }))), deleteWhenRemovedLocally: fc.boolean(), pollEvery: fc.oneof(fc.constant(null), number) };
const imapOwn = {
  download: fc.constantFrom('headers' as const, 'full' as const),
  watch: fc.oneof(fc.constantFrom('idle' as const, null), number.map((pollEvery) => ({ pollEvery }))),
  deletion: fc.constantFrom('trash' as const, 'expunge' as const, 'flag' as const),
  savesSent: fc.boolean(),
  useQresync: fc.boolean(),
};
const pop3: fc.Arbitrary<Pop3Settings> = fc.record({ protocol: fc.constant('pop3' as const), ...account, ...pop3Own });
const imap: fc.Arbitrary<ImapSettings> = fc.record({ protocol: fc.constant('imap' as const), ...account, ...imapOwn });
export const anySettings: fc.Arbitrary<Settings> = fc.oneof(pop3, imap);
const someSettings = fc.oneof(fc.record({ protocol: fc.constant('pop3' as const), ...account, ...pop3Own }, { requiredKeys: [] }), fc.record({ protocol: fc.constant('imap' as const), ...account, ...imapOwn }, { requiredKeys: [] })) as fc.Arbitrary<Partial<Settings>>;

const written = fc.record({ to: fc.array(fc.oneof(fc.constantFrom(USER.address, 'ada@example.org'), text), { maxLength: 3 }), subject: text, body: text });
const anyIntent: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Intent>({ do: 'checkMail' }, { do: 'goOffline' }, { do: 'goOnline' }, { do: 'forgetUniqueIds' }, { do: 'removeAccount' }, { do: 'factoryReset' }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'markRead' as const, 'markUnread' as const, 'flag' as const, 'unflag' as const, 'delete' as const, 'undelete' as const), message, folder }, { requiredKeys: ['do', 'message'] }) },
  fc.record({ do: fc.constantFrom('move' as const, 'copy' as const), message, to: folder, folder }, { requiredKeys: ['do', 'message', 'to'] }),
  fc.record({ do: fc.constant('expunge' as const), folder }, { requiredKeys: ['do'] }),
  fc.record({ do: fc.constantFrom('createFolder' as const, 'deleteFolder' as const, 'openFolder' as const), folder }),
  fc.record({ do: fc.constantFrom('saveDraft' as const, 'send' as const), letter: written }),
  fc.record({ do: fc.constant('reply' as const), message, body: text }),
  fc.record({ do: fc.constant('configure' as const), settings: someSettings }),
) as fc.Arbitrary<Intent>;

const anyFault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom<Fault>({ do: 'cut' }, { do: 'stall' }, { do: 'resume' }, { do: 'linkDown' }, { do: 'linkUp' }),
  fc.boolean().map((strips) => ({ do: 'tamper' as const, strips })),
  number.map((count) => ({ do: 'cutAfter' as const, octets: count })),
  fc.record({ do: fc.constant('quality' as const), latency: number, bandwidth: fc.oneof(fc.constant(null), number) }, { requiredKeys: ['do'] }),
);

const config = fc.record(
  {
    requireTls: fc.boolean(),
    offerStartTls: fc.boolean(),
    expire: fc.oneof(fc.constantFrom(null, 'NEVER' as const), number),
    pop3Autologout: number,
    imapAutologout: number,
    appendLimit: number,
    filesSentMail: fc.boolean(),
    withhold: fc.array(fc.oneof(fc.constantFrom('IDLE', 'UIDL', 'SASL', 'USER', 'MOVE', 'STLS', 'QRESYNC'), text), { maxLength: 4 }),
  },
  { requiredKeys: [] },
);
const anyAct: fc.Arbitrary<ProviderAct> = fc.oneof(
  fc.record({ do: fc.constant('delePolicy' as const), user, policy: fc.constantFrom('obey' as const, 'ignore' as const, 'archive' as const, 'trash' as const) }),
  fc.record({ do: fc.constant('quota' as const), user, octets: fc.oneof(fc.constant(null), number) }),
  fc.record({ do: fc.constant('restore' as const), user, mailbox: folder }),
  fc.record({ do: fc.constantFrom('wipe' as const, 'restoreBackup' as const), user }),
  fc.record({ do: fc.constant('purge' as const), user, olderThan: number }),
  fc.record({ do: fc.constant('configure' as const), config }),
);

const line = fc.oneof(fc.constantFrom('USER alice', 'PASS secret', 'STAT', 'RETR 1', 'DELE 1', 'QUIT', 'STLS', 'a LOGIN alice secret', 'b SELECT INBOX', 'c IDLE', 'd STARTTLS', 'e LOGOUT', 'EHLO x', 'STARTTLS', 'AUTH PLAIN AGFsaWNlAHNlY3JldA=='), text);
const anyVisit: fc.Arbitrary<Visit> = fc.oneof(
  fc.record({ do: fc.constant('connect' as const), visitor: fc.oneof(device, text), protocol: fc.constantFrom('pop3' as const, 'imap' as const, 'smtp' as const), port: fc.oneof(fc.constantFrom(110, 143, 587, 993, 995), number), secured: fc.boolean() }),
  fc.array(line, { maxLength: 4 }).map((lines) => ({ do: 'say' as const, octets: lines.join('\r\n') + '\r\n' })),
  fc.constantFrom<Visit>({ do: 'secure' }, { do: 'leave' }),
);

const anyDevice: fc.Arbitrary<NewDevice> = fc.record({ id: device, kind: fc.constantFrom('phone' as const, 'laptop' as const, 'tablet' as const, 'desktop' as const), label: text, settings: anySettings, latency: number }, { requiredKeys: ['id', 'kind', 'label', 'settings'] });

export const anyStimulus: fc.Arbitrary<StimulusKind> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('intent' as const), device, intent: anyIntent }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('deliver' as const), to: user, octets }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('fault' as const), device, fault: anyFault }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('provider' as const), act: anyAct }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('visit' as const), connection, visit: anyVisit }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('addDevice' as const), device: anyDevice }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('loseDevice' as const), device }) },
);
