import { defineScenario } from '@/simulators/scenario';
import { RECIPE } from '@/content/scenarios/letters';

/** A provider that files sent mail, and a mail program that does so too: every letter stands in Sent twice. */
export const sentTwice = defineScenario({
  id: 'sent-twice',
  title: 'Sent twice',
  worlds: ['imap'],
  letters: { A: RECIPE },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: { savesSent: true } },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: { savesSent: false } },
  },
  config: { filesSentMail: true },
  before: [{ deliver: 'A' }, { on: 'phone', do: 'checkMail' }, { on: 'laptop', do: 'checkMail' }],
  steps: [
    {
      id: 'phone-replies',
      at: 1,
      caption: 'The phone replies to Rose by SMTP. This provider files a copy in Sent by itself.',
      notes: 'Stop before the phone’s next connection and ask how many copies are in Sent. Some large providers file what they send; the mail program is not told.',
      do: [{ on: 'phone', do: 'reply', message: 'A', body: 'I will try it on Sunday.' }],
      expect: { imap: { wire: ['phone > DATA', 'phone < 250', 'phone > APPEND Sent'], views: { 'server Sent': '? \\Seen, ? \\Seen' } } },
    },
    {
      id: 'phone-sees-two',
      at: 22,
      caption: 'The phone stored one as well. It checks, and sees the letter in Sent twice.',
      notes: 'Ask whether Rose got two letters as well. She got one: there was a single DATA, and what stands in Sent is only a record of it. Two copies are untidy, not dangerous.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: { imap: { never: ['phone > DATA', 'phone > APPEND'], views: { 'server Sent': '? \\Seen, ? \\Seen' } } },
    },
    {
      id: 'laptop-replies',
      at: 38,
      caption: 'The laptop is set not to store sent mail. Its reply stands in Sent once.',
      notes: 'This is the cure: one of the two has to stop, and the mail program’s setting is the one in your hands. With a provider that files nothing, the same setting would lose every sent letter.',
      do: [{ on: 'laptop', do: 'reply', message: 'A', body: 'It was wonderful. Thank you.' }],
      expect: { imap: { wire: ['laptop > DATA', 'laptop < 250'], never: ['laptop > APPEND'], views: { 'server Sent': '? \\Seen, ? \\Seen, ? \\Seen' } } },
    },
    {
      id: 'laptop-looks',
      at: 54,
      caption: 'The laptop checks: what the provider filed is there, without its doing.',
      notes: 'Ask whose word it is that Sent fills up. It is in neither standard: the program stores, or the provider does, or nobody.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: { imap: { never: ['laptop > APPEND'], views: { 'laptop Sent': '(?) \\Seen, (?) \\Seen, (?) \\Seen' } } },
    },
  ],
  end: 68,
});
