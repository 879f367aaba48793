import * as v from 'valibot';
import { words } from '@/content/words/share/schema';
import type { Saved } from '../stage/saved';
import { isOctets } from '@/simulators/octets';
import type { Intent } from '@/simulators/device/intent';
import type { ImapSettings, Pop3Settings } from '@/simulators/device/settings';
import type { HostConfig } from '@/simulators/mail/host';
import type { Stimulus } from '@/simulators/kernel/stimulus';
import type { Scenario } from '@/simulators/scenario';
import type { Alike } from './alike';
import { MOST_STIMULI } from './sense';

/**
 * What a link or a file may hold: each text, list and number has its limits. A message names what is wrong as the end of “there is …”.
 * At the end of this file the compiler compares these shapes with the simulation's own types, both ways.
 */

const MOST_LINES = 40;
const YEAR_2200 = 7_258_118_400_000;
/** Octets that are typed at once. */
const LONGEST_LINE = 65_536;
const SECONDS_IN_TEN_YEARS = 316_000_000;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most, words.text(most)));
const list = <Item extends v.GenericSchema>(item: Item, most: number) => v.pipe(v.array(item), v.maxLength(most, words.list(most)), v.readonly());
const number = (least: number, most: number) => v.pipe(v.number(), v.finite(words.endless), v.minValue(least, words.under(least)), v.maxValue(most, words.over(most)));
const whole = (least: number, most: number) => v.pipe(number(least, most), v.integer(words.fraction));
const either = <const Options extends readonly string[]>(...options: Options) => v.picklist(options);

/** Names become keys of objects: those that each object has by birth are refused. */
const name = (most: number) => v.pipe(text(most), v.minLength(1, words.emptyName), v.check((given) => !(given in Object.prototype), words.reservedName));
const octets = v.pipe(text(1_000_000), v.check(isOctets, words.noOctet));
const instant = number(0, YEAR_2200);
const deviceId = v.pipe(name(40), v.regex(/^[a-z][\w-]*$/, words.deviceName));
const connectionId = v.pipe(name(80), v.regex(/^[\w.:-]+$/, words.connectionName));
const user = name(100);
const mailbox = name(255);
const message = name(1000);
const latency = number(0, 60_000);
/** No mail program looks more than once a second. */
const pollEvery = v.nullable(number(1000, 1e10));
const deviceKind = either('phone', 'laptop', 'tablet', 'desktop');
const protocol = either('pop3', 'imap', 'smtp');
export const worldName = either('pop3', 'imap', 'mixed');

const account = { user, password: text(200), address: text(320), name: text(200), security: either('clear', 'starttls', 'opportunistic', 'tls') };
const removal = v.variant('when', [v.strictObject({ when: either('afterDownload', 'never') }), v.strictObject({ when: v.literal('afterDays'), days: number(0, 3650) })]);
const watch = v.nullable(v.union([v.literal('idle'), v.strictObject({ pollEvery: number(1000, 1e10) })]));
const pop3Own = { removal, deleteWhenRemovedLocally: v.boolean(), pollEvery };
const imapOwn = { download: either('headers', 'full'), watch, deletion: either('trash', 'expunge', 'flag'), savesSent: v.boolean(), useQresync: v.boolean() };
const pop3Settings = v.strictObject({ protocol: v.literal('pop3'), ...account, ...pop3Own });
const imapSettings = v.strictObject({ protocol: v.literal('imap'), ...account, ...imapOwn });
const settings = v.variant('protocol', [pop3Settings, imapSettings]);

const hostConfig = v.partial(
  v.strictObject({
    requireTls: v.boolean(),
    offerStartTls: v.boolean(),
    expire: v.nullable(v.union([number(0, 100_000), v.literal('NEVER')])),
    pop3Autologout: number(60_000, 1e10),
    imapAutologout: number(60_000, 1e10),
    appendLimit: number(0, 1e9),
    filesSentMail: v.boolean(),
    withhold: list(text(100), 50),
  }),
);

