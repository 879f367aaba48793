import type { Challenge, Goal, Holding } from '@/simulators/scenario';
import { called, localLabel } from '../stage/view/places';

/** A device and one of its folders, e.g. `phone Bills`; null for all folders of a device, and for the server’s. */
export function folderOn(place: string): readonly [device: string, folder: string | null] {
  const space = place.indexOf(' ');
  return space < 0 || place.startsWith('server ') ? [place, null] : [place.slice(0, space), place.slice(space + 1)];
}

/** A place of a challenge in words, with its article: “The inbox at the server”, “The old computer”, “Bills on the phone”. */
export function placeInWords({ world, scenario }: Pick<Challenge, 'world' | 'scenario'>, place: string): string {
  if (place === 'server INBOX') return world === 'pop3' ? 'The maildrop at the server' : 'The inbox at the server';
  if (place.startsWith('server ')) return `${place.slice('server '.length)} at the server`;
  const [device, folder] = folderOn(place);
  const name = called(scenario.devices[device]?.label ?? device);
  return folder === null ? `The ${name}` : `${localLabel(folder)} on the ${name}`;
}

/** The same within a sentence. */
export function midSentence(words: string): string {
  return words.startsWith('The ') ? `t${words.slice(1)}` : words;
}

const HAS: Readonly<Record<Holding, (letter: string) => string>> = {
  nothing: (letter) => `nothing of ${letter}`,
  header: (letter) => `the header of ${letter}`,
  view: (letter) => `a view of ${letter}`,
  stored: (letter) => `a stored copy of ${letter}`,
  deleted: (letter) => `${letter} marked deleted`,
};

/** What a place has: “nothing of B”, “a stored copy of B”. */
export function hasInWords(has: Holding, letter: string): string {
  return HAS[has](letter);
}

const WANTED: Readonly<Record<Holding, string>> = { nothing: 'nothing', header: 'the header', view: 'a view', stored: 'a stored copy', deleted: 'it marked deleted' };

/** What a place should have: “a stored copy”, “at least the header, unread”, “a stored copy, once”. */
export function wantedInWords({ has, read, count }: Pick<Goal, 'has' | 'read' | 'count'>): string {
  const all = typeof has === 'string' ? [has] : has;
  const whole = all.includes('view') && all.includes('stored');
  const what = whole ? (all.includes('header') ? 'at least the header' : 'the whole letter') : all.map((one) => WANTED[one]).join(' or ');
  return [what, ...(read === undefined ? [] : [read ? 'read' : 'unread']), ...(count === undefined ? [] : [onlyInWords(count)])].join(', ');
}

/** `once`, `twice`, `3 times` */
export function timesInWords(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** `only once`, `twice` */
export function onlyInWords(count: number): string {
  return count === 1 ? 'only once' : timesInWords(count);
}
