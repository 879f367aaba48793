import type { Question } from '../../../simulators/scenario';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'deletion-laptop-basket',
    kind: 'place',
    text: 'By IMAP the laptop, whose program uses Trash, deleted the parcel’s letter. The phone keeps a line open to the inbox. Where is the letter?',
    beliefs: ['deleted-is-deleted', 'deleting-clears-only-the-phone'],
    scenario: 'trash-and-expunge',
    step: 'laptop-uses-trash',
    world: 'imap',
    letters: ['B'],
    places: ['server INBOX', 'server Trash', 'phone'],
  },
  {
    id: 'deletion-what-the-phone-said',
    kind: 'single',
    text: 'POP3, and a copy is left on the server. Alice deletes the invoice on the phone. What does the phone tell the server?',
    beliefs: ['pop3-deletes', 'deleting-clears-only-the-phone'],
    options: [
      {
        text: 'Nothing; it clears its own copy',
        proof: { scenario: 'deleted-mail', step: 'phone-deletes', world: 'pop3', never: ['phone >'], views: { 'phone Inbox': 'A', 'server INBOX': 'A, B' } },
        because: 'It did not even connect. The copies at the server and on the laptop stay as they are.',
      },
      {
        text: 'DELE 2, so the server removes it',
        proof: { scenario: 'deleted-mail', step: 'phone-deletes', world: 'pop3', wire: ['phone > DELE 2'] },
        because: 'A program can be set to pass a deletion on, and then it sends this at the next check. This phone is not.',
        trueIn: { scenario: 'pop3-client-decides', step: 'tablet-deletes-one', world: 'pop3', wire: ['tablet > DELE 2'] },
        belief: 'pop3-deletes',
      },
      {
        text: 'UID EXPUNGE 2, so all forget it',
        proof: { scenario: 'deleted-mail', step: 'phone-deletes', world: 'pop3', wire: ['phone > UID EXPUNGE 2'] },
        because: 'These are IMAP’s words, and in the IMAP world the phone did say them. POP3 has none that reach other devices.',
        trueIn: { scenario: 'deleted-mail', step: 'phone-deletes', world: 'imap', wire: ['phone > UID EXPUNGE 2'] },
      },
    ],
  },
  {
    id: 'deletion-before-quit',
    kind: 'single',
    text: 'Two letters were fetched by POP3, and two DELEs were answered with +OK. Then the connection broke. What has the server left?',
    beliefs: ['a-dropped-line-loses-mail'],
    options: [
      {
        text: 'Both letters, as before',
        proof: { scenario: 'dropped-before-quit', step: 'line-breaks', world: 'pop3', views: { 'server INBOX': 'A, B' } },
        because: 'DELE only marks, and the marks are void when a session ends without QUIT. The phone will fetch both again.',
      },
      {
        text: 'No letter; it said +OK',
        proof: { scenario: 'dropped-before-quit', step: 'line-breaks', world: 'pop3', views: { 'server INBOX': '' } },
        because: '+OK sounds like “done”. It means “marked”; done it is when the program says QUIT.',
        trueIn: { scenario: 'dropped-before-quit', step: 'phone-checks-again', world: 'pop3', views: { 'server INBOX': '' } },
        belief: 'a-dropped-line-loses-mail',
      },
      {
        text: 'One, the last to be marked',
        proof: { scenario: 'dropped-before-quit', step: 'line-breaks', world: 'pop3', views: { 'server INBOX': 'B' } },
        because: 'A session’s deletions are carried out together, at QUIT. There is no moment at which one is done and the other is not.',
        belief: 'a-dropped-line-loses-mail',
      },
    ],
  },
  {
    id: 'deletion-for-good',
    kind: 'multiple',
    text: 'Four things were done by IMAP. After which of them is the letter nowhere at the server any more?',
    beliefs: ['deleted-is-deleted', 'imap-cannot-delete'],
    options: [
      {
        text: 'The phone deleted it, and its program sets the mark \\Deleted',
        proof: { scenario: 'trash-and-expunge', step: 'phone-marks', world: 'imap', views: { 'server INBOX': 'B, C', 'server Trash': '' } },
        because: 'A mark is a mark. The letter lies where it lay and can be unmarked.',
        belief: 'deleted-is-deleted',
      },
      {
        text: 'The laptop deleted it, and its program moves such mail to Trash',
        proof: { scenario: 'trash-and-expunge', step: 'laptop-uses-trash', world: 'imap', views: { 'server INBOX': 'A, C', 'server Trash': '' } },
        because: 'It left the inbox and is in another folder of the same server. One move brings it back.',
        belief: 'deleted-is-deleted',
      },
      {
        text: 'The phone marked it again, and had removed what is marked',
        proof: { scenario: 'trash-and-expunge', step: 'phone-expunges', world: 'imap', wire: ['phone > EXPUNGE'], views: { 'server INBOX': 'C, B', 'server Trash': '' } },
        because: 'EXPUNGE removes what is marked, and no command brings it back.',
      },
      {
        text: 'The laptop emptied the Trash, where the letter had been',
        proof: { scenario: 'imap-deletes-for-good', step: 'trash-emptied', world: 'imap', wire: ['laptop > UID EXPUNGE 1'], views: { 'server INBOX': 'A', 'server Trash': '' } },
        because: 'Behind the menu’s word there are the mark and EXPUNGE. Until then it could have been had back; now it cannot.',
      },
    ],
  },
  {
    id: 'deletion-fourth-provider',
    kind: 'single',
    text: 'A POP3 laptop says DELE and QUIT, and is told +OK. Its provider is the last of the lesson. Where, at the server, is the parcel’s letter?',
    beliefs: ['the-provider-obeys'],
    options: [
      {
        text: 'In the inbox, as if nothing had been said',
        proof: { scenario: 'provider-decides', step: 'ignores', world: 'mixed', wire: ['laptop > DELE 1', 'laptop > QUIT', 'laptop < +OK'], views: { 'server INBOX': 'D' } },
        because: 'This provider keeps everything, and is polite about it. Its settings page is the place to change that, not the program.',
      },
      {
        text: 'Nowhere, since it was asked to remove it',
        proof: { scenario: 'provider-decides', step: 'ignores', world: 'mixed', views: { 'server INBOX': '', 'server Archive': 'B', 'server Trash': 'C' } },
        because: 'The first provider did just that, and the conversation was the same. From +OK alone one cannot know.',
        trueIn: { scenario: 'provider-decides', step: 'obeys', world: 'mixed', views: { 'server INBOX': '', 'server Archive': '', 'server Trash': '' } },
        belief: 'the-provider-obeys',
      },
      {
        text: 'In the Archive, out of the inbox’s way',
        proof: { scenario: 'provider-decides', step: 'ignores', world: 'mixed', views: { 'server INBOX': '', 'server Archive': 'B, D' } },
        because: 'Another provider’s choice, and a common one. It differs from provider to provider, and often from setting to setting.',
        trueIn: { scenario: 'provider-decides', step: 'archives', world: 'mixed', views: { 'server INBOX': '', 'server Archive': 'B' } },
      },
    ],
  },
];
