import { recall, remember } from './device-memory';

const MOST = 4;
const isIds = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** The ids of the commands that were chosen last, the latest first. */
export function recentIds(): readonly string[] {
  return (recall('recent-commands', 1, isIds) ?? []).slice(0, MOST);
}

export function rememberRecent(id: string): void {
  remember('recent-commands', 1, [id, ...recentIds().filter((other) => other !== id)].slice(0, MOST));
}
