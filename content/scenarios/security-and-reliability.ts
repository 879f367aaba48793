import { defineScenario } from '../../simulators/scenario';
import { INVOICE, LUNCH } from './letters';

/** Row 9: a line that breaks before QUIT loses nothing: the letters come twice with POP3, once with IMAP. */
export const securityAndReliability = defineScenario({
  id: 'security-and-reliability',
  title: 'Security and reliability',
  letters: { A: LUNCH, B: INVOICE },
  devices: { phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: { download: 'full' } } },
  config: { requireTls: true },
  before: [{ deliver: 'A' }, { deliver: 'B' }],
  steps: [
    {
      id: 'line-breaks',
      at: 1,
      caption: 'The phone checks for mail, and the line breaks in mid-download.',
      do: [{ line: 'phone', fault: { do: 'cutAfter', octets: 800 } }, { on: 'phone', do: 'checkMail' }],
      expect: {
        pop3: { never: ['phone > QUIT'], views: { 'server INBOX': 'A, B', 'phone Inbox': 'A' } },
        imap: { never: ['phone > LOGOUT'], views: { 'server INBOX': 'A, B' } },
      },
    },
    {
      id: 'phone-checks-again',
      at: 14,
      caption: 'It checks again. Without QUIT the POP3 server had deleted nothing, so no letter is lost in either world.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['phone > QUIT', 'phone < +OK'], views: { 'server INBOX': '', 'phone Inbox': 'A, A, B' } },
        imap: { views: { 'server INBOX': 'A, B', 'phone INBOX': 'A, B' } },
      },
    },
  ],
  end: 28,
});
