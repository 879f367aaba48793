import { capital, listed } from '@/content/words/prose';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const number = (n: number) => NUMBERS[n] ?? String(n);
const letters = (n: number) => `${number(n)} ${n === 1 ? 'letter' : 'letters'}`;

/** Of more devices than these a sentence tells the number. */
const NAMED = 3;

/** What a place has of a letter. `own` is a stored copy, `view` a device’s picture of the server’s copy. */
interface Had {
  readonly as: 'own' | 'view';
  readonly have: 'header' | 'whole';
  readonly count: number;
  readonly folder: string | null;
  readonly read: boolean;
  readonly flagged: boolean;
  readonly deleted: boolean;
  readonly pending: boolean;
}

const COPY = { own: { whole: 'a stored copy', header: 'a stored header' }, view: { whole: 'a view of the server’s copy, downloaded', header: 'a header of the server’s copy' } };
const GONE = 'gone';
const DELETED = 'marked \\Deleted';
const PENDING = 'change not sent yet';

/** Where letters are, and what became of them. Devices are named as within a sentence, “phone”, and letters by their signs, “A”. */
export const words = {
  nothing: 'nothing',
  removed: (by: string, command: string, at: string) => `${GONE}, removed by ${by}, ${command}, ${at}`,
  moved: (to: string, by: string, command: string, at: string) => `${GONE}, moved to ${to} by ${by}, ${command}, ${at}`,
  has: ({ as, have, count, folder, read, flagged, deleted, pending }: Had) =>
    [count > 1 ? `${count} copies` : COPY[as][have], folder ? `in ${folder}` : '', read ? 'read' : 'unread', flagged ? 'flagged' : '', deleted ? DELETED : '', pending ? PENDING : ''].filter(Boolean).join(', '),
  /** How a letter went, where no command of a protocol did it. */
  causes: {
    delete: 'delete',
    expunge: 'expunge',
    'empty the Trash': 'empty the Trash',
    replaced: 'replaced',
    refused: 'refused',
    dropped: 'dropped',
    'not found at the server': 'not found at the server',
    'account removed': 'account removed',
    'factory reset': 'factory reset',
    'switched to POP3': 'switched to POP3',
    'the server’s disk failed': 'the server’s disk failed',
  } as Readonly<Record<string, string>>,
  moveTo: (folder: string) => `move to ${folder}`,
  deleteFolder: (folder: string) => `delete the folder ${folder}`,
  /** What these said of a place, where there is little room. */
  shortly: (said: string) =>
    said.startsWith(GONE) ? GONE : said.replace(COPY.own.whole, 'stored').replace(COPY.view.header, 'header').replace(COPY.view.whole, 'view').replace(`, ${PENDING}`, '').replace(DELETED, '\\Deleted'),
  inPlace: (place: string, has: string) => `${place}: ${has}.`,
  nowhere: 'Nowhere in this world.',
  atServer: (folder: string) => `${folder} at the server`,

  noLetters: 'No letters yet.',
  noCopies: 'No copy is left anywhere.',
  /** Devices have so many letters of their own each, of which so many are thrown away, and the server still has some. */
  own: (devices: readonly string[], own: readonly number[], thrown: number, atServer: number) => {
    const many = devices.length > NAMED;
    const took = many ? [`${number(devices.length)} devices have letters of their own, up to ${number(Math.max(...own))} each`] : devices.map((device, index) => (index === 0 ? `the ${device} has ${letters(own[0]!)}` : `the ${device} ${number(own[index]!)}`));
    if (thrown > 0) took.push(`${number(thrown)} in ${many ? 'their' : 'its'} Trash`);
    return `${capital(took.join(', '))}. ${atServer === 0 ? 'The server has no copy left.' : `The server still has ${number(atServer)}.`}`;
  },
  stillShown: (devices: readonly string[]) => `The server has no letters. ${capital(listed(devices.map((device) => `the ${device}`)))} still shows some.`,
  /** So many letters are at the server, of them some in its Trash, and devices see them there. */
  seen: (devices: readonly string[], atServer: number, thrown: number) => {
    const where = thrown === 0 ? '' : thrown === atServer ? ', in the Trash' : `, ${number(thrown)} in the Trash`;
    const eyes = devices.length > NAMED ? `${number(devices.length)} devices see` : devices.length === 1 ? `the ${devices[0]} sees` : `${listed(devices)} see`;
    return `${capital(letters(atServer))} ${atServer === 1 ? 'stays' : 'stay'} at the server${where}. ${capital(eyes)} ${atServer === 1 ? 'it' : 'them'}${where ? '' : ' there'}.`;
  },
  waiting: (atServer: number) => `${capital(letters(atServer))} ${atServer === 1 ? 'waits' : 'wait'} at the server.`,

  remark: (device: string, remark: string) => `${device}: ${remark}`,

  /** What has changed in a place. */
  changes: {
    left: (signs: readonly string[], place: string) => `${listed(signs)} left ${place}.`,
    leftBy: (signs: readonly string[], place: string, command: string, by: string) => `${listed(signs)} left ${place}: ${command} by ${by}.`,
    seen: (signs: readonly string[], place: string) => `${capital(place)} sees ${listed(signs)} at the server.`,
    came: (signs: readonly string[], place: string) => `${capital(place)} has ${listed(signs)}.`,
    downloaded: (signs: readonly string[], place: string) => `${capital(place)} downloaded ${listed(signs)}.`,
    deleted: (signs: readonly string[], place: string) => `${listed(signs)} is marked \\Deleted in ${place}.`,
    read: (signs: readonly string[], place: string) => `${listed(signs)} is read on ${place}.`,
    unread: (signs: readonly string[], place: string) => `${listed(signs)} is unread again on ${place}.`,
  },
};
