import type { Scenario } from '../../simulators/scenario';
import { anotherProgramSweptIt } from './another-program-swept-it';
import { backupAndLoss } from './backup-and-loss';
import { catchingUp } from './catching-up';
import { deletedMail } from './deleted-mail';
import { droppedBeforeQuit } from './dropped-before-quit';
import { firstLook } from './first-look';
import { folderManagement } from './folder-management';
import { fullThoughInboxEmpty } from './full-though-inbox-empty';
import { idleAndPolling } from './idle-and-polling';
import { imapDeletesForGood } from './imap-deletes-for-good';
import { imapIsNoBackup } from './imap-is-no-backup';
import { imapLineByLine } from './imap-line-by-line';
import { inboxOnly } from './inbox-only';
import { leaveACopy } from './leave-a-copy';
import { localFolderMove } from './local-folder-move';
import { mailCameAgain } from './mail-came-again';
import { maildropLock } from './maildrop-lock';
import { movingTheWrongWay } from './moving-the-wrong-way';
import { movingToImap } from './moving-to-imap';
import { multiDeviceAccess } from './multi-device-access';
import { offlineAccess } from './offline-access';
import { passwordRefused } from './password-refused';
import { pop3ClientDecides } from './pop3-client-decides';
import { pop3LineByLine } from './pop3-line-by-line';
import { ports } from './ports';
import { providerDecides } from './provider-decides';
import { removedAccount } from './removed-account';
import { securityAndReliability } from './security-and-reliability';
import { sending } from './sending';
import { sentTwice } from './sent-twice';
import { slowLink } from './slow-link';
import { starttlsStripped } from './starttls-stripped';
import { trashAndExpunge } from './trash-and-expunge';
import { useCase } from './use-case';
import { whereMailIsStored } from './where-mail-is-stored';

/** One scenario for each row of the comparison, in its order. */
export const ROW_SCENARIOS: readonly Scenario[] = [
  whereMailIsStored,
  multiDeviceAccess,
  offlineAccess,
  folderManagement,
  deletedMail,
  backupAndLoss,
  ports,
  useCase,
  securityAndReliability,
];

/** What the lessons show beside the rows: beliefs that break, and protocols read line by line. */
const LESSON_SCENARIOS: readonly Scenario[] = [
  sending,
  sentTwice,
  pop3ClientDecides,
  anotherProgramSweptIt,
  leaveACopy,
  trashAndExpunge,
  imapDeletesForGood,
  imapIsNoBackup,
  fullThoughInboxEmpty,
  inboxOnly,
  maildropLock,
  removedAccount,
  localFolderMove,
  droppedBeforeQuit,
  mailCameAgain,
  providerDecides,
  pop3LineByLine,
  imapLineByLine,
  slowLink,
  idleAndPolling,
  starttlsStripped,
  passwordRefused,
  catchingUp,
  movingToImap,
  movingTheWrongWay,
];

export const SCENARIOS: readonly Scenario[] = [firstLook, ...ROW_SCENARIOS, ...LESSON_SCENARIOS];

/** The scenario of this id, if there is one. */
export function scenarioOf(id: string): Scenario | undefined {
  return SCENARIOS.find((scenario) => scenario.id === id);
}

export { firstLook };
