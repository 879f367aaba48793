import { recall, remember } from '../command/device-memory';

const isTrue = (value: unknown): value is true => value === true;

/**
 * Is this the first visit? Then the page may ask, once; from now on it has asked. It doesn't ask where it stands in another page,
 * nor where the browser would not remember that it did.
 */
export function mayInvite(): boolean {
  return document.documentElement.dataset.embed === undefined && recall('tour-offered', 1, isTrue) === null && remember('tour-offered', 1, true);
}
