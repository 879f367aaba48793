import { defineScenario } from '@/simulators/scenario';
import { CHOIR, GARDEN, PARCEL } from '@/content/scenarios/letters';

/** Belief 1: POP3 deletes nothing by itself. Three programs with three settings look into one maildrop. */
export const pop3ClientDecides = defineScenario({
  id: 'pop3-client-decides',
  title: 'Three programs, three habits',
  worlds: ['pop3'],
  letters: { A: GARDEN, B: PARCEL, C: CHOIR },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: { removal: { when: 'afterDays', days: 14 } }, imap: {} },
    tablet: { kind: 'tablet', label: 'Tablet', pop3: { removal: { when: 'never' }, deleteWhenRemovedLocally: true }, imap: {} },
    desktop: { kind: 'desktop', label: 'Desktop', pop3: { removal: { when: 'afterDownload' } }, imap: {} },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { deliver: 'C' }],
  steps: [
    {
      id: 'phone-leaves-all',
      at: 1,
      caption: 'The phone fetches three letters. It is set to remove them after fourteen days, so today it removes none.',
      notes: 'Ask who counts the fourteen days. It is the phone: it remembers when it first saw each letter, and the server knows nothing of it. A phone that stays in a drawer deletes nothing.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: { pop3: { wire: ['phone > RETR 1', 'phone > RETR 2', 'phone > RETR 3', 'phone > QUIT'], never: ['phone > DELE'], views: { 'phone Inbox': 'A, B, C', 'server INBOX': 'A, B, C' } } },
    },
    {
      id: 'tablet-leaves-all',
      at: 16,
      caption: 'The tablet fetches them too, and leaves them. They were not deleted by being read out.',
      notes: 'RETR only reads. The standard gives it no other effect, so any number of programs may read the same maildrop one after the other.',
      do: [{ on: 'tablet', do: 'checkMail' }],
      expect: { pop3: { wire: ['tablet > RETR 3', 'tablet > QUIT'], never: ['tablet > DELE'], views: { 'tablet Inbox': 'A, B, C', 'server INBOX': 'A, B, C' } } },
    },
    {
      id: 'tablet-deletes-one',
      at: 31,
      caption: 'On the tablet the parcel’s letter is deleted. This program tells the server so, at its next check.',
      notes: 'One DELE for one letter: the setting is “remove from the server when deleted here”. Nothing happens at the server before QUIT. The phone keeps its own copy.',
      do: [{ on: 'tablet', do: 'delete', message: 'B' }, { on: 'tablet', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['tablet > DELE 2', 'tablet > QUIT'], never: ['tablet > DELE 1', 'tablet > DELE 3', 'tablet > RETR'], views: { 'server INBOX': 'A, C', 'phone Inbox': 'A, B, C', 'tablet Inbox': 'A, C' } },
      },
    },
    {
      id: 'desktop-takes-all',
      at: 45,
      caption: 'The desktop is set to delete after download. It takes what is left, and the maildrop is empty.',
      notes: 'Same protocol, same server, same password: only the setting differs. When people say “POP3 deletes”, they mean this habit, which many programs have out of the box.',
      do: [{ on: 'desktop', do: 'checkMail' }],
      expect: { pop3: { wire: ['desktop > RETR 1', 'desktop > DELE 1', 'desktop > RETR 2', 'desktop > DELE 2', 'desktop > QUIT', 'desktop < +OK'], views: { 'server INBOX': '', 'desktop Inbox': 'A, C' } } },
    },
    {
      id: 'phone-checks-again',
      at: 59,
      caption: 'The phone checks again. The maildrop is empty, and its own three letters are still there.',
      notes: 'Deleting at the server reaches no device. POP3 copies live on, each by itself; ask how many letters are in this household now, and where.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: { pop3: { wire: ['phone < +OK 0 0', 'phone > QUIT'], never: ['phone > RETR', 'phone > DELE'], views: { 'phone Inbox': 'A, B, C', 'tablet Inbox': 'A, C', 'desktop Inbox': 'A, C' } } },
    },
  ],
  end: 70,
});
