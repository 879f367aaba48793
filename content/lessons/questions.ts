import type { Question } from '../../simulators/scenario';
import type { LessonId } from './index';
import { QUESTIONS as backupAndLoss } from './backup-and-loss/questions';
import { QUESTIONS as deletion } from './deletion/questions';
import { QUESTIONS as folders } from './folders/questions';
import { QUESTIONS as imapSession } from './imap-session/questions';
import { QUESTIONS as movingToImap } from './moving-to-imap/questions';
import { QUESTIONS as offline } from './offline/questions';
import { QUESTIONS as pop3Session } from './pop3-session/questions';
import { QUESTIONS as portsAndTls } from './ports-and-tls/questions';
import { QUESTIONS as push } from './push/questions';
import { QUESTIONS as security } from './security/questions';
import { QUESTIONS as severalDevices } from './several-devices/questions';
import { QUESTIONS as storageAndSlowLinks } from './storage-and-slow-links/questions';
import { QUESTIONS as summary } from './summary/questions';
import { QUESTIONS as uidsAndResync } from './uids-and-resync/questions';
import { QUESTIONS as useCases } from './use-cases/questions';
import { QUESTIONS as whatMailIs } from './what-mail-is/questions';
import { QUESTIONS as whereMailIsStored } from './where-mail-is-stored/questions';

/** The written questions of every lesson. */
export const QUESTIONS: Readonly<Record<LessonId, readonly Question[]>> = {
  'what-mail-is': whatMailIs,
  'where-mail-is-stored': whereMailIsStored,
  'several-devices': severalDevices,
  offline,
  folders,
  deletion,
  'backup-and-loss': backupAndLoss,
  'ports-and-tls': portsAndTls,
  security,
  'use-cases': useCases,
  'pop3-session': pop3Session,
  'imap-session': imapSession,
  'uids-and-resync': uidsAndResync,
  push,
  'storage-and-slow-links': storageAndSlowLinks,
  'moving-to-imap': movingToImap,
  summary,
};
