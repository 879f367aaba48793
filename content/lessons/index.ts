/** One lesson of the course. Its text is `content/lessons/<id>/lesson.mdx`, its questions stand beside it. */
interface Info {
  readonly id: string;
  readonly title: string;
  /** What it answers, as a learner would ask. */
  readonly question: string;
  /** One sentence for lists and for search. */
  readonly summary: string;
  /** Lessons that come before it. */
  readonly requires: readonly string[];
  /** Its scenes: scenarios of `content/scenarios`, the first of them at its head. */
  readonly scenes: readonly [string, ...string[]];
  /** What the stage shows first under the worlds; the letters, unless it says otherwise. */
  readonly focus?: 'wire';
}

/** The course in its order: no lesson needs one that comes after it. */
const COURSE = [
  {
    id: 'what-mail-is',
    title: 'What a mail protocol is',
    question: 'What do POP3 and IMAP do, and what do they not?',
    summary: 'Mail travels by SMTP and is fetched by POP3 or IMAP: three protocols, three jobs.',
    requires: [],
    scenes: ['sending', 'sent-twice'],
  },
  {
    id: 'where-mail-is-stored',
    title: 'Where mail is stored',
    question: 'Where is my letter now?',
    summary: 'POP3 carries letters home, IMAP shows what lies at the server; what the server keeps is the mail program’s doing.',
    requires: ['what-mail-is'],
    scenes: ['where-mail-is-stored', 'pop3-client-decides', 'another-program-swept-it'],
  },
  {
    id: 'several-devices',
    title: 'Several devices',
    question: 'Why does my laptop not show what my phone shows?',
    summary: 'Two devices on one mailbox: one picture with IMAP, two separate collections with POP3.',
    requires: ['where-mail-is-stored'],
    scenes: ['multi-device-access', 'leave-a-copy', 'maildrop-lock'],
  },
  {
    id: 'offline',
    title: 'Without a connection',
    question: 'What can I do on the train?',
    summary: 'Both protocols let you read offline; what differs is what was fetched, and what happens to what you do meanwhile.',
    requires: ['where-mail-is-stored'],
    scenes: ['offline-access'],
  },
  {
    id: 'folders',
    title: 'Folders',
    question: 'Where are my folders?',
    summary: 'IMAP’s folders are the server’s and the same everywhere; POP3 knows the inbox and nothing else.',
    requires: ['several-devices'],
    scenes: ['folder-management', 'inbox-only', 'local-folder-move'],
  },
  {
    id: 'deletion',
    title: 'Deleting',
    question: 'What does the delete button reach?',
    summary: 'Flag, Trash and expunge with IMAP; DELE and QUIT with POP3: what each removes, where, and when.',
    requires: ['several-devices', 'folders'],
    scenes: ['deleted-mail', 'trash-and-expunge', 'imap-deletes-for-good', 'provider-decides', 'dropped-before-quit'],
  },
  {
    id: 'backup-and-loss',
    title: 'Backup and loss',
    question: 'Is my mail safe?',
    summary: 'A lost phone and a mistaken deletion are two different losses, and each protocol guards against one of them.',
    requires: ['deletion'],
    scenes: ['backup-and-loss', 'imap-is-no-backup', 'removed-account'],
  },
  {
    id: 'ports-and-tls',
    title: 'Ports and TLS',
    question: 'Which port, and what does the lock mean?',
    summary: '110 and 995, 143 and 993: the same conversation in clear, upgraded, or under TLS from the first octet.',
    requires: ['what-mail-is'],
    scenes: ['ports'],
  },
  {
    id: 'security',
    title: 'Security',
    question: 'Who else can read this?',
    summary: 'What an eavesdropper has in clear and under TLS, how STARTTLS is stripped, and why the right password is refused.',
    requires: ['ports-and-tls'],
    scenes: ['security-and-reliability', 'starttls-stripped', 'password-refused'],
  },
  {
    id: 'use-cases',
    title: 'Who uses which',
    question: 'Which household is yours?',
    summary: 'One collecting computer, or several devices on the same mail: what each protocol is good at.',
    requires: ['several-devices', 'offline', 'backup-and-loss'],
    scenes: ['use-case'],
  },
  {
    id: 'pop3-session',
    title: 'A POP3 session, line by line',
    question: 'What do they say to each other?',
    summary: 'From the greeting to QUIT: every command of a POP3 session, and the moment at which letters really go.',
    requires: ['deletion', 'ports-and-tls'],
    scenes: ['pop3-line-by-line'],
    focus: 'wire',
  },
  {
    id: 'imap-session',
    title: 'An IMAP session, line by line',
    question: 'And what does IMAP say?',
    summary: 'Tags, untagged data, SELECT, FETCH, STORE and LOGOUT: an IMAP session read aloud.',
    requires: ['pop3-session'],
    scenes: ['imap-line-by-line'],
    focus: 'wire',
  },
  {
    id: 'uids-and-resync',
    title: 'UIDs and catching up',
    question: 'How does a device know what it has already?',
    summary: 'UIDL, UIDs, UIDVALIDITY and mod-sequences: how a program catches up, and why all the mail sometimes comes again.',
    requires: ['imap-session'],
    scenes: ['catching-up', 'mail-came-again'],
  },
  {
    id: 'push',
    title: 'Push and polling',
    question: 'Why does the phone buzz and the laptop not?',
    summary: 'IDLE tells at once, polling when it is due, and a device without a line when it comes back.',
    requires: ['imap-session'],
    scenes: ['idle-and-polling'],
  },
  {
    id: 'storage-and-slow-links',
    title: 'Room and slow lines',
    question: 'Why is the mailbox full, and why is it slow?',
    summary: 'What counts against the quota, and what each protocol carries over a slow line, in octets counted on the wire.',
    requires: ['folders', 'imap-session'],
    scenes: ['full-though-inbox-empty', 'slow-link'],
  },
  {
    id: 'moving-to-imap',
    title: 'Moving from POP3 to IMAP',
    question: 'How do I change over without losing mail?',
    summary: 'The order that loses nothing: look, copy up, check, and only then let go. And the order that loses everything.',
    requires: ['backup-and-loss', 'uids-and-resync'],
    scenes: ['moving-to-imap', 'moving-the-wrong-way'],
  },
  {
    id: 'summary',
    title: 'The summary',
    question: 'So which one?',
    summary: 'When IMAP, when POP3, and why the answer is nearly always IMAP.',
    requires: ['use-cases', 'moving-to-imap', 'security', 'push', 'storage-and-slow-links'],
    scenes: ['first-look'],
  },
] as const satisfies readonly Info[];

export type LessonId = (typeof COURSE)[number]['id'];
export type LessonInfo = Info & { readonly id: LessonId };

export const LESSONS: readonly LessonInfo[] = COURSE;

/** The lesson of this id, if there is one. */
export function lessonOf(id: string): LessonInfo | undefined {
  return LESSONS.find((lesson) => lesson.id === id);
}
