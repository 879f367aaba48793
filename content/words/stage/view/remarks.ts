/** A letter by its subject. */
const letter = (title: string) => {
  const text = title === '' ? 'a message without a subject' : `“${title}”`;
  return text.length > 60 ? `${text.slice(0, 57)}…”` : text;
};

const beforeQuit = 'before QUIT had been sent: the server must not delete anything, and the same mail may come again.';
const afterQuit = 'after QUIT had been sent, and before it was answered: whether the server deleted what was marked, this device cannot know. What it fetched is here.';

/** What a mail program tells the person before it. */
export const words = {
  plain: {
    offline: 'Offline: this device cannot check for mail.',
    changesWait: 'Offline: done on this device; the server is told when it is online again.',
    letterWaits: 'Offline: the letter waits in the outbox.',
    noAccount: 'There is no account on this device.',
    noListOfIds: 'An IMAP device keeps no list of unique-ids.',
    listOfIdsLost: 'The list of unique-ids is lost: all mail at the server looks new now.',
    mailStays: 'The mail that POP3 had brought here stays on this device, in its own folders: it may be the only copy.',
    noMessage: 'There is no such message on this device.',
    notDeleted: 'This message is not deleted.',
    thereAlready: 'The message is in that folder already.',
    onlyTrash: 'Only the Trash can be emptied on a POP3 device.',
    trashEmpty: 'The Trash is empty.',
    inboxStays: 'The INBOX cannot be deleted.',
    noRecipient: 'A letter needs a recipient.',
    nobodyToAnswer: 'That message does not say whom to answer.',
    locked: 'The mailbox is locked: another POP3 session has it open. Tries again at the next check.',
    unreachable: 'The server cannot be reached.',
    loginInClear: 'The server took no login: The server takes no password on an unprotected line.',
    noPop3: 'The session failed: The server does not speak POP3.',
    noImap: 'The server does not speak IMAP.',
    answerTooLong: 'The session failed: An answer was too long.',
    lineLost: 'The connection broke off. Nothing is lost: what was not done is done next time.',
    noIdle: 'The server offers no IDLE: this device looks every five minutes instead.',
  },
  ofFolder: {
    folderExists: (folder: string) => `There is a folder ${folder} already.`,
    folderStays: (folder: string) => `${folder} cannot be deleted.`,
    noFolder: (folder: string) => `There is no folder ${folder} on this device.`,
    noFolderOverPop3: (folder: string) => `There is no folder ${folder} on this device: POP3 shows the server’s INBOX alone.`,
    nothingMarked: (folder: string) => `Nothing in ${folder} is marked deleted.`,
    folderFromBefore: (folder: string) => `Offline: ${folder} as this device last saw it.`,
    folderGone: (folder: string) => `The folder ${folder} is no longer at the server.`,
    folderIsMade: (folder: string) => `The server has no folder ${folder}: it is created.`,
    folderRenumbered: (folder: string) => `The server numbers ${folder} anew (UIDVALIDITY): what this device had stored of it no longer holds, and is fetched again.`,
  },
  ofLetter: {
    onlyHeader: (title: string) => `Only the header of ${letter(title)} is on this device; its text is at the server.`,
    letterGone: (title: string) => `The server no longer has ${letter(title)}.`,
  },
  /** With what the server said. */
  ofAnswer: {
    alert: (answer: string) => `The server says: ${answer}`,
    noLogin: (answer: string) => `The server took no login: ${answer}`,
    failed: (answer: string) => `The session failed: ${answer}`,
    closed: (answer: string) => `The server closed the connection: ${answer}`,
    noList: (answer: string) => `The server refused the list of folders: ${answer}`,
    notHandedOut: (answer: string) => `The server did not hand out the message: ${answer}`,
    letterRefused: (answer: string) => `The letter was not sent: ${answer} It stays in the outbox.`,
  },
  /** Instead of what the server said, where it was not asked. */
  renumbered: 'The server numbers this folder anew.',
  noTls: { pop3: 'The server offers no TLS here, so no password was sent.', imap: 'The server offers no TLS here. No password was sent.' },
  noAnswer: (quitSent: boolean) => `The server did not answer for too long, ${quitSent ? afterQuit : beforeQuit}`,
  brokeOff: (quitSent: boolean) => `The connection broke off ${quitSent ? afterQuit : beforeQuit}`,
  letterUnavailable: (number: number, answer: string) => `The server would not hand out message ${number}: ${answer}`,
  notOpened: (folder: string, answer: string) => `The server would not open ${folder}: ${answer}`,
  notSent: {
    unreachable: 'The letter was not sent: The server cannot be reached. It stays in the outbox.',
    lost: 'The letter was not sent: The connection was lost. It stays in the outbox.',
    silent: 'The letter was not sent: The server does not answer. It stays in the outbox.',
    noSmtp: 'The letter was not sent: The server does not speak SMTP. It stays in the outbox.',
    tooLong: 'The letter was not sent: A reply was too long. It stays in the outbox.',
    noTls: 'The letter was not sent: The server offers no STARTTLS. It stays in the outbox.',
    noLogin: 'The letter was not sent: The server offers no login here. It stays in the outbox.',
  },

  /** What was done here is given up. */
  dropped: {
    renumbered: (deed: string) => `${deed}: dropped, since the message cannot be told apart any more.`,
    removed: (deed: string) => `${deed}: dropped, since the message was removed at the server meanwhile.`,
    gone: (deed: string) => `${deed}: the message is no longer at the server.`,
    lost: (deed: string) => `${deed}: the server no longer has the message.`,
  },
  refused: (deed: string, answer: string) => `${deed}: the server refused, ${answer}`,
  refusedForRoom: (deed: string, answer: string) => `${deed}: the server refused, the mailbox is full (${answer})`,
  /** What was done here, as it is named before these. */
  deeds: {
    flags: (add: readonly string[], remove: readonly string[], title: string) => `${[...add.map((flag) => `+${flag}`), ...remove.map((flag) => `−${flag}`)].join(' ')} on ${letter(title)}`,
    delete: (title: string) => `Delete ${letter(title)} for good`,
    remove: (title: string) => `Remove ${letter(title)} from the server`,
    replaceDraft: (title: string) => `Remove the draft ${letter(title)} that was replaced`,
    moveHere: (title: string) => `Move ${letter(title)} to this device`,
    copyHere: (title: string) => `Copy ${letter(title)} to this device`,
    move: (title: string, folder: string) => `Move ${letter(title)} to ${folder}`,
    copy: (title: string, folder: string) => `Copy ${letter(title)} to ${folder}`,
    store: (title: string, folder: string) => `Store ${letter(title)} in ${folder}`,
    storeSent: (folder: string) => `Store the sent letter in ${folder}`,
    storeDraft: (folder: string) => `Store the draft in ${folder}`,
    expunge: (folder: string) => `Expunge ${folder}`,
    createFolder: (folder: string) => `Create the folder ${folder}`,
    deleteFolder: (folder: string) => `Delete the folder ${folder}`,
    emptyTrash: 'Empty the Trash',
  },
};
