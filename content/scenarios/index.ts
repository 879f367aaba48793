import type { Scenario } from '../../simulators/scenario';
import { backupAndLoss } from './backup-and-loss';
import { deletedMail } from './deleted-mail';
import { firstLook } from './first-look';
import { folderManagement } from './folder-management';
import { multiDeviceAccess } from './multi-device-access';
import { offlineAccess } from './offline-access';
import { ports } from './ports';
import { securityAndReliability } from './security-and-reliability';
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

export const SCENARIOS: readonly Scenario[] = [firstLook, ...ROW_SCENARIOS];

/** The scenario of this id, if there is one. */
export function scenarioOf(id: string): Scenario | undefined {
  return SCENARIOS.find((scenario) => scenario.id === id);
}

export { firstLook };
