import { recall, remember } from './device-memory';

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/** May one key alone do something? It may, until someone says no (WCAG 2.1.4). */
export function areSingleKeysOn(): boolean {
  return recall('single-keys', 1, isBoolean) ?? true;
}

export function setSingleKeys(on: boolean): void {
  remember('single-keys', 1, on);
}
