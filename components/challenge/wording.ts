import type { Challenge } from '@/simulators/scenario';
import { words, type PlaceWords } from '@/content/words/challenge/places';
import { called, localLabel } from '../stage/view/places';

/** A device and one of its folders, e.g. `phone Bills`; null for all folders of a device, and for the server’s. */
export function folderOn(place: string): readonly [device: string, folder: string | null] {
  const space = place.indexOf(' ');
  return space < 0 || place.startsWith('server ') ? [place, null] : [place.slice(0, space), place.slice(space + 1)];
}

/** A place of a challenge in words: “The inbox at the server”, “The old computer”, “Bills on the phone”. */
export function placeInWords(challenge: Pick<Challenge, 'world' | 'scenario'>, place: string): string {
  return inWords(challenge, place, words.subject);
}

/** Where in a sentence something is: “in the inbox at the server”, “on the old computer”. */
export function whereInWords(challenge: Pick<Challenge, 'world' | 'scenario'>, place: string): string {
  return inWords(challenge, place, words.where);
}

function inWords({ world, scenario }: Pick<Challenge, 'world' | 'scenario'>, place: string, as: PlaceWords): string {
  if (place === 'server INBOX') return world === 'pop3' ? as.maildrop : as.inbox;
  if (place.startsWith('server ')) return as.folder(place.slice('server '.length));
  const [device, folder] = folderOn(place);
  const name = called(scenario.devices[device]?.label ?? device);
  return folder === null ? as.device(name) : as.onDevice(localLabel(folder), name);
}
