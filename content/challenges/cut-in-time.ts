import { defineScenario, type Challenge } from '@/simulators/scenario';
import { SCHOOL } from '@/content/scenarios/letters';

const scenario = defineScenario({
  id: 'challenge-cut-in-time',
  title: 'Cut it in time',
  worlds: ['pop3'],
  letters: { A: SCHOOL },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: {} },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: {} },
  },
  before: [{ deliver: 'A' }],
  steps: [{ id: 'begin', at: 1, caption: 'Both programs take away what they fetch. The school wrote to the maildrop.', do: [] }],
  end: 2,
});

/** POP3: DELE is undone by a session that ends without QUIT. */
export const cutInTime: Challenge = {
  id: 'cut-in-time',
  title: 'Cut it in time',
  wish: 'Get the school’s letter onto both devices, although each of them deletes what it fetches. The settings stay as they are.',
  world: 'pop3',
  scenario,
  goals: [
    { letter: 'A', place: 'phone', has: 'stored' },
    { letter: 'A', place: 'laptop', has: 'stored' },
  ],
  forbids: { deeds: ['configure'], words: 'No setting may be changed.' },
  tools: [{ label: 'Cut the phone’s line', act: { line: 'phone', fault: { do: 'cut' } } }],
  hints: [
    'When does the server carry out a DELE? Not when it hears it.',
    'A session that ends without QUIT deletes nothing. You can stop the timeline, go step by step, and act at any moment.',
    'Let the phone check, and pause. Go on event by event until DELE is answered, and cut the phone’s line before QUIT. Then let the laptop check.',
  ],
  lesson: 'pop3-session',
  after: 'Until QUIT nothing is deleted: the server must forget its marks when a session ends in any other way. RFC 1939 calls the moment after QUIT the UPDATE state.',
  solution: [{ on: 'phone', do: 'checkMail' }, { line: 'phone', fault: { do: 'cut' }, after: 4 }, { on: 'laptop', do: 'checkMail' }],
};
