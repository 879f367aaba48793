import type { Question } from '@/simulators/scenario';
import type { LessonId } from '@/content/lessons/index';
import { QUESTIONS as backupAndLoss } from '@/content/lessons/backup-and-loss/questions';
import { QUESTIONS as deletion } from '@/content/lessons/deletion/questions';
import { QUESTIONS as folders } from '@/content/lessons/folders/questions';
import { QUESTIONS as imapSession } from '@/content/lessons/imap-session/questions';
import { QUESTIONS as movingToImap } from '@/content/lessons/moving-to-imap/questions';
import { QUESTIONS as offline } from '@/content/lessons/offline/questions';
import { QUESTIONS as pop3Session } from '@/content/lessons/pop3-session/questions';
import { QUESTIONS as portsAndTls } from '@/content/lessons/ports-and-tls/questions';
import { QUESTIONS as push } from '@/content/lessons/push/questions';
import { QUESTIONS as security } from '@/content/lessons/security/questions';
import { QUESTIONS as severalDevices } from '@/content/lessons/several-devices/questions';
import { QUESTIONS as storageAndSlowLinks } from '@/content/lessons/storage-and-slow-links/questions';
import { QUESTIONS as summary } from '@/content/lessons/summary/questions';
import { QUESTIONS as uidsAndResync } from '@/content/lessons/uids-and-resync/questions';
import { QUESTIONS as useCases } from '@/content/lessons/use-cases/questions';
import { QUESTIONS as whatMailIs } from '@/content/lessons/what-mail-is/questions';
import { QUESTIONS as whereMailIsStored } from '@/content/lessons/where-mail-is-stored/questions';

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
