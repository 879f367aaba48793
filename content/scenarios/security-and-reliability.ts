import { defineScenario } from '@/simulators/scenario';
import { INVOICE, LUNCH, TICKET } from '@/content/scenarios/letters';

/** Row 9: a line that breaks loses nothing, and a provider that insists on TLS takes no password in clear, whichever the protocol. */
export const securityAndReliability = defineScenario({
  id: 'security-and-reliability',
  title: 'Security and reliability',
  letters: { A: LUNCH, B: INVOICE, C: TICKET },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: {}, imap: { download: 'full' } },
    laptop: { kind: 'laptop', label: 'Old laptop', pop3: { security: 'clear' }, imap: { security: 'clear' } },
  },
  config: { requireTls: true },
  before: [{ deliver: 'A' }, { deliver: 'B' }],
  steps: [
    {
      id: 'line-breaks',
      at: 1,
      caption: 'The phone checks for mail, and the line breaks before it is done.',
      notes: 'Ask what is lost. The POP3 phone has one whole letter and no answer to QUIT; the IMAP phone had only begun. Ask what each server would have to do now to lose a letter.',
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
      notes: 'With POP3 one letter is there twice, with IMAP none is. Reliable are both: neither removed anything before the other end had it.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['phone > QUIT', 'phone < +OK'], views: { 'server INBOX': '', 'phone Inbox': 'A, A, B' } },
        imap: { views: { 'server INBOX': 'A, B', 'phone INBOX': 'A, B' } },
      },
    },
    {
      id: 'clear-text-refused',
      at: 28,
      caption: 'An old laptop still tries without TLS. The provider takes no password that way, by neither protocol.',
      notes: 'POP3 refuses the user’s name already, IMAP announces LOGINDISABLED and the program does not even try. The password stayed at home. The provider decided this, and both protocols give it the means.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['laptop < -ERR'], never: ['laptop > PASS'], connections: ['laptop pop3 110 clear'], views: { 'laptop Inbox': '' } },
        imap: { wire: ['laptop < * OK [CAPABILITY'], never: ['laptop > LOGIN', 'laptop > AUTHENTICATE'], connections: ['laptop imap 143 clear'], views: { 'laptop INBOX': '' } },
      },
    },
    {
      id: 'settings-mended',
      at: 38,
      caption: 'Set to TLS, the laptop gets in. What a stranger has of either line now is lengths.',
      notes: 'Compare the two conversations as a stranger sees them: records of so many octets. Security was never a difference between POP3 and IMAP; it is what TLS makes of both.',
      do: [{ deliver: 'C' }, { on: 'laptop', do: 'configure', settings: { security: 'tls' } }, { on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['laptop > PASS secret', 'laptop > RETR 1'], connections: ['laptop pop3 995 tls'], views: { 'laptop Inbox': 'C' } },
        imap: { wire: ['laptop > LOGIN alice secret'], connections: ['laptop imap 993 tls'], views: { 'laptop INBOX': '(A), (B), (C)' } },
      },
    },
  ],
  end: 52,
});
