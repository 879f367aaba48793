import type { Question } from '@/simulators/scenario';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'ports-and-tls-where-after-tls',
    kind: 'place',
    text: 'Three devices fetched the letter by IMAP: the phone in clear, the tablet under TLS. Where is it now?',
    scenario: 'ports',
    step: 'implicit',
    world: 'imap',
    letters: ['A'],
    places: ['server INBOX', 'phone', 'tablet'],
  },
  {
    id: 'ports-and-tls-setting-starttls',
    kind: 'single',
    text: 'A POP3 program is set to “STARTTLS”. Which connection does it make?',
    options: [
      {
        text: 'To port 995, under TLS from the first octet',
        proof: { scenario: 'ports', step: 'upgraded', world: 'pop3', connections: ['laptop pop3 995 tls'] },
        because: 'That is the other setting, “SSL/TLS”. STARTTLS belongs to the door at which one begins in clear.',
        trueIn: { scenario: 'ports', step: 'implicit', world: 'pop3', connections: ['tablet pop3 995 tls'] },
      },
      {
        text: 'To port 110, and TLS before the login',
        proof: { scenario: 'ports', step: 'upgraded', world: 'pop3', connections: ['laptop pop3 110 upgraded'], wire: ['laptop > STLS', 'laptop > PASS'] },
        because: 'It begins at the old door, says STLS, and logs in when the line is secret. POP3 writes the word shorter.',
      },
      {
        text: 'To port 110, in clear from beginning to end',
        proof: { scenario: 'ports', step: 'upgraded', world: 'pop3', connections: ['laptop pop3 110 clear'] },
        because: 'It begins in clear, with one word, and goes on under TLS. Only the setting “none” stays in clear.',
        trueIn: { scenario: 'ports', step: 'in-clear', world: 'pop3', connections: ['phone pop3 110 clear'] },
      },
      {
        text: 'To port 995, and TLS after the login',
        proof: { scenario: 'ports', step: 'upgraded', world: 'pop3', connections: ['laptop pop3 995 upgraded'] },
        because: 'At 995 there is nothing to upgrade, and TLS after the login would come too late for the password.',
      },
    ],
  },
  {
    id: 'ports-and-tls-who-reads-the-password',
    kind: 'multiple',
    text: 'Somebody in the café records all that passes. On which of these connections do they get the password?',
    options: [
      {
        text: 'The phone’s, by POP3 on port 110 without TLS',
        proof: { scenario: 'ports', step: 'in-clear', world: 'pop3', connections: ['phone pop3 110 clear'], wire: ['phone > PASS secret'] },
        because: 'PASS stands on the line as it was typed, and the line is open.',
      },
      {
        text: 'The phone’s, by IMAP on port 143 without TLS',
        proof: { scenario: 'ports', step: 'in-clear', world: 'imap', connections: ['phone imap 143 clear'], wire: ['phone > LOGIN alice secret'] },
        because: 'IMAP is no safer here: LOGIN carries name and password in one line, for all to read.',
      },
      {
        text: 'The laptop’s, by IMAP on port 143 with STARTTLS',
        proof: { scenario: 'ports', step: 'upgraded', world: 'imap', connections: ['laptop imap 143 clear'], wire: ['laptop > LOGIN alice secret'] },
        because: 'The port is the same, but the login came after the upgrade. They have the word STARTTLS, and lengths.',
      },
      {
        text: 'The tablet’s, by POP3 on port 995',
        proof: { scenario: 'ports', step: 'implicit', world: 'pop3', connections: ['tablet pop3 995 clear'], wire: ['tablet > PASS secret'] },
        because: 'PASS is said there too, under TLS. From outside it is a record of some octets like any other.',
      },
    ],
  },
  {
    id: 'ports-and-tls-first-on-993',
    kind: 'single',
    text: 'What comes first when a program connects to port 993?',
    options: [
      {
        text: 'TLS, and under it the server’s greeting',
        proof: { scenario: 'ports', step: 'implicit', world: 'imap', connections: ['tablet imap 993 tls'], never: ['tablet > STARTTLS'], wire: ['tablet < * OK', 'tablet > LOGIN'] },
        because: 'That is what implicit means: nobody has to ask for TLS, since at this door nothing is said without it.',
      },
      {
        text: 'The greeting in clear, then STARTTLS',
        proof: { scenario: 'ports', step: 'implicit', world: 'imap', connections: ['tablet imap 993 upgraded'], wire: ['tablet > STARTTLS'] },
        because: 'So it goes on port 143. On 993 even the greeting is secret.',
        trueIn: { scenario: 'ports', step: 'upgraded', world: 'imap', connections: ['laptop imap 143 upgraded'], wire: ['laptop > STARTTLS'] },
      },
      {
        text: 'The login in clear, then TLS for the letters',
        proof: { scenario: 'ports', step: 'implicit', world: 'imap', wire: ['tablet > LOGIN', 'tablet > STARTTLS'] },
        because: 'It would guard the letters and give away the key to all of them. TLS comes before the login at every door that has it.',
      },
    ],
  },
  {
    id: 'ports-and-tls-which-door',
    kind: 'match',
    text: 'Three devices fetch the same letter by POP3. Which line does each of them open?',
    left: [
      { text: 'The phone, set to no encryption', scenario: 'ports', step: 'in-clear', world: 'pop3', because: 'Without encryption everything is said in clear, at the old door. PASS can be read by anybody on the way.' },
      { text: 'The laptop, set to STARTTLS', scenario: 'ports', step: 'upgraded', world: 'pop3', because: 'It goes to the old door as well, and says STLS before the login.' },
      { text: 'The tablet, set to SSL/TLS', scenario: 'ports', step: 'implicit', world: 'pop3', because: 'It goes to the door that is kept for TLS, where nothing is said in clear.' },
    ],
    right: [
      { text: 'Port 995, under TLS from the first octet', claim: { connections: ['tablet pop3 995 tls'] } },
      { text: 'Port 110, in clear to the end', claim: { connections: ['phone pop3 110 clear'] } },
      { text: 'Port 993, under TLS from the first octet', claim: { connections: ['tablet imap 993 tls'] } },
      { text: 'Port 110, in clear at first, and sealed before the password', claim: { connections: ['laptop pop3 110 upgraded'] } },
    ],
  },
  {
    id: 'ports-and-tls-in-order',
    kind: 'order',
    text: 'A connection to port 143, in clear. The letter is to be read, and neither it nor the password is to pass in clear. In which order are these lines said?',
    scenario: 'ports',
    step: 'implicit',
    world: 'imap',
    protocol: 'imap',
    given: [],
    lines: ['STARTTLS', 'LOGIN alice secret', 'SELECT INBOX', 'FETCH 1 BODY.PEEK[]', 'LOGOUT'],
    done: { said: ['OK', 'OK', '* 1 EXISTS', 'Subject: Your reading room number'] },
  },
];
