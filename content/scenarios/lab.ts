import { defineScenario } from '@/simulators/scenario';
import { INVOICE, LUNCH, PHOTOS } from '@/content/scenarios/letters';

/** Nothing is scripted: three letters wait at the server, and the rest is the learner's to do. */
export const lab = defineScenario({
  id: 'lab',
  title: 'The lab',
  letters: { A: LUNCH, B: INVOICE, C: { ...PHOTOS, attachment: { filename: 'lake.jpg', octets: 1_800 } } },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: { watch: 'idle' } },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: { removal: { when: 'never' } }, imap: {} },
  },
  before: [{ deliver: 'A' }, { deliver: 'B' }, { deliver: 'C' }],
  steps: [{ id: 'here-you-are', at: 1, caption: 'Three letters wait. Nothing is scripted: it is your turn.', do: [] }],
  end: 2,
});
