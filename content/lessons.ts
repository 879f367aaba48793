/** The lessons in their order, by the ids that scenarios, beliefs and rows name them by. */
export const LESSON_IDS = [
  'what-mail-is',
  'where-mail-is-stored',
  'several-devices',
  'offline',
  'folders',
  'deletion',
  'backup-and-loss',
  'ports-and-tls',
  'security',
  'use-cases',
  'pop3-session',
  'imap-session',
  'uids-and-resync',
  'push',
  'storage-and-slow-links',
  'moving-to-imap',
  'summary',
] as const;

export type LessonId = (typeof LESSON_IDS)[number];

/** What each lesson shows, the first of them at its head. */
export const LESSON_SCENARIOS: Readonly<Record<LessonId, readonly [string, ...string[]]>> = {
  'what-mail-is': ['sending', 'sent-twice'],
  'where-mail-is-stored': ['where-mail-is-stored', 'pop3-client-decides', 'another-program-swept-it'],
  'several-devices': ['multi-device-access', 'leave-a-copy', 'maildrop-lock'],
  offline: ['offline-access'],
  folders: ['folder-management', 'inbox-only', 'local-folder-move'],
  deletion: ['deleted-mail', 'trash-and-expunge', 'imap-deletes-for-good', 'provider-decides', 'dropped-before-quit'],
  'backup-and-loss': ['backup-and-loss', 'imap-is-no-backup', 'removed-account'],
  'ports-and-tls': ['ports'],
  security: ['security-and-reliability', 'starttls-stripped', 'password-refused'],
  'use-cases': ['use-case'],
  'pop3-session': ['pop3-line-by-line'],
  'imap-session': ['imap-line-by-line'],
  'uids-and-resync': ['catching-up', 'mail-came-again'],
  push: ['idle-and-polling'],
  'storage-and-slow-links': ['full-though-inbox-empty', 'slow-link'],
  'moving-to-imap': ['moving-to-imap', 'moving-the-wrong-way'],
  summary: ['first-look'],
};