const letter = v.strictObject({ to: list(text(320), 100), subject: text(2000), body: text(200_000) });
const folder = v.optional(mailbox);
const intent = v.variant('do', [
  v.strictObject({ do: either('checkMail', 'goOffline', 'goOnline', 'forgetUniqueIds', 'removeAccount', 'factoryReset') }),
  v.strictObject({ do: either('open', 'markRead', 'markUnread', 'flag', 'unflag', 'delete', 'undelete'), message, folder }),
  v.strictObject({ do: either('move', 'copy'), message, folder, to: mailbox }),
  v.strictObject({ do: v.literal('expunge'), folder }),
  v.strictObject({ do: either('createFolder', 'deleteFolder', 'openFolder'), folder: mailbox }),
  v.strictObject({ do: either('saveDraft', 'send'), letter, draft: v.optional(message) }),
  v.strictObject({ do: v.literal('reply'), message, body: text(200_000) }),
  v.strictObject({ do: v.literal('configure'), settings: v.union([v.partial(pop3Settings), v.partial(imapSettings)]) }),
]);

const fault = v.variant('do', [
  v.strictObject({ do: either('cut', 'stall', 'resume', 'linkDown', 'linkUp') }),
  v.strictObject({ do: v.literal('tamper'), strips: v.boolean() }),
  v.strictObject({ do: v.literal('cutAfter'), octets: whole(0, 1e9) }),
  v.strictObject({ do: v.literal('quality'), latency: v.optional(latency), bandwidth: v.optional(v.nullable(number(1, 1e12))) }),
]);

const providerAct = v.variant('do', [
  v.strictObject({ do: v.literal('delePolicy'), user, policy: either('obey', 'ignore', 'archive', 'trash') }),
  v.strictObject({ do: v.literal('quota'), user, octets: v.nullable(number(0, 1e12)) }),
  v.strictObject({ do: v.literal('restore'), user, mailbox }),
  v.strictObject({ do: either('wipe', 'restoreBackup'), user }),
  v.strictObject({ do: v.literal('purge'), user, olderThan: number(0, 1e12) }),
  v.strictObject({ do: v.literal('configure'), config: hostConfig }),
]);

const visit = v.variant('do', [
  v.strictObject({ do: v.literal('connect'), visitor: name(60), protocol, port: whole(1, 65_535), secured: v.boolean() }),
  v.strictObject({ do: v.literal('say'), octets: v.pipe(octets, v.maxLength(LONGEST_LINE, words.octets(LONGEST_LINE))) }),
  v.strictObject({ do: either('secure', 'leave') }),
]);

const at = instant;
export const stimulus = v.variant('kind', [
  v.strictObject({ at, kind: v.literal('deliver'), to: user, octets }),
  v.strictObject({ at, kind: v.literal('intent'), device: deviceId, intent }),
  v.strictObject({ at, kind: v.literal('fault'), device: deviceId, fault }),
  v.strictObject({ at, kind: v.literal('provider'), act: providerAct }),
  v.strictObject({ at, kind: v.literal('visit'), connection: connectionId, visit }),
  v.strictObject({ at, kind: v.literal('addDevice'), device: v.strictObject({ id: deviceId, kind: deviceKind, label: text(60), settings, latency: v.optional(latency) }) }),
  v.strictObject({ at, kind: v.literal('loseDevice'), device: deviceId }),
]);

/** One thing that a set-up lets happen. An intent stands in it beside the name of its device. */
const act = v.union([
  v.strictObject({ deliver: name(60) }),
  v.strictObject({ line: deviceId, fault }),
  v.strictObject({ provider: providerAct }),
  v.strictObject({ lose: deviceId }),
  v.pipe(
    v.looseObject({ on: deviceId }),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const { on, ...rest } = dataset.value;
      const read = v.safeParse(intent, rest, { abortEarly: true });
      if (read.success) return { on, ...read.output };
      addIssue({ message: words.act });
      return NEVER;
    }),
  ),
]);
const acts = list(act, 1000);
/** What a scenario of the product expects of itself means nothing in a set-up that is shared. */
const expectation = v.strictObject({ wire: v.optional(list(text(1000), 200)), never: v.optional(list(text(1000), 200)), views: v.optional(v.record(text(200), text(1000))), connections: v.optional(list(text(200), 200)) });

