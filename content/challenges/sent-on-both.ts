import { defineScenario, type Challenge } from '@/simulators/scenario';
import { LUNCH } from '@/content/scenarios/letters';

const scenario = defineScenario({
  id: 'challenge-sent-on-both',
  title: 'What was sent, on both',
  worlds: ['imap'],
  letters: { A: LUNCH },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: { savesSent: false } },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: {} },
  },
  before: [{ deliver: 'A' }, { on: 'phone', do: 'checkMail' }],
  steps: [{ id: 'begin', at: 1, caption: 'Ada’s letter is on the phone, and wants an answer.', do: [] }],
  end: 2,
});

const REPLY = 'Re: Lunch on Friday?';

/** IMAP: a sent letter is at the server only if somebody puts it there. */
export const sentOnBoth: Challenge = {
  id: 'sent-on-both',
  title: 'What was sent, on both',
  wish: 'Answer Ada from the phone, in such a way that the laptop can show what was sent.',
  world: 'imap',
  scenario,
  goals: [
    { letter: REPLY, place: 'server Sent', has: 'stored' },
    { letter: REPLY, place: 'laptop', has: ['header', 'view', 'stored'] },
  ],
  forbids: { deeds: ['saveDraft'], words: 'No drafts: what lies in Sent shall have been sent.' },
  hints: ['The letter goes out by SMTP. Does SMTP put anything into your Sent folder?', 'The copy in Sent is a second upload, by IMAP. It is a setting whether the phone makes it.', 'In the phone’s settings, keep what is sent in Sent. Reply on the phone, and let the laptop check.'],
  lesson: 'what-mail-is',
  after: 'SMTP carries the letter away and keeps nothing. The copy in Sent comes from the mail program, by APPEND, or from a provider that files it itself.',
  solution: [
    { on: 'phone', do: 'configure', settings: { savesSent: true } },
    { on: 'phone', do: 'reply', message: 'A', body: 'Gladly, at noon.' },
    { on: 'laptop', do: 'checkMail' },
  ],
};
