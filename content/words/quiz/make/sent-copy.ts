type Way = 'pop3' | 'stores' | 'stores-not' | 'both';

/** How the devices are set, in the question. */
const settings: Readonly<Record<Way, string>> = {
  pop3: 'both use POP3',
  stores: 'both use IMAP, and their programs store in Sent what they send',
  'stores-not': 'both use IMAP, and their programs are set not to store what they send',
  both: 'both use IMAP, their programs store in Sent what they send, and the provider files what it sends as well',
};

const why: Readonly<Record<Way, { readonly so: string; readonly instead: string }>> = {
  pop3: {
    so: 'The letter went out by SMTP, and the device kept a copy for itself. POP3 cannot bring anything to the server.',
    instead: 'On one device alone it is by POP3, which has no way to store a copy at the server. Here the programs use IMAP.',
  },
  stores: {
    so: 'After sending, the program stored a copy by APPEND in Sent at the server. The other device sees it there.',
    instead: 'It would be so by IMAP with a program that stores one copy in Sent. It is the program that does it, and not the sending.',
  },
  'stores-not': {
    so: 'SMTP carried the letter away. Nobody stored a copy, so there is none.',
    instead: 'The letter went out in any case. A copy is lacking only where nobody keeps one.',
  },
  both: {
    so: 'The program stored a copy, and the provider filed one of its own. The letter itself went out once.',
    instead: 'Two copies are there when the program and the provider both file what is sent. That is not so here.',
  },
};

/** “a phone” for “the phone”. */
const any = (device: string) => device.replace('the ', 'a ');

/** A letter is sent: who keeps a copy, and where? */
export const words = {
  title: 'Where the sent letter is kept',
  scenario: 'A letter goes out',
  question: (way: Way, device: string, other: string, friend: string) => `Alice has ${any(device)} and ${any(other)}; ${settings[way]}. On ${device} she writes to ${friend}. Where is her own copy of that letter?`,
  why,
  copies: { twice: 'Twice in Sent at the server', once: 'Once in Sent at the server', own: (device: string) => `On ${device}, and nowhere else`, none: 'Nowhere' },
};
