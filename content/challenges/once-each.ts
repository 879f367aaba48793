import { defineScenario, type Challenge } from '@/simulators/scenario';
import { CHOIR, DENTIST } from '@/content/scenarios/letters';

const scenario = defineScenario({
  id: 'challenge-once-each',
  title: 'Each letter once',
  worlds: ['pop3'],
  letters: { A: DENTIST, B: CHOIR },
  devices: { phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: {} } },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { line: 'phone', fault: { do: 'cutAfter', octets: 1125 } }, { on: 'phone', do: 'checkMail' }],
  steps: [{ id: 'begin', at: 1, caption: 'The phone fetched both letters, and its line broke before QUIT: the server deleted nothing.', do: [] }],
  end: 2,
});

/** POP3: what was fetched without a QUIT comes again, and somebody has to tidy up. */
export const onceEach: Challenge = {
  id: 'once-each',
  title: 'Each letter once',
  wish: 'The line broke before QUIT. Have the server rid of both letters, and the phone have each of them once, its Trash included.',
  world: 'pop3',
  scenario,
  goals: [
    { letter: 'A', place: 'server INBOX', has: 'nothing' },
    { letter: 'B', place: 'server INBOX', has: 'nothing' },
    { letter: 'A', place: 'phone', has: 'stored', count: 1 },
    { letter: 'B', place: 'phone', has: 'stored', count: 1 },
  ],
  forbids: { deeds: ['removeAccount', 'factoryReset'], words: 'The account on the phone stays: no reset.' },
  hints: ['What does a server do with DELE when no QUIT follows?', 'The next check fetches both again, and ends well: then the server is empty. What comes double has to go by hand.', 'Let the phone check, delete one of each letter, and empty the phone’s Trash.'],
  lesson: 'pop3-session',
  after: 'DELE only marks, and QUIT carries it out. A line that breaks in between costs duplicates and no letter.',
  solution: [
    { on: 'phone', do: 'checkMail' },
    { on: 'phone', do: 'delete', message: 'A', folder: 'Inbox' },
    { on: 'phone', do: 'delete', message: 'B', folder: 'Inbox' },
    { on: 'phone', do: 'expunge', folder: 'Trash' },
  ],
};
