import { defineScenario } from '@/simulators/scenario';
import { SCHOOL } from '@/content/scenarios/letters';

/** The password is right, for the website; mail programs get one of their own, or none. The provider decides. */
export const passwordRefused = defineScenario({
  id: 'password-refused',
  title: 'Refused, though it is right',
  letters: { A: SCHOOL },
  devices: { laptop: { kind: 'laptop', label: 'Laptop', pop3: {}, imap: {} } },
  before: [{ deliver: 'A' }],
  steps: [
    {
      id: 'usual-password-refused',
      at: 1,
      caption: 'Alice types the password that opens the website. The server refuses it, by POP3 and by IMAP alike.',
      notes: 'She is sure of it, and rightly: it opens the webmail. This provider takes another one from mail programs. Point at the code in the answer: AUTH, or AUTHENTICATIONFAILED, says that name and password do not go together here.',
      do: [{ on: 'laptop', do: 'configure', settings: { password: 'plum-cake-1952' } }, { on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['laptop > PASS plum-cake-1952', 'laptop < -ERR [AUTH]'], never: ['laptop > STAT'], views: { 'laptop Inbox': '', 'server INBOX': 'A' } },
        imap: { wire: ['laptop > LOGIN alice plum-cake-1952', 'laptop < NO [AUTHENTICATIONFAILED]'], never: ['laptop > SELECT'], views: { 'laptop INBOX': '', 'server INBOX': 'A' } },
      },
    },
    {
      id: 'refused-again',
      at: 14,
      caption: 'She tries once more, more carefully. The answer is the same: typing was not the mistake.',
      notes: 'Many providers lock an account after a number of such attempts, and a program that checks every minute makes them quickly. Stop trying, and read the provider’s help page.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: { pop3: { wire: ['laptop < -ERR [AUTH]'], views: { 'server INBOX': 'A' } }, imap: { wire: ['laptop < NO [AUTHENTICATIONFAILED]'], views: { 'server INBOX': 'A' } } },
    },
    {
      id: 'app-password',
      at: 26,
      caption: 'On the website she has an app password made, and types that. It works at once.',
      notes: 'An app password is a second key that opens the mail and nothing else, and can be taken back alone. Other providers want a token by OAuth, for which the program opens a page of theirs. Some take no passwords from programs at all.',
      do: [{ on: 'laptop', do: 'configure', settings: { password: 'secret' } }, { on: 'laptop', do: 'checkMail' }],
      expect: {
        pop3: { wire: ['laptop > PASS secret', 'laptop < +OK Logged in.', 'laptop > RETR 1'], views: { 'laptop Inbox': 'A' } },
        imap: { wire: ['laptop > LOGIN alice secret', 'laptop < OK'], views: { 'laptop INBOX': '(A)' } },
      },
    },
    {
      id: 'both-alike',
      at: 40,
      caption: 'From here on both programs work as ever. How one logs in is no difference between POP3 and IMAP.',
      notes: 'Ask who made this rule: neither standard, but the provider. That is why the same program works with one account and is refused with another.',
      do: [{ on: 'laptop', do: 'checkMail' }],
      expect: { pop3: { never: ['laptop < -ERR'], views: { 'laptop Inbox': 'A' } }, imap: { never: ['laptop < NO'], views: { 'laptop INBOX': '(A)' } } },
    },
  ],
  end: 54,
});
