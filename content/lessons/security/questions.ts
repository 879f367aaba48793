import type { Question } from '@/simulators/scenario';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'security-line-breaks',
    kind: 'place',
    text: 'The phone fetches by POP3, and the line breaks in the middle of the second letter. Where are the two letters now?',
    scenario: 'security-and-reliability',
    step: 'line-breaks',
    world: 'pop3',
    letters: ['A', 'B'],
    places: ['server INBOX', 'phone'],
    beliefs: ['a-dropped-line-loses-mail'],
  },
  {
    id: 'security-missing-offer',
    kind: 'single',
    text: 'On this line the offer of TLS has been struck out. Which program gives its password away?',
    options: [
      {
        text: 'A laptop that insists on STLS, by POP3 on port 110',
        proof: { scenario: 'starttls-stripped', step: 'laptop-refuses', world: 'pop3', wire: ['laptop > PASS'] },
        because: 'It asked for TLS, was refused, and said QUIT. A program that insists rather shows an error.',
      },
      {
        text: 'A laptop that insists on STARTTLS, by IMAP on port 143',
        proof: { scenario: 'starttls-stripped', step: 'laptop-refuses', world: 'imap', wire: ['laptop > LOGIN'] },
        because: 'It looked for the offer in the greeting, did not find it, and hung up before it had said anything.',
      },
      {
        text: 'A phone that does not insist, by IMAP on port 143',
        proof: { scenario: 'starttls-stripped', step: 'phone-gives-in', world: 'imap', connections: ['phone imap 143 clear'], wire: ['phone > LOGIN alice secret'] },
        because: 'It takes what it is given, and everything works as usual. That it is IMAP does not help.',
      },
      {
        text: 'A tablet with TLS from the first octet, by POP3 on port 995',
        proof: { scenario: 'starttls-stripped', step: 'tablet-needs-no-offer', world: 'pop3', connections: ['tablet pop3 995 clear'], wire: ['tablet > PASS secret'] },
        because: 'It sends the password, but under TLS. It needs no offer, so it does not miss one.',
      },
    ],
  },
  {
    id: 'security-provider-insists',
    kind: 'single',
    text: 'An old laptop connects in clear to a provider that takes no password that way. What does a listener get?',
    options: [
      {
        text: 'By POP3 the user’s name, and no password',
        proof: { scenario: 'security-and-reliability', step: 'clear-text-refused', world: 'pop3', wire: ['laptop > USER alice', 'laptop < -ERR [AUTH]'], never: ['laptop > PASS'] },
        because: 'The name was said before the server could object. It refused there and then, and the laptop kept the password.',
      },
      {
        text: 'By POP3 the name and the password, and a refusal',
        proof: { scenario: 'security-and-reliability', step: 'clear-text-refused', world: 'pop3', wire: ['laptop > USER alice', 'laptop > PASS', 'laptop < -ERR'] },
        because: 'That would be the worst of both. The server said no to the name already, so that PASS was not said.',
        trueIn: { scenario: 'ports', step: 'in-clear', world: 'pop3', connections: ['phone pop3 110 clear'], wire: ['phone > USER alice', 'phone > PASS secret'] },
      },
      {
        text: 'By IMAP the name and the password in one line',
        proof: { scenario: 'security-and-reliability', step: 'clear-text-refused', world: 'imap', wire: ['laptop > LOGIN alice'] },
        because: 'LOGIN does carry both in one line. But LOGINDISABLED stood in the greeting, and the laptop did not even try.',
        trueIn: { scenario: 'ports', step: 'in-clear', world: 'imap', connections: ['phone imap 143 clear'], wire: ['phone > LOGIN alice secret'] },
      },
      {
        text: 'By IMAP the headers of the letters, and no text',
        proof: { scenario: 'security-and-reliability', step: 'clear-text-refused', world: 'imap', wire: ['laptop > SELECT INBOX'], views: { 'laptop INBOX': '(A), (B)' } },
        because: 'Nothing of any letter is told before a login, and there was none.',
      },
    ],
  },
  {
    id: 'security-right-password',
    kind: 'multiple',
    text: 'The password that opens the webmail is typed into a mail program, without a mistake. What is so at this provider?',
    options: [
      {
        text: 'POP3 refuses it, over TLS as well.',
        proof: { scenario: 'password-refused', step: 'usual-password-refused', world: 'pop3', connections: ['laptop pop3 995 tls'], wire: ['laptop < -ERR [AUTH]'] },
        because: 'TLS hides the password and does not make it the one that is wanted.',
      },
      {
        text: 'IMAP takes it, as it is the more modern protocol.',
        proof: { scenario: 'password-refused', step: 'usual-password-refused', world: 'imap', wire: ['laptop > LOGIN', 'laptop < OK'] },
        because: 'How one logs in is the provider’s rule, and holds for both. IMAP answers NO [AUTHENTICATIONFAILED].',
        trueIn: { scenario: 'password-refused', step: 'app-password', world: 'imap', wire: ['laptop > LOGIN alice secret', 'laptop < OK'] },
      },
      {
        text: 'An app password works by POP3.',
        proof: { scenario: 'password-refused', step: 'app-password', world: 'pop3', wire: ['laptop > PASS secret', 'laptop < +OK Logged in.'], views: { 'laptop Inbox': 'A' } },
        because: 'It was made for mail programs, and opens the mail by either protocol.',
      },
      {
        text: 'A second, careful try works by IMAP.',
        proof: { scenario: 'password-refused', step: 'refused-again', world: 'imap', wire: ['laptop > LOGIN', 'laptop < OK'] },
        because: 'Typing was not the mistake, so the answer stays the same. Many such tries may lock the account.',
      },
    ],
  },
  {
    id: 'security-after-the-cure',
    kind: 'single',
    text: 'The easy-going phone is set to “SSL/TLS”. What does its next check by POP3 look like?',
    options: [
      {
        text: 'Port 995, and TLS before the first word',
        proof: { scenario: 'starttls-stripped', step: 'phone-set-right', world: 'pop3', connections: ['phone pop3 995 tls'], never: ['phone > STLS'] },
        because: 'No offer is needed at that door. The password that was read in the café has to be changed all the same.',
      },
      {
        text: 'Port 110, and TLS after it has said STLS',
        proof: { scenario: 'starttls-stripped', step: 'phone-set-right', world: 'pop3', connections: ['phone pop3 110 upgraded'], wire: ['phone > STLS'] },
        because: 'That is the setting “STARTTLS”, which depends on an offer, and on this line there is none.',
        trueIn: { scenario: 'ports', step: 'upgraded', world: 'pop3', connections: ['laptop pop3 110 upgraded'], wire: ['laptop > STLS'] },
      },
      {
        text: 'Port 110, in clear, as the offer is still missing',
        proof: { scenario: 'starttls-stripped', step: 'phone-set-right', world: 'pop3', connections: ['phone pop3 110 clear'] },
        because: 'So it was before. Now the phone does not wait for an offer.',
        trueIn: { scenario: 'starttls-stripped', step: 'phone-gives-in', world: 'pop3', connections: ['phone pop3 110 clear'] },
      },
    ],
  },
  {
    id: 'security-three-programs',
    kind: 'match',
    text: 'Somebody strikes the offer of TLS out of what the server says. Three programs check by IMAP. What does a listener get of each?',
    left: [
      { text: 'An easy-going phone: TLS where it is offered', scenario: 'starttls-stripped', step: 'phone-gives-in', world: 'imap', because: 'No offer, no TLS. It logs in all the same, and shows no error.' },
      { text: 'A strict laptop: STARTTLS or nothing', scenario: 'starttls-stripped', step: 'laptop-refuses', world: 'imap', because: 'It looks for the offer, does not find it, and goes no further.' },
      { text: 'A tablet: TLS from the first octet', scenario: 'starttls-stripped', step: 'tablet-needs-no-offer', world: 'imap', because: 'At port 993 TLS comes first. There is no offer that could be struck out.' },
    ],
    right: [
      { text: 'The greeting, and not one word of the program', claim: { connections: ['laptop imap 143 clear'], never: ['laptop > LOGIN', 'laptop > STARTTLS'] } },
      { text: 'The lengths of what is said, and nothing else', claim: { connections: ['tablet imap 993 tls'] } },
      { text: 'The name, the password and the letter', claim: { connections: ['phone imap 143 clear'], wire: ['phone > LOGIN alice secret'] } },
      { text: 'The word STARTTLS, and lengths after it', claim: { connections: ['laptop imap 143 upgraded'], wire: ['laptop > STARTTLS'] } },
    ],
  },
];
