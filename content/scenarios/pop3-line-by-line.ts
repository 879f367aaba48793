import { defineScenario } from '@/simulators/scenario';
import { DENTIST, RECIPE } from '@/content/scenarios/letters';

/** A whole POP3 session in clear, slow enough to read each line. */
export const pop3LineByLine = defineScenario({
  id: 'pop3-line-by-line',
  title: 'POP3, line by line',
  worlds: ['pop3'],
  latency: 500,
  letters: { A: DENTIST, B: RECIPE },
  devices: { laptop: { kind: 'laptop', label: 'Laptop', pop3: { security: 'clear' }, imap: {} } },
  before: [{ deliver: 'A' }, { deliver: 'B' }],
  steps: [
    {
      id: 'greeting',
      at: 1,
      caption: 'The laptop connects to port 110. The server speaks first: +OK, ready.',
      notes: 'Every answer of POP3 begins with +OK or -ERR, and there is no third. What stands in angle brackets is for a login without a clear password, which hardly anybody uses today. We read in clear here so that each line can be seen; at home it is port 995.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: { pop3: { wire: ['laptop < +OK mail.example.com ready.'], never: ['laptop >'], connections: ['laptop pop3 110 clear'] } },
    },
    {
      id: 'login',
      at: 2.8,
      caption: 'USER and PASS: who, and the password. From here on the maildrop is locked for everybody else.',
      notes: 'Read the password aloud, as anybody on the way could. With the second +OK the session leaves AUTHORIZATION and enters TRANSACTION; the list of messages is frozen now.',
      do: [],
      expect: { pop3: { wire: ['laptop > USER alice', 'laptop < +OK', 'laptop > PASS secret', 'laptop < +OK Logged in.'] } },
    },
    {
      id: 'listing',
      at: 4.8,
      caption: 'STAT counts, LIST tells each size, and UIDL gives each letter a name that lasts.',
      notes: 'Message numbers hold for this session only. The unique-id is what a program writes down to know the letter again tomorrow. A single dot ends a long answer.',
      do: [],
      expect: { pop3: { wire: ['laptop > STAT', 'laptop < +OK 2 ', 'laptop > LIST', 'laptop < 1 ', 'laptop < 2 ', 'laptop < .', 'laptop > UIDL', 'laptop < 1 ', 'laptop < 2 ', 'laptop < .'], never: ['laptop > RETR'] } },
    },
    {
      id: 'retrieval',
      at: 7.8,
      caption: 'RETR 1: the whole first letter comes, header and text, and a dot ends it.',
      notes: 'A line of the letter that begins with a dot would get a second one in front, so that the end is never mistaken. The size that was announced counts neither that second dot nor the one at the end.',
      do: [],
      expect: { pop3: { wire: ['laptop > RETR 1', 'laptop < +OK', 'laptop < Subject: Dentist on Thursday', 'laptop < .'], never: ['laptop > DELE'], views: { 'server INBOX': 'A, B' } } },
    },
    {
      id: 'mark',
      at: 8.8,
      caption: 'DELE 1: +OK, marked. The letter is still there.',
      notes: 'Look at the server: both letters. RSET would take the mark off again, and so would a broken line. Compare crossing out a line on a shopping list: nothing has left the shelf.',
      do: [],
      expect: { pop3: { wire: ['laptop > DELE 1', 'laptop < +OK Marked'], views: { 'server INBOX': 'A, B', 'laptop Inbox': 'A' } } },
    },
    {
      id: 'second-letter',
      at: 9.8,
      caption: 'The same for the second letter: RETR 2, then DELE 2.',
      notes: 'Message 1 is marked, and message 2 is still number 2: numbers do not shift in a POP3 session. In IMAP they would after an EXPUNGE.',
      do: [],
      expect: { pop3: { wire: ['laptop > RETR 2', 'laptop < .', 'laptop > DELE 2', 'laptop < +OK Marked'], never: ['laptop > QUIT'], views: { 'server INBOX': 'A, B', 'laptop Inbox': 'A, B' } } },
    },
    {
      id: 'quit',
      at: 11.8,
      caption: 'QUIT: now the server removes what was marked, and lets go of the lock.',
      notes: 'This is the UPDATE state, and QUIT is the only door to it. Three states, a dozen commands: that is the whole protocol, and its simplicity is why it is still with us after forty years.',
      do: [],
      expect: { pop3: { wire: ['laptop > QUIT', 'laptop < +OK Logging out, messages deleted.'], views: { 'server INBOX': '', 'laptop Inbox': 'A, B' } } },
    },
  ],
  end: 18,
});
