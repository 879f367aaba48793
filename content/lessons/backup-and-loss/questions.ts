import type { Question } from '@/simulators/scenario';

export const QUESTIONS: readonly Question[] = [
  {
    id: 'backup-and-loss-new-tablet',
    kind: 'place',
    text: 'By POP3 a laptop fetched a train ticket, and the ticket was then copied into a folder “On this computer”. Now the account is removed from the laptop. Where is the ticket?',
    scenario: 'removed-account',
    step: 'removed-again',
    world: 'pop3',
    letters: ['C'],
    places: ['server INBOX', 'laptop'],
    beliefs: ['removing-an-account-is-harmless'],
  },
  {
    id: 'backup-and-loss-lost-laptop',
    kind: 'single',
    text: 'The only laptop is lost, and a new tablet is set up with the same account and checks. What does it get?',
    options: [
      {
        text: 'By POP3 both letters: the server keeps what it once received.',
        proof: { scenario: 'backup-and-loss', step: 'tablet-checks', world: 'pop3', wire: ['tablet > RETR 1', 'tablet > RETR 2'], views: { 'tablet Inbox': 'A, B' } },
        because: 'The server would have kept them if the laptop had asked it to. This one had deleted them after the download, so there was nothing to fetch.',
        trueIn: { scenario: 'leave-a-copy', step: 'laptop-checks', world: 'pop3', views: { 'server INBOX': 'A, B', 'laptop Inbox': 'A, B' } },
      },
      {
        text: 'By IMAP both letters: they lay at the server all along.',
        proof: { scenario: 'backup-and-loss', step: 'tablet-checks', world: 'imap', views: { 'server INBOX': 'A, B', 'tablet INBOX': 'A, B' } },
        because: 'What was lost with the laptop was a cache. The tablet fills its own from the server.',
      },
      {
        text: 'By IMAP nothing: the letters were on the laptop.',
        proof: { scenario: 'backup-and-loss', step: 'tablet-checks', world: 'imap', views: { 'tablet INBOX': '' } },
        because: 'The laptop had shown them and kept a cache, and the letters themselves stayed at the server. With POP3 it would be so.',
        trueIn: { scenario: 'backup-and-loss', step: 'tablet-checks', world: 'pop3', views: { 'tablet Inbox': '', 'server INBOX': '' } },
      },
      {
        text: 'By POP3 the headers only, until the laptop is found.',
        proof: { scenario: 'backup-and-loss', step: 'tablet-checks', world: 'pop3', views: { 'tablet Inbox': '(A), (B)' } },
        because: 'Nothing about the letters was left at the server, their headers no more than their texts.',
      },
    ],
  },
  {
    id: 'backup-and-loss-slip-of-the-thumb',
    kind: 'multiple',
    text: 'On the phone a letter is deleted by mistake while the laptop is without a network. What is so when the laptop has come back and checked?',
    beliefs: ['imap-is-a-backup', 'deleting-clears-only-the-phone'],
    options: [
      {
        text: 'With IMAP the laptop has removed its copy as well.',
        proof: { scenario: 'imap-is-no-backup', step: 'laptop-returns', world: 'imap', never: ['laptop > UID STORE', 'laptop > UID EXPUNGE'], views: { 'laptop INBOX': 'B', 'server INBOX': 'B' } },
        because: 'It keeps itself like the server. It gave no order to delete, it only noticed that the letter was there no more.',
      },
      {
        text: 'With IMAP the laptop has kept its copy, as it was offline.',
        proof: { scenario: 'imap-is-no-backup', step: 'laptop-returns', world: 'imap', views: { 'laptop INBOX': 'A, B' } },
        because: 'Only as long as it was offline. The first check after that brought it into line.',
        trueIn: { scenario: 'imap-is-no-backup', step: 'phone-deletes-the-lease', world: 'imap', views: { 'laptop INBOX': 'A, B', 'server INBOX': 'B' } },
        belief: 'imap-is-a-backup',
      },
      {
        text: 'With POP3 the laptop has removed its copy as well.',
        proof: { scenario: 'imap-is-no-backup', step: 'laptop-returns', world: 'pop3', views: { 'laptop Inbox': 'B' } },
        because: 'POP3 carries no news of deletions, so the laptop never heard of it. Its copy is its own.',
      },
      {
        text: 'With POP3 the laptop has kept its copy.',
        proof: { scenario: 'imap-is-no-backup', step: 'laptop-returns', world: 'pop3', never: ['laptop > DELE'], views: { 'laptop Inbox': 'A, B' } },
        because: 'Each POP3 device has a collection of its own. What makes several devices awkward saves this letter.',
      },
    ],
  },
  {
    id: 'backup-and-loss-account-removed',
    kind: 'single',
    text: 'A POP3 account that deletes after download is removed from the only device, and set up again. What happens at its first check?',
    beliefs: ['removing-an-account-is-harmless'],
    options: [
      {
        text: 'All the old mail is downloaded again.',
        proof: { scenario: 'removed-account', step: 'account-set-up-again', world: 'pop3', wire: ['laptop > RETR 1'], views: { 'laptop Inbox': 'A, B' } },
        because: 'So it goes with IMAP, where the server still has it all. Here the server had been emptied long ago.',
        trueIn: { scenario: 'removed-account', step: 'account-set-up-again', world: 'imap', wire: ['laptop > UID FETCH'], views: { 'laptop INBOX': 'A, B' } },
        belief: 'removing-an-account-is-harmless',
      },
      {
        text: 'It logs in well, and finds an empty maildrop.',
        proof: { scenario: 'removed-account', step: 'account-set-up-again', world: 'pop3', wire: ['laptop < +OK Logged in.', 'laptop < +OK 0 0'], views: { 'laptop Inbox': '', 'server INBOX': '' } },
        because: 'Nothing is wrong with the account. Its mail was on the device alone, and went when the account was removed.',
      },
      {
        text: 'The server refuses it, as its mail was fetched already.',
        proof: { scenario: 'removed-account', step: 'account-set-up-again', world: 'pop3', wire: ['laptop < -ERR'] },
        because: 'The server keeps no record of who fetched what. It answers +OK and counts what lies there: nothing.',
      },
    ],
  },
  {
    id: 'backup-and-loss-what-is-a-backup',
    kind: 'single',
    text: 'With IMAP the phone deletes the recipe, and all devices check. Which copy of it is still there?',
    beliefs: ['imap-is-a-backup'],
    options: [
      {
        text: 'The one in the laptop’s inbox, which was downloaded whole.',
        proof: { scenario: 'imap-is-no-backup', step: 'laptop-still-has-it', world: 'imap', views: { 'laptop INBOX': 'B' } },
        because: 'Whole or not, it was a cache of the server’s inbox, and followed it.',
        trueIn: { scenario: 'imap-is-no-backup', step: 'phone-deletes-the-recipe', world: 'imap', views: { 'laptop INBOX': 'B', 'server INBOX': '' } },
        belief: 'imap-is-a-backup',
      },
      {
        text: 'The one in a folder of the laptop’s own, beside the account.',
        proof: { scenario: 'imap-is-no-backup', step: 'laptop-still-has-it', world: 'imap', views: { 'laptop local:Kept': 'B', 'laptop INBOX': '', 'server INBOX': '' } },
        because: 'That folder belongs to no account, so it follows no server. This is what makes a copy a backup.',
      },
      {
        text: 'The one at the server, since the phone cleared only itself.',
        proof: { scenario: 'imap-is-no-backup', step: 'laptop-still-has-it', world: 'imap', views: { 'server INBOX': 'B' } },
        because: 'With POP3 the phone would have cleared only itself. With IMAP it had the server’s copy expunged.',
        belief: 'deleting-clears-only-the-phone',
      },
    ],
  },
];
