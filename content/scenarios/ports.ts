import { defineScenario } from '@/simulators/scenario';
import { PASSWORD_NOTE } from '@/content/scenarios/letters';

/** Row 7: the old ports speak in clear unless upgraded; 995 and 993 are under TLS from the first octet. */
export const ports = defineScenario({
  id: 'ports',
  title: 'Ports',
  letters: { A: PASSWORD_NOTE },
  devices: {
    phone: { kind: 'phone', label: 'Phone', pop3: { security: 'clear', removal: { when: 'never' } }, imap: { security: 'clear', download: 'full' } },
    laptop: { kind: 'laptop', label: 'Laptop', pop3: { security: 'starttls', removal: { when: 'never' } }, imap: { security: 'starttls', download: 'full' } },
    tablet: { kind: 'tablet', label: 'Tablet', pop3: { security: 'tls', removal: { when: 'never' } }, imap: { security: 'tls', download: 'full' } },
  },
  before: [{ deliver: 'A' }],
  steps: [
    {
      id: 'in-clear',
      at: 1,
      caption: 'The phone uses the old port in clear: 110 or 143. Anyone on the way reads the password.',
      notes: 'Read the password from the wire panel. Anybody in the same café could do so. Mail programs that were set up long ago still do this.',
      do: [{ on: 'phone', do: 'checkMail' }],
      expect: { pop3: { wire: ['phone > PASS secret'], never: ['phone > STLS'] }, imap: { wire: ['phone > LOGIN alice secret'], never: ['phone > STARTTLS'] } },
    },
    {
      id: 'upgraded',
      at: 12,
      caption: 'The laptop uses the same port and asks for TLS before it logs in.',
      notes: 'Same port, one word more: STLS or STARTTLS. What comes after it is only lengths to a stranger. What comes before it can still be tampered with.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: { pop3: { wire: ['laptop > STLS', 'laptop < +OK', 'laptop > PASS secret'] }, imap: { wire: ['laptop > STARTTLS', 'laptop < OK', 'laptop > LOGIN alice secret'] } },
    },
    {
      id: 'implicit',
      at: 25,
      caption: 'The tablet uses 995 or 993: TLS comes first, and the greeting is already secret.',
      notes: 'A port of its own, 995 or 993, and TLS before the first word. The standard has preferred this since 2018. Ask which of the three your own program uses.',
      do: [{ on: 'tablet', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['tablet < +OK', 'tablet > PASS secret'], never: ['tablet > STLS'], views: { 'tablet Inbox': 'A' } },
        imap: { wire: ['tablet < * OK', 'tablet > LOGIN alice secret'], never: ['tablet > STARTTLS'], views: { 'tablet INBOX': 'A' } },
      },
    },
  ],
  end: 38,
});
