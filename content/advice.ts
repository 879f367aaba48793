import { client, rfc, type Claim, type Moment } from '@/content/claims';

/** What somebody answered. Whether all devices show the same, and who else works on the mail, is asked where there are several devices. */
export interface Answers {
  readonly devices: 'one' | 'several';
  readonly picture?: 'same' | 'apart';
  readonly people?: 'one' | 'several';
  readonly copy: 'yes' | 'no';
  readonly offline: 'often' | 'seldom';
  readonly line: 'neither' | 'small' | 'slow' | 'both';
  readonly provider: 'both' | 'imap' | 'pop3' | 'unknown';
}

export type Asked = keyof Answers;

/** Holds where each answer named is one of those listed. */
export type When = { readonly [Question in Asked]?: readonly NonNullable<Answers[Question]>[] };

export function holdsFor(when: When, answers: Answers): boolean {
  return (Object.entries(when) as [Asked, readonly string[]][]).every(([question, wanted]) => wanted.includes(answers[question] ?? ''));
}

export interface AdviceQuestion<Id extends Asked = Asked> {
  readonly id: Id;
  readonly text: string;
  readonly note: string;
  readonly options: readonly { readonly value: NonNullable<Answers[Id]>; readonly text: string }[];
}

type Each = { readonly [Id in Asked]: AdviceQuestion<Id> }[Asked];

export const ADVICE_QUESTIONS: readonly Each[] = [
  {
    id: 'devices',
    text: 'How many devices read this mail?',
    note: 'Count the phone that you will buy, too.',
    options: [
      { value: 'one', text: 'One, and always the same' },
      { value: 'several', text: 'Several' },
    ],
  },
  {
    id: 'picture',
    text: 'Shall they all show the same?',
    note: 'What is read, filed or deleted on one of them, on all of them.',
    options: [
      { value: 'same', text: 'Yes, the same everywhere' },
      { value: 'apart', text: 'No, each may keep its own' },
    ],
  },
  {
    id: 'people',
    text: 'Do several people work on it?',
    note: 'A family’s address, a club’s, an office’s.',
    options: [
      { value: 'one', text: 'No, only I' },
      { value: 'several', text: 'Yes, several' },
    ],
  },
  {
    id: 'copy',
    text: 'May the only copy be on one device?',
    note: 'Then you are the one who backs that device up.',
    options: [
      { value: 'yes', text: 'Yes, I make the backup' },
      { value: 'no', text: 'No, a lost device must not cost a letter' },
    ],
  },
  {
    id: 'offline',
    text: 'Do you read without a connection for long?',
    note: 'On trains, at sea, in a hut.',
    options: [
      { value: 'often', text: 'Yes, often' },
      { value: 'seldom', text: 'No, or seldom' },
    ],
  },
  {
    id: 'line',
    text: 'Is the mailbox small, or the line slow?',
    note: 'A small mailbox sends new letters back when it is full. A slow line makes you wait.',
    options: [
      { value: 'neither', text: 'Neither' },
      { value: 'small', text: 'The mailbox is small' },
      { value: 'slow', text: 'The line is slow' },
      { value: 'both', text: 'Both' },
    ],
  },
  {
    id: 'provider',
    text: 'What does the provider offer?',
    note: 'Its help pages name the servers: pop.example.com, imap.example.com.',
    options: [
      { value: 'both', text: 'Both POP3 and IMAP' },
      { value: 'imap', text: 'IMAP only' },
      { value: 'pop3', text: 'POP3 only' },
      { value: 'unknown', text: 'I do not know' },
    ],
  },
];

export type Protocol = 'pop3' | 'imap';

/** What is recommended, and why in a sentence or two. The wishes that it leans on are held against the run. */
export interface Rule {
  readonly id: string;
  readonly when: When;
  readonly protocol: Protocol;
  readonly because: string;
  readonly leansOn: readonly string[];
  /** There was no choice. */
  readonly forced?: true;
}

/** The first that holds is the advice; the last holds always. */
export const ADVICE_RULES: readonly Rule[] = [
  {
    id: 'pop3-only',
    when: { provider: ['pop3'] },
    protocol: 'pop3',
    because: 'Your provider offers nothing else. Where that hurts is shown below, and whether it is worth asking for IMAP.',
    leansOn: ['reach'],
    forced: true,
  },
  {
    id: 'imap-only',
    when: { provider: ['imap'] },
    protocol: 'imap',
    because: 'Your provider offers nothing else, and nearly everybody is well served by it.',
    leansOn: ['reach', 'as-left'],
    forced: true,
  },
  {
    id: 'the-collector',
    when: { devices: ['one'], copy: ['yes'], line: ['small', 'both'] },
    protocol: 'pop3',
    because: 'One device that keeps everything, and a mailbox with little room: POP3 carries the letters home and makes room for the next.',
    leansOn: ['reach', 'room'],
  },
  {
    id: 'several-devices',
    when: { devices: ['several'] },
    protocol: 'imap',
    because: 'Several devices look at one mailbox, at the server. And the next one that you buy will find it as you left it.',
    leansOn: ['reach', 'as-left'],
  },
  {
    id: 'nearly-always',
    when: {},
    protocol: 'imap',
    because: 'Nothing in your answers asks for POP3. And the next device that you buy will find everything as you left it.',
    leansOn: ['reach', 'as-left'],
  },
];

