import { defineScenario } from '@/simulators/scenario';
import { PASSWORD_NOTE } from '@/content/scenarios/letters';

/** A line on which the offer of TLS is missing: who insists sends no password, who does not gives it away. */
export const starttlsStripped = defineScenario({
  id: 'starttls-stripped',
  title: 'The missing offer',
  letters: { A: PASSWORD_NOTE },
  devices: {
    phone: { kind: 'phone', label: 'Easy-going phone', pop3: { security: 'opportunistic', removal: { when: 'never' } }, imap: { security: 'opportunistic' } },
    laptop: { kind: 'laptop', label: 'Strict laptop', pop3: { security: 'starttls', removal: { when: 'never' } }, imap: { security: 'starttls' } },
    tablet: { kind: 'tablet', label: 'Tablet', pop3: { removal: { when: 'never' } }, imap: {} },
  },
  // Somebody sits on the line of the café, and strikes one word out of what the server says.
  before: [{ deliver: 'A' }, { line: 'phone', fault: { do: 'tamper', strips: true } }, { line: 'laptop', fault: { do: 'tamper', strips: true } }, { line: 'tablet', fault: { do: 'tamper', strips: true } }],
  steps: [
    {
      id: 'phone-gives-in',
      at: 1,
      caption: 'Somebody on the line strikes out the server’s offer of TLS. The phone takes what it gets, and sends its password in clear.',
      notes: 'A setting called “TLS, if available” leaves the decision to whoever sits on the line: it is enough to remove one word from what the server says. Everything works as usual, and nothing warns.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['phone > PASS secret'], connections: ['phone pop3 110 clear'], views: { 'phone Inbox': 'A' } },
        imap: { wire: ['phone < * OK [CAPABILITY', 'phone > LOGIN alice secret'], never: ['phone > STARTTLS'], connections: ['phone imap 143 clear'], views: { 'phone INBOX': '(A)' } },
      },
    },
    {
      id: 'laptop-refuses',
      at: 14,
      caption: 'The laptop insists on TLS. Without the offer it goes no further, and sends no password.',
      notes: 'An error message is the good outcome here. Ask what most people do when they see it: they look for the setting that makes it go away, and that is the phone’s setting.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['laptop > CAPA', 'laptop < +OK', 'laptop > QUIT'], never: ['laptop > STLS', 'laptop > USER', 'laptop > PASS'], connections: ['laptop pop3 110 clear'], views: { 'laptop Inbox': '' } },
        imap: { wire: ['laptop < * OK [CAPABILITY'], never: ['laptop > LOGIN', 'laptop > AUTHENTICATE'], connections: ['laptop imap 143 clear'], views: { 'laptop INBOX': '' } },
      },
    },
    {
      id: 'tablet-needs-no-offer',
      at: 24,
      caption: 'The tablet uses 995 or 993. There TLS comes first, so there is no offer that could be removed.',
      notes: 'The standard has preferred this since 2018: nothing is said in clear, so nothing can be struck out. An attacker can still cut the line, which everybody would notice.',
      do: [{ on: 'tablet', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['tablet > PASS secret'], never: ['tablet > STLS'], connections: ['tablet pop3 995 tls'], views: { 'tablet Inbox': 'A' } },
        imap: { wire: ['tablet > LOGIN alice secret'], never: ['tablet > STARTTLS'], connections: ['tablet imap 993 tls'], views: { 'tablet INBOX': '(A)' } },
      },
    },
    {
      id: 'phone-set-right',
      at: 38,
      caption: 'The phone is set to TLS from the first octet. The next check is secret on the same line.',
      notes: 'The cure is one menu entry, and a new password, since the old one has been read. Both protocols are cured alike: this was never a difference between them.',
      do: [{ on: 'phone', do: 'configure', settings: { security: 'tls' } }, { on: 'phone', do: 'checkMail' }],
      expect: { pop3: { connections: ['phone pop3 995 tls'] }, imap: { connections: ['phone imap 993 tls'] } },
    },
  ],
  end: 52,
});
