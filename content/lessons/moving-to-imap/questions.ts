import type { Question } from '@/simulators/scenario';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'moving-to-imap-only-switched',
    kind: 'place',
    text: 'The desktop’s account has become IMAP and has checked once. Nothing has been copied yet. Where are the lease and the ticket?',
    scenario: 'moving-to-imap',
    step: 'desktop-switches',
    world: 'mixed',
    letters: ['A', 'C'],
    places: ['server INBOX', 'desktop', 'phone'],
  },
  {
    id: 'moving-to-imap-where-is-the-rest',
    kind: 'single',
    text: 'The desktop has collected by POP3 for years. The new phone, by IMAP, shows one letter of three. Where are the other two?',
    beliefs: ['pop3-deletes'],
    options: [
      {
        text: 'At the server, unseen by the phone',
        proof: { scenario: 'moving-to-imap', step: 'phone-sees-little', world: 'mixed', views: { 'server INBOX': 'C, A, B' } },
        because: 'It will be so once they have been copied up. IMAP hides nothing of an inbox.',
        trueIn: { scenario: 'moving-to-imap', step: 'desktop-uploads', world: 'mixed', views: { 'server INBOX': 'C, A, B', 'phone INBOX': '(C)' } },
      },
      {
        text: 'In the Archive, put there in the move',
        proof: { scenario: 'moving-to-imap', step: 'phone-sees-little', world: 'mixed', views: { 'server Archive': 'A, B' } },
        because: 'Some providers archive what POP3 deletes. This one removes it, and a new phone does not change what was done long ago.',
        trueIn: { scenario: 'provider-decides', step: 'archives', world: 'mixed', views: { 'server Archive': 'B' } },
      },
      {
        text: 'In the desktop’s own inbox alone',
        proof: { scenario: 'moving-to-imap', step: 'phone-sees-little', world: 'mixed', views: { 'server INBOX': 'C', 'server Archive': '', 'desktop Inbox': 'A, B' } },
        because: 'It fetched them and cleared the server, as it was set to. The phone shows all that is left there.',
      },
    ],
  },
  {
    id: 'moving-to-imap-disk-fails',
    kind: 'multiple',
    text: 'The desktop’s disk fails for good, just after one of these steps. After which of them is no letter lost?',
    options: [
      {
        text: 'The new phone has been set up and has checked',
        proof: { scenario: 'moving-to-imap', step: 'phone-sees-little', world: 'mixed', views: { 'server INBOX': 'C, A, B' } },
        because: 'The phone cannot fetch what is not at the server. Two letters are on that disk alone.',
      },
      {
        text: 'The desktop’s account has been switched to IMAP',
        proof: { scenario: 'moving-to-imap', step: 'desktop-switches', world: 'mixed', views: { 'server INBOX': 'C, A, B' } },
        because: 'It sounds as if the server had the mail from now on. It has what comes from now on; the old letters are where they were.',
      },
      {
        text: 'The old letters have been copied to the server',
        proof: { scenario: 'moving-to-imap', step: 'desktop-uploads', world: 'mixed', wire: ['desktop < OK [APPENDUID', 'desktop < OK [APPENDUID'], views: { 'server INBOX': 'C, A, B' } },
        because: 'All three are at the server, and each APPEND was answered with OK.',
      },
      {
        text: 'The phone has checked again and shows all three',
        proof: { scenario: 'moving-to-imap', step: 'phone-confirms', world: 'mixed', views: { 'server INBOX': 'C, A, B', 'phone INBOX': '(C), (A), (B)' } },
        because: 'And now it is known, too, since another device has seen it.',
      },
    ],
  },
  {
    id: 'moving-to-imap-account-first',
    kind: 'single',
    text: 'The old POP3 account was removed first; then IMAP was set up, and the desktop checked. What does the desktop have?',
    beliefs: ['removing-an-account-is-harmless'],
    options: [
      {
        text: 'All three, from the server’s inbox',
        proof: { scenario: 'moving-the-wrong-way', step: 'imap-set-up', world: 'mixed', views: { 'desktop INBOX': '(C), A, B' } },
        because: 'So it ends when the old letters are copied up before anything is removed.',
        trueIn: { scenario: 'moving-to-imap', step: 'both-alike', world: 'mixed', views: { 'desktop INBOX': '(C), A, B' } },
        belief: 'removing-an-account-is-harmless',
      },
      {
        text: 'The one letter that was at the server',
        proof: { scenario: 'moving-the-wrong-way', step: 'imap-set-up', world: 'mixed', views: { 'desktop INBOX': '(C)', 'desktop local:Inbox': '' } },
        because: 'The other two were the account’s, in the desktop, and went with it. IMAP shows what there is.',
      },
      {
        text: 'One in the inbox, two in a local folder',
        proof: { scenario: 'moving-the-wrong-way', step: 'imap-set-up', world: 'mixed', views: { 'desktop INBOX': '(C)', 'desktop local:Inbox': 'A, B' } },
        because: 'So it is when the old mail is left in place and IMAP is added beside it. Here it was removed first.',
        trueIn: { scenario: 'moving-to-imap', step: 'desktop-switches', world: 'mixed', views: { 'desktop INBOX': '(C)', 'desktop local:Inbox': 'A, B' } },
        belief: 'removing-an-account-is-harmless',
      },
    ],
  },
  {
    id: 'moving-to-imap-old-folder',
    kind: 'single',
    text: 'All is copied up and counted. Now the old folder on the desktop is deleted. What does the server hear of it?',
    options: [
      {
        text: 'Nothing; that folder is the desktop’s own',
        proof: { scenario: 'moving-to-imap', step: 'desktop-tidies-up', world: 'mixed', never: ['desktop >'], views: { 'server INBOX': 'C, A, B' } },
        because: 'It belongs to no account at a server, so nothing is said and nothing is lost there.',
      },
      {
        text: 'UID EXPUNGE, so the phone loses them too',
        proof: { scenario: 'moving-to-imap', step: 'desktop-tidies-up', world: 'mixed', wire: ['desktop > UID EXPUNGE'] },
        because: 'What is deleted in an IMAP folder goes everywhere, and one fears it here. The local copies are other copies.',
      },
      {
        text: 'DELE for each letter, and QUIT at the end',
        proof: { scenario: 'moving-to-imap', step: 'desktop-tidies-up', world: 'mixed', wire: ['desktop > DELE'] },
        because: 'The letters came by POP3, but long ago. The desktop speaks IMAP now, and of this folder it speaks with nobody.',
      },
    ],
  },
];
