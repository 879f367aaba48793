import type { Scenario } from '@/simulators/scenario';
import { anotherProgramSweptIt } from '@/content/scenarios/another-program-swept-it';
import { backupAndLoss } from '@/content/scenarios/backup-and-loss';
import { catchingUp } from '@/content/scenarios/catching-up';
import { deletedMail } from '@/content/scenarios/deleted-mail';
import { droppedBeforeQuit } from '@/content/scenarios/dropped-before-quit';
import { firstLook } from '@/content/scenarios/first-look';
import { folderManagement } from '@/content/scenarios/folder-management';
import { fullThoughInboxEmpty } from '@/content/scenarios/full-though-inbox-empty';
import { idleAndPolling } from '@/content/scenarios/idle-and-polling';
import { imapDeletesForGood } from '@/content/scenarios/imap-deletes-for-good';
import { imapIsNoBackup } from '@/content/scenarios/imap-is-no-backup';
import { imapLineByLine } from '@/content/scenarios/imap-line-by-line';
import { inboxOnly } from '@/content/scenarios/inbox-only';
import { leaveACopy } from '@/content/scenarios/leave-a-copy';
import { localFolderMove } from '@/content/scenarios/local-folder-move';
import { mailCameAgain } from '@/content/scenarios/mail-came-again';
import { maildropLock } from '@/content/scenarios/maildrop-lock';
import { movingTheWrongWay } from '@/content/scenarios/moving-the-wrong-way';
import { movingToImap } from '@/content/scenarios/moving-to-imap';
import { multiDeviceAccess } from '@/content/scenarios/multi-device-access';
import { offlineAccess } from '@/content/scenarios/offline-access';
import { passwordRefused } from '@/content/scenarios/password-refused';
import { pop3ClientDecides } from '@/content/scenarios/pop3-client-decides';
import { pop3LineByLine } from '@/content/scenarios/pop3-line-by-line';
import { ports } from '@/content/scenarios/ports';
import { providerDecides } from '@/content/scenarios/provider-decides';
import { removedAccount } from '@/content/scenarios/removed-account';
import { securityAndReliability } from '@/content/scenarios/security-and-reliability';
import { sending } from '@/content/scenarios/sending';
import { sentTwice } from '@/content/scenarios/sent-twice';
import { slowLink } from '@/content/scenarios/slow-link';
import { starttlsStripped } from '@/content/scenarios/starttls-stripped';
import { trashAndExpunge } from '@/content/scenarios/trash-and-expunge';
import { useCase } from '@/content/scenarios/use-case';
import { whereMailIsStored } from '@/content/scenarios/where-mail-is-stored';

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
