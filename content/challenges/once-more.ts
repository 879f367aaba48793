import { defineScenario, type Challenge } from '@/simulators/scenario';
import { PARCEL, RECIPE } from '@/content/scenarios/letters';

const scenario = defineScenario({
  id: 'challenge-once-more',
  title: 'Fetch it once more',
  worlds: ['pop3'],
  letters: { A: RECIPE, B: PARCEL },
  devices: { laptop: { kind: 'laptop', label: 'Laptop', pop3: { removal: { when: 'never' } }, imap: {} } },
  before: [
    { deliver: 'A' },
    { deliver: 'B' },
    { on: 'laptop', do: 'checkMail' },
    { on: 'laptop', do: 'delete', message: 'A' },
    { on: 'laptop', do: 'expunge', folder: 'Trash' },
    { on: 'laptop', do: 'checkMail' },
  ],
  steps: [{ id: 'begin', at: 1, caption: 'The recipe was deleted on the laptop. The server has it still, and the laptop does not fetch it.', do: [] }],
  end: 2,
});

/** POP3: the program's own list of unique-ids decides what is new. */
export const onceMore: Challenge = {
  id: 'once-more',
  title: 'Fetch it once more',
  wish: 'The recipe was deleted on the laptop by mistake. The server still has it, but checking does not bring it. Get it back, and have each letter on the laptop only once.',
  world: 'pop3',
  scenario,
  goals: [
    { letter: 'A', place: 'laptop', has: 'stored', count: 1 },
    { letter: 'B', place: 'laptop', has: 'stored', count: 1 },
    { letter: 'A', place: 'server INBOX', has: 'stored' },
  ],
  forbids: { deeds: ['removeAccount', 'factoryReset'], words: 'The account on the laptop stays: no reset.' },
  hints: ['How does the laptop know that the recipe is not new?', 'It keeps a list of the unique-ids that it has seen. Among the troubles in its settings is one that loses it.', 'Forget the unique-ids and check: both letters come. Then delete the parcel’s second copy, and empty the laptop’s Trash.'],
  lesson: 'uids-and-resync',
  after: 'The server keeps no record of who fetched what. A POP3 program knows it from its own list, and without that list all mail is new.',
  solution: [
    { on: 'laptop', do: 'forgetUniqueIds' },
    { on: 'laptop', do: 'checkMail' },
    { on: 'laptop', do: 'delete', message: 'B', folder: 'Inbox' },
    { on: 'laptop', do: 'expunge', folder: 'Trash' },
  ],
};
