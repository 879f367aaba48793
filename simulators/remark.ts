/**
 * What a mail program tells the person before it, and what it has still to do at the server: codes and values. The words for
 * them are for who shows them. `title` is a letter's subject, and empty where it has none;
 * `answer` is what the server said, and null where it was not asked, since it has numbered the folder anew.
 */
export type Remark =
  | { readonly is: PlainRemark }
  | { readonly is: FolderRemark; readonly folder: string }
  | { readonly is: LetterRemark; readonly title: string }
  | { readonly is: AnswerRemark; readonly answer: Answer }
  | { readonly is: 'noTls'; readonly protocol: 'pop3' | 'imap' }
  /** A POP3 session that ended without an answer to QUIT: what the server removed depends on whether QUIT was sent (RFC 1939 §6). */
  | { readonly is: 'noAnswer' | 'brokeOff'; readonly quitSent: boolean }
  | { readonly is: 'letterUnavailable'; readonly number: number; readonly answer: Answer }
  | { readonly is: 'notOpened'; readonly folder: string; readonly answer: Answer }
  | { readonly is: 'notSent'; readonly reason: NotSent }
  /** Something that was done here is given up. */
  | { readonly is: 'dropped'; readonly deed: Deed; readonly since: 'renumbered' | 'removed' | 'gone' | 'lost' }
  /** `full`: since there is no room. */
  | { readonly is: 'refused'; readonly deed: Deed; readonly answer: Answer; readonly full: boolean };

export type PlainRemark =
  | 'offline'
  | 'changesWait'
  | 'letterWaits'
  | 'noAccount'
  | 'noListOfIds'
  | 'listOfIdsLost'
  | 'mailStays'
  | 'noMessage'
  | 'notDeleted'
  | 'thereAlready'
  | 'onlyTrash'
  | 'trashEmpty'
  | 'inboxStays'
  | 'noRecipient'
  | 'nobodyToAnswer'
  | 'locked'
  | 'unreachable'
  | 'loginInClear'
  | 'noPop3'
  | 'noImap'
  | 'answerTooLong'
  | 'lineLost'
  | 'noIdle';

type Answer = string | null;

/** What is told of a folder. */
export type FolderRemark = 'folderExists' | 'folderStays' | 'noFolder' | 'noFolderOverPop3' | 'nothingMarked' | 'folderFromBefore' | 'folderGone' | 'folderIsMade' | 'folderRenumbered';

/** What is told of a letter. */
export type LetterRemark = 'onlyHeader' | 'letterGone';

/** What the server said, and when it said that. */
export type AnswerRemark = 'alert' | 'noLogin' | 'failed' | 'closed' | 'noList' | 'notHandedOut' | 'letterRefused';

/** Why a letter could not be sent, where the server did not say so. */
export type NotSent = 'unreachable' | 'lost' | 'silent' | 'noSmtp' | 'tooLong' | 'noTls' | 'noLogin';

/** Something done on a device that its server has yet to hear. */
export type Deed =
  | { readonly is: 'flags'; readonly add: readonly string[]; readonly remove: readonly string[]; readonly title: string }
  | { readonly is: 'delete' | 'remove' | 'replaceDraft' | 'moveHere' | 'copyHere'; readonly title: string }
  | { readonly is: 'move' | 'copy' | 'store'; readonly title: string; readonly folder: string }
  | { readonly is: 'storeSent' | 'storeDraft' | 'expunge' | 'createFolder' | 'deleteFolder'; readonly folder: string }
  | { readonly is: 'emptyTrash' };
