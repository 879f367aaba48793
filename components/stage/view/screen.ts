import type { DeviceId } from '@/simulators/kernel/process';
import type { Instant, MailboxName } from '@/simulators/mail/mailbox';
import type { MessageKey } from '@/simulators/mail/message';
import { byFilm } from './by-film';
import { indexAt, type Film } from './film';

/** Which of a device's folders is its inbox is for the device to know: POP3's is its own, IMAP's the server's. */
export const INBOX = 'INBOX';

/** What a device's screen shows: derived from what was done on it, so that a rewound stage shows it again. */
export interface Screen {
  readonly folder: MailboxName;
  /** The letter that is open for reading. */
  readonly reading: MessageKey | null;
  /** When it was opened. */
  readonly since: Instant;
}

/** When a device's screen changes, and to what; the first is how it starts. */
const screensOf = byFilm((film, device: DeviceId) => {
  let screen: Screen = { folder: INBOX, reading: null, since: film.start };
  const changes: Instant[] = [];
  const screens = [screen];
  for (const entry of film.trace) {
    if (entry.kind !== 'stimulus' || entry.stimulus.kind !== 'intent' || entry.stimulus.device !== device) continue;
    const { intent } = entry.stimulus;
    const close = { ...screen, reading: null, since: entry.at };
    if (intent.do === 'open') screen = { folder: intent.folder ?? screen.folder, reading: intent.message, since: entry.at };
    else if (intent.do === 'openFolder') screen = { ...close, folder: intent.folder };
    else if (intent.do === 'checkMail' || intent.do === 'factoryReset' || intent.do === 'removeAccount') screen = close;
    else if ((intent.do === 'delete' || intent.do === 'move' || intent.do === 'markUnread') && intent.message === screen.reading) screen = close;
    else continue;
    changes.push(entry.at);
    screens.push(screen);
  }
  return { changes, screens };
});

/** A device's screen at `t`; the same object until it changes. */
export function screenOf(film: Film, device: DeviceId, t: Instant): Screen {
  const { changes, screens } = screensOf(film, device);
  return screens[indexAt(changes, t) + 1]!;
}