export const setUp = v.strictObject({
  id: v.pipe(name(60), v.regex(/^[\w-]+$/, words.scenarioName)),
  title: text(200),
  worlds: v.pipe(v.array(worldName), v.minLength(1, words.noWorld), v.maxLength(3, words.fourthWorld), v.check((worlds) => new Set(worlds).size === worlds.length, words.worldTwice), v.readonly()),
  seed: whole(-2_147_483_648, 4_294_967_295),
  start: instant,
  latency,
  letters: v.record(name(60), v.strictObject({ from: text(320), fromName: text(200), subject: text(2000), body: text(200_000), attachment: v.optional(v.strictObject({ filename: text(255), octets: whole(0, 2_000_000) })) })),
  devices: v.record(deviceId, v.strictObject({ kind: deviceKind, label: text(60), protocol: v.optional(either('pop3', 'imap')), pop3: v.partial(v.strictObject({ security: account.security, ...pop3Own })), imap: v.partial(v.strictObject({ security: account.security, ...imapOwn })) })),
  before: acts,
  steps: list(v.strictObject({ id: name(60), at: number(0, SECONDS_IN_TEN_YEARS), caption: text(1000), notes: v.optional(text(5000)), do: acts, expect: v.optional(v.partial(v.strictObject({ pop3: expectation, imap: expectation, mixed: expectation }))) }), 500),
  end: number(0, SECONDS_IN_TEN_YEARS),
  config: v.optional(hostConfig),
  quota: v.optional(number(0, 1e12)),
});

const eachWorld = <Part extends v.GenericSchema>(part: Part) => v.strictObject({ pop3: v.optional(part), imap: v.optional(part), mixed: v.optional(part) });
const course = v.strictObject({ kept: whole(0, MOST_STIMULI), own: list(stimulus, MOST_STIMULI), until: instant });
const line = v.strictObject({
  name: v.nullable(text(120)),
  parent: v.nullable(whole(0, MOST_LINES - 1)),
  forkedAt: v.nullable(instant),
  steps: whole(0, 500),
  worlds: v.pipe(eachWorld(course), v.check((worlds) => Object.keys(worlds).length > 0, words.noWorld)),
  letters: v.optional(list(message, MOST_STIMULI)),
});

export const savedShape = v.strictObject({
  version: v.literal(1),
  source: v.union([v.strictObject({ scenario: name(60), check: text(20) }), v.strictObject({ setUp })]),
  lines: v.pipe(v.array(line), v.minLength(1, words.noLine), v.maxLength(MOST_LINES, words.lines(MOST_LINES)), v.readonly()),
  current: whole(0, MOST_LINES - 1),
  at: instant,
  view: v.strictObject({
    shown: either('pop3', 'imap', 'mixed', 'both'),
    eavesdrop: v.boolean(),
    selected: v.optional(eachWorld(connectionId)),
    mirrored: v.boolean(),
    speed: number(0.1, 16),
    panel: v.optional(text(60)),
  }),
});

/** @returns what was saved, made anew of what the schema knows; or the first thing that is wrong with it, and where */
export function readSaved(raw: unknown): { readonly ok: true; readonly saved: Saved } | { readonly ok: false; readonly wrong: string } {
  const read = v.safeParse(savedShape, raw, { abortEarly: true });
  if (read.success) return { ok: true, saved: read.output };
  const [issue] = read.issues;
  return { ok: false, wrong: words.thereIs(placesOf(issue), issue.message.startsWith('Invalid') ? words.strange : issue.message) };
}

/** Where it stands, in words. */
function placesOf(issue: v.BaseIssue<unknown>): string[] {
  const keys = (issue.path ?? []).map(({ key }) => String(key).slice(0, 40));
  return keys.flatMap((key, index) => {
    const before = keys[index - 1];
    if (key === 'setUp') return [words.inSetUp];
    if (before === 'lines') return [words.inLine(Number(key) + 1)];
    if (before === 'own') return [words.inAct(Number(key) + 1)];
    if (['lines', 'own', 'worlds', 'source'].includes(key) && index < keys.length - 1) return [];
    return [/^\d+$/.test(key) ? words.inEntry(Number(key) + 1) : words.inField(key)];
  });
}

/** Does not compile where a shape above and a type of the simulation have come apart: the one that differs is the one to mend. */
export const SHAPES_AGREE: {
  readonly stimulus: Alike<Stimulus, v.InferOutput<typeof stimulus>>;
  readonly intent: Alike<Intent, v.InferOutput<typeof intent>>;
  readonly pop3: Alike<Pop3Settings, v.InferOutput<typeof pop3Settings>>;
  readonly imap: Alike<ImapSettings, v.InferOutput<typeof imapSettings>>;
  readonly host: Alike<Partial<HostConfig>, v.InferOutput<typeof hostConfig>>;
  readonly scenario: Alike<Scenario, v.InferOutput<typeof setUp>>;
  readonly saved: Alike<Saved, v.InferOutput<typeof savedShape>>;
} = { stimulus: true, intent: true, pop3: true, imap: true, host: true, scenario: true, saved: true };
