import { defineScenario } from '@/simulators/scenario';
import { DENTIST, RECIPE } from '@/content/scenarios/letters';

/** Extensions that a plain server lacks, so that what is left can be read at one sitting. */
const EXTRAS = ['SPECIAL-USE', 'CREATE-SPECIAL-USE', 'CHILDREN', 'QRESYNC', 'CONDSTORE', 'ENABLE', 'IMAP4rev2', 'NAMESPACE', 'ID', 'SASL-IR', 'LITERAL+', 'UIDPLUS', 'MOVE', 'QUOTA', 'STATUS=SIZE', 'ESEARCH', 'SEARCHRES', 'UNSELECT', 'MULTIAPPEND', 'BINARY', 'SORT', 'ESORT', 'THREAD', 'IDLE'];

/** IMAP in clear, slow enough to read each line. Belief 19: most of these words are those of RFC 1064, from 1988. */
export const imapLineByLine = defineScenario({
  id: 'imap-line-by-line',
  title: 'IMAP, line by line',
  worlds: ['imap'],
  latency: 500,
  letters: { A: DENTIST, B: RECIPE },
  devices: { laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: { security: 'clear', deletion: 'flag', useQresync: false } } },
  config: { withhold: EXTRAS },
  before: [{ deliver: 'A' }, { deliver: 'B' }],
  steps: [
    {
      id: 'greeting',
      at: 1,
      caption: 'The laptop connects to port 143. The server greets, and says what it can do.',
      notes: 'The star marks a line that answers no command in particular. STARTTLS stands in the list: this laptop could ask for TLS, and for the sake of reading it does not. At home it is port 993.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: { imap: { wire: ['laptop < * OK [CAPABILITY IMAP4rev1'], never: ['laptop >'], connections: ['laptop imap 143 clear'] } },
    },
    {
      id: 'login',
      at: 2.8,
      caption: 'Each command carries a tag, and the answer that ends it carries the same one.',
      notes: 'With tags, answers may come in another order than the questions; POP3 knows only one thing at a time. No lock is taken: ten devices may log in beside each other.',
      do: [],
      expect: { imap: { wire: ['laptop > LOGIN alice secret', 'laptop < OK'] } },
    },
    {
      id: 'list',
      at: 3.8,
      caption: 'LIST asks which folders there are. They are the server’s, and every device is told the same ones.',
      notes: 'This server tells along how many letters each holds, which saves looking into empty ones. POP3 has no such command, and nothing to list.',
      do: [],
      expect: { imap: { wire: ['laptop > LIST "" "*"', 'laptop < * LIST () "/" INBOX', 'laptop < * LIST () "/" Trash', 'laptop < OK'] } },
    },
    {
      id: 'select',
      at: 4.8,
      caption: 'SELECT opens the inbox: two letters, and UIDVALIDITY, which says how long their numbers hold.',
      notes: 'EXISTS counts. As long as UIDVALIDITY stays the same, a UID means the same letter; with another value the whole cache is void. UIDNEXT is how a program sees at a glance whether anything is new.',
      do: [],
      expect: { imap: { wire: ['laptop > SELECT INBOX', 'laptop < * 2 EXISTS', 'laptop < * OK [UIDVALIDITY 1740000000]', 'laptop < * OK [UIDNEXT 3]', 'laptop < OK [READ-WRITE]'] } },
    },
    {
      id: 'headers',
      at: 5.8,
      caption: 'FETCH gets flags, sizes and headers. The texts stay at the server until somebody reads them.',
      notes: 'PEEK means: look without marking as read. Count the lines: two headers, and not a word of the letters themselves. The number in braces says how many octets follow.',
      do: [],
      expect: { imap: { wire: ['laptop > UID FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER])', 'laptop < * 1 FETCH (UID 1', 'laptop < Subject: Dentist on Thursday', 'laptop < * 2 FETCH (UID 2'], never: ['laptop < Dear Alice', 'laptop < * 1 FETCH (FLAGS (\\Seen'] } },
    },
    {
      id: 'logout',
      at: 6.8,
      caption: 'LOGOUT. Nothing was removed and nothing was marked: the two letters are where they were.',
      notes: 'BYE is untagged, and the tagged OK comes behind it. Compare QUIT in POP3, where leaving is what deletes.',
      do: [],
      expect: { imap: { wire: ['laptop > LOGOUT', 'laptop < * BYE', 'laptop < OK'], views: { 'server INBOX': 'A, B', 'laptop INBOX': '(A), (B)' } } },
    },
    {
      id: 'reading',
      at: 12,
      caption: 'The first letter is opened. Its text is fetched, and STORE marks it as read at the server.',
      notes: 'From this moment it is read on every device. The flag is one word in the mailbox, not something that the laptop remembers for itself.',
      do: [{ on: 'laptop', do: 'open', message: 'A' }],
      expect: { imap: { wire: ['laptop > SELECT INBOX', 'laptop > UID FETCH 1 (UID BODY.PEEK[])', 'laptop < we expect you on Thursday', 'laptop > UID STORE 1 +FLAGS (\\Seen)', 'laptop < * 1 FETCH (UID 1 FLAGS (\\Seen))', 'laptop > LOGOUT'], views: { 'server INBOX': 'A \\Seen, B' } } },
    },
    {
      id: 'deleting',
      at: 24,
      caption: 'It is deleted: STORE marks it \\Deleted, and EXPUNGE removes what is marked.',
      notes: 'LOGIN, SELECT, FETCH, STORE, EXPUNGE, LOGOUT: all six are in RFC 1064, of July 1988, and IMAP’s first version was made in 1986. Only the UID in front is newer. Whoever calls IMAP the new protocol compares it with POP of 1984, two years its elder.',
      do: [{ on: 'laptop', do: 'delete', message: 'A' }, { on: 'laptop', do: 'expunge' }],
      expect: { imap: { wire: ['laptop > LOGIN', 'laptop > SELECT', 'laptop > UID STORE 1 +FLAGS (\\Deleted)', 'laptop > EXPUNGE', 'laptop < * 1 EXPUNGE', 'laptop > LOGOUT'], views: { 'server INBOX': 'B', 'laptop INBOX': '(B)' } } },
    },
  ],
  end: 36,
});
