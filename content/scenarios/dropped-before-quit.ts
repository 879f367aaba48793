import { defineScenario } from '@/simulators/scenario';
import { CHOIR, DENTIST, TICKET } from '@/content/scenarios/letters';

/** Belief 15: a line that breaks before QUIT costs duplicates, and no letter. */
export const droppedBeforeQuit = defineScenario({
  id: 'dropped-before-quit',
  title: 'Cut off before QUIT',
  worlds: ['pop3'],
  letters: { A: DENTIST, B: CHOIR, C: TICKET },
  devices: { phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: {} } },
  before: [{ deliver: 'A' }, { deliver: 'B' }],
  steps: [
    {
      id: 'phone-checks',
      at: 1,
      caption: 'The phone fetches both letters and marks both for deletion.',
      notes: 'Stop here and ask what the server would have left if the line broke now. Two DELE have been answered with +OK, and most people say: nothing.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: { pop3: { wire: ['phone > RETR 1', 'phone > DELE 1', 'phone > RETR 2', 'phone > DELE 2'], never: ['phone > QUIT'], views: { 'server INBOX': 'A, B', 'phone Inbox': 'A, B' } } },
    },
    {
      id: 'line-breaks',
      at: 5.7,
      caption: 'The line breaks just before QUIT. The server has deleted nothing.',
      notes: 'DELE only marks. The server removes in the UPDATE state, and only QUIT leads there: it must not remove anything when a session ends in any other way.',
      do: [{ line: 'phone', fault: { do: 'cut' } }],
      expect: { pop3: { never: ['phone > QUIT'], views: { 'server INBOX': 'A, B', 'phone Inbox': 'A, B' } } },
    },
    {
      id: 'phone-checks-again',
      at: 9,
      caption: 'The phone checks again. It fetches both letters a second time, and this time it says QUIT.',
      notes: 'Duplicates are the price, and nothing is lost. The program writes its list of known letters when a session ends well, so it took these two for new. Compare a postman who rings again because nobody signed.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: { pop3: { wire: ['phone > RETR 1', 'phone > RETR 2', 'phone > QUIT', 'phone < +OK'], views: { 'server INBOX': '', 'phone Inbox': 'A, B, A, B' } } },
    },
    {
      id: 'ticket-is-fetched',
      at: 22,
      caption: 'A ticket arrives and is fetched. This time the phone gets as far as QUIT.',
      notes: 'The server has QUIT now, and carries it out. Its answer is on the way back while the next thing happens.',
      do: [{ deliver: 'C' }, { on: 'phone', do: 'checkMail' }],
      expect: { pop3: { wire: ['phone > RETR 1', 'phone > DELE 1', 'phone > QUIT', 'phone < +OK'], views: { 'server INBOX': '', 'phone Inbox': 'A, B, A, B, C' } } },
    },
    {
      id: 'answer-is-lost',
      at: 26.3,
      caption: 'The line breaks again, and the answer is lost. The ticket is gone from the server, and safe on the phone.',
      notes: 'The phone cannot know what the server did, and need not: it marked the ticket only after it had it whole. That order is what keeps POP3 from losing mail.',
      do: [{ line: 'phone', fault: { do: 'cut' } }],
      expect: { pop3: { views: { 'server INBOX': '', 'phone Inbox': 'A, B, A, B, C' } } },
    },
    {
      id: 'nothing-comes-twice',
      at: 32,
      caption: 'At the next check there is nothing to fetch. No letter was lost in either accident.',
      notes: 'Both accidents, one before QUIT and one after it, ended well. If mail is really gone, look for another program, or for a hand on a delete key.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: { pop3: { wire: ['phone < +OK 0 0', 'phone > QUIT'], never: ['phone > RETR'], views: { 'phone Inbox': 'A, B, A, B, C' } } },
    },
  ],
  end: 42,
});