/** The advice for these answers. */
export function adviceFor(answers: Answers): Rule {
  return ADVICE_RULES.find(({ when }) => holdsFor(when, answers))!;
}

/** Something to choose in the mail program. */
export interface AdviceSetting {
  readonly protocol: Protocol;
  readonly when: When;
  readonly text: string;
  readonly claim: Claim;
}

export const ADVICE_SETTINGS: readonly AdviceSetting[] = [
  { protocol: 'imap', when: {}, text: 'Account type IMAP, port 993, “SSL/TLS”.', claim: rfc('RFC 8314 §3.2') },
  { protocol: 'imap', when: {}, text: 'Push, or IDLE, where the program has it.', claim: rfc('RFC 2177 §3') },
  { protocol: 'imap', when: { devices: ['one'], offline: ['often'] }, text: 'Keep whole messages on the device, and let it catch up before you leave.', claim: client },
  { protocol: 'imap', when: { devices: ['several'], offline: ['often'] }, text: 'Where you read without a line: keep whole messages on that device, and let it catch up before you leave.', claim: client },
  { protocol: 'imap', when: { offline: ['seldom'], line: ['slow', 'both'] }, text: 'Download headers only, and attachments when they are opened.', claim: client },
  { protocol: 'imap', when: { devices: ['several'], offline: ['often'], line: ['slow', 'both'] }, text: 'Where the line is slow: download headers only, and attachments when they are opened.', claim: client },
  { protocol: 'imap', when: { devices: ['several'] }, text: 'Keep sent mail in the server’s Sent folder.', claim: client },
  { protocol: 'imap', when: { devices: ['several'] }, text: 'On each device, old computers too: no program that is still set to POP3 and deletes.', claim: client },
  { protocol: 'imap', when: { line: ['small', 'both'] }, text: 'Empty Trash and Junk often, and move heavy letters to a folder on a computer that is backed up.', claim: client },
  { protocol: 'imap', when: {}, text: 'Now and then copy what matters out of the account: a mistaken deletion reaches every device.', claim: rfc('RFC 3501 §7.4.1') },
  { protocol: 'pop3', when: {}, text: 'Account type POP3, port 995, “SSL/TLS”.', claim: rfc('RFC 8314 §3.1') },
  { protocol: 'pop3', when: { devices: ['one'], copy: ['yes'] }, text: 'Remove messages from the server after download.', claim: client },
  { protocol: 'pop3', when: { devices: ['one'], copy: ['no'], line: ['neither', 'slow'] }, text: 'Leave a copy on the server.', claim: client },
  { protocol: 'pop3', when: { devices: ['several'], line: ['neither', 'slow'] }, text: 'Leave a copy on the server, on every device: if one deletes, the others find nothing.', claim: client },
  { protocol: 'pop3', when: { devices: ['one'], copy: ['no'], line: ['small', 'both'] }, text: 'Leave a copy on the server, and remove it after 14 days.', claim: client },
  { protocol: 'pop3', when: { devices: ['several'], line: ['small', 'both'] }, text: 'On every device: leave a copy on the server, and remove it after 14 days.', claim: client },
  { protocol: 'pop3', when: { devices: ['several'] }, text: 'Let the devices check at different times: the mailbox is locked for one at a time.', claim: rfc('RFC 1939 §4') },
  { protocol: 'pop3', when: { line: ['slow', 'both'] }, text: 'Set a limit for the size of what is downloaded at once.', claim: client },
  { protocol: 'pop3', when: {}, text: 'Back the device up: folders, marks and what you sent are on it alone.', claim: rfc('RFC 1939 §3') },
];

/** What to choose in the mail program for a protocol, given these answers. */
export function settingsToChoose(protocol: Protocol, answers: Answers): AdviceSetting[] {
  return ADVICE_SETTINGS.filter((setting) => setting.protocol === protocol && holdsFor(setting.when, answers));
}

/** The lists of the table that all this grew from, in the sentences of somebody who chooses; each with the moment that bears it out. */
export const WHEN_TO_USE: Readonly<Record<Protocol, readonly (Moment & { readonly text: string })[]>> = {
  imap: [
    { text: 'you read mail on several devices', scenario: 'multi-device-access', step: 'phone-reads' },
    { text: 'all of them shall show the same: read marks, folders, deletions', scenario: 'leave-a-copy', step: 'laptop-checks' },
    { text: 'a lost or broken device must not cost a letter', scenario: 'backup-and-loss', step: 'tablet-checks' },
    { text: 'you have no special reason for POP3', scenario: 'first-look', step: 'laptop-checks' },
  ],
  pop3: [
    { text: 'one device collects everything, and you back it up', scenario: 'where-mail-is-stored', step: 'laptop-checks' },
    { text: 'the mailbox is small, and what is read shall make room', scenario: 'use-case', step: 'more-photos' },
    { text: 'the mail shall not stay with the provider', scenario: 'pop3-client-decides', step: 'desktop-takes-all' },
  ],
};
