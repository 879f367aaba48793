import { defineScenario } from '@/simulators/scenario';
import { CHOIR, DENTIST, PARCEL } from '@/content/scenarios/letters';

/** Belief 12: one POP3 session at a time; one that fell silent keeps the lock until the server gives it up. */
export const maildropLock = defineScenario({
  id: 'maildrop-lock',
  title: 'One at a time',
  letters: { A: DENTIST, B: CHOIR, C: PARCEL },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: { removal: { when: 'never' } }, imap: {} },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: { removal: { when: 'never' } }, imap: {} },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }],
  steps: [
    {
      id: 'both-at-once',
      at: 1,
      caption: 'Phone and laptop check at the same moment. IMAP serves both; POP3 serves one and turns the other away.',
      notes: 'Point at the answer to the laptop’s PASS: [IN-USE]. The password was right. A POP3 session works on a frozen list of messages, so the server lets nobody else in meanwhile.',
      do: [{ on: 'phone', do: 'checkMail' }, { on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['laptop > PASS', 'phone < +OK Logged in.', 'laptop < -ERR [IN-USE]'], never: ['laptop > RETR', 'laptop > STAT'], views: { 'phone Inbox': 'A, B', 'laptop Inbox': '' } },
        imap: { views: { 'phone INBOX': '(A), (B)', 'laptop INBOX': '(A), (B)' } },
      },
    },
    {
      id: 'laptop-tries-again',
      at: 14,
      caption: 'A little later the laptop tries again. The phone has finished, and the door is open.',
      notes: 'Most programs try again by themselves and never show the refusal. It becomes visible when two of them check every minute, like two people at one bathroom door.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: { pop3: { wire: ['laptop > RETR 2', 'laptop > QUIT'], never: ['laptop < -ERR'], views: { 'laptop Inbox': 'A, B' } }, imap: { views: { 'laptop INBOX': '(A), (B)' } } },
    },
    {
      id: 'phone-begins',
      at: 28,
      caption: 'A parcel’s letter arrives, and the phone begins to fetch it.',
      notes: 'The phone is logged in now, and holds the lock. Ask what happens to the lock if the phone vanishes this very second.',
      do: [{ deliver: 'C' }, { on: 'phone', do: 'checkMail' }],
      expect: { pop3: { wire: ['phone < +OK Logged in.'], never: ['phone > QUIT'] }, imap: { wire: ['phone > LOGIN'] } },
    },
    {
      id: 'phone-in-the-tunnel',
      at: 30.5,
      caption: 'The train enters a tunnel. The phone is gone in mid-session, without a word.',
      notes: 'No QUIT and no farewell: to the server the line is merely quiet. It cannot tell a tunnel from a slow thinker.',
      do: [{ on: 'phone', do: 'goOffline' }],
      expect: { pop3: { never: ['phone > QUIT'], views: { 'phone Inbox': 'A, B', 'server INBOX': 'A, B, C' } }, imap: { never: ['phone > LOGOUT'], views: { 'server INBOX': 'A, B, C' } } },
    },
    {
      id: 'laptop-is-shut-out',
      at: 36,
      caption: 'The laptop checks. With POP3 the silent session still holds the lock, although nobody is there.',
      notes: 'This is the riddle of “mailbox in use” when no other program is open. Nothing is broken and nothing helps but waiting; asking again and again only makes more refusals.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: { pop3: { wire: ['laptop < -ERR [IN-USE]'], never: ['laptop > RETR'], views: { 'laptop Inbox': 'A, B' } }, imap: { views: { 'laptop INBOX': '(A), (B), (C)' } } },
    },
    {
      id: 'server-has-given-up',
      at: 160,
      caption: 'Two minutes later the server has given the silent line up. The laptop checks, and gets in.',
      notes: 'How long that takes is the provider’s choice. The standard’s own limit for a silent session is ten minutes at the least. The letter was not lost: without QUIT the phone’s session had changed nothing.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: { pop3: { wire: ['laptop > RETR 3', 'laptop > QUIT'], never: ['laptop < -ERR'], views: { 'laptop Inbox': 'A, B, C', 'server INBOX': 'A, B, C' } }, imap: { views: { 'laptop INBOX': '(A), (B), (C)' } } },
    },
  ],
  end: 174,
});
