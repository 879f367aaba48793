import type { OrderQuestion } from '@/simulators/scenario';
import { capital } from '@/content/words/prose';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { diceOf, type Dice } from '../dice';
import type { Generator } from './generator';
import { numberedLetters, waiting } from './waiting';

type Task = Pick<OrderQuestion, 'protocol' | 'lines' | 'done' | 'beliefs'> & { readonly wish: string };

/** The labels without these, as the server's inbox is described. */
const without = (cast: Cast, ...gone: readonly string[]) => cast.labels.filter((label) => !gone.includes(label)).join(', ');

/** What is to be done, and one way to do it. The number of a letter is its place among those that wait. */
const TASKS: readonly ((dice: Dice, cast: Cast) => Task)[] = [
  (dice, cast) => {
    const label = dice.one(cast.labels);
    const number = cast.labels.indexOf(label) + 1;
    return {
      protocol: 'pop3',
      wish: `Fetch ${cast.nameOf(label)}, then have it removed from the server`,
      lines: ['USER alice', 'PASS secret', `RETR ${number}`, `DELE ${number}`, 'QUIT'],
      done: { views: { 'server INBOX': without(cast, label) }, said: [`Subject: ${cast.letters[label]!.subject}`] },
      beliefs: ['pop3-deletes'],
    };
  },
  (dice, cast) => {
    const [spared, gone] = dice.some(2, cast.labels) as [string, string];
    const numberOf = (label: string) => cast.labels.indexOf(label) + 1;
    return {
      protocol: 'pop3',
      wish: `${cast.nameOf(spared)} was marked by mistake: take all marks back, and have only ${cast.nameOf(gone)} removed`,
      lines: ['USER alice', 'PASS secret', `DELE ${numberOf(spared)}`, 'RSET', `DELE ${numberOf(gone)}`, 'QUIT'],
      done: { views: { 'server INBOX': without(cast, gone) }, said: ['+OK', '+OK', '+OK Marked', '+OK', '+OK Marked'] },
      beliefs: ['pop3-deletes'],
    };
  },
  (dice, cast) => {
    const label = dice.one(cast.labels);
    const number = cast.labels.indexOf(label) + 1;
    return {
      protocol: 'imap',
      wish: `Remove ${cast.nameOf(label)} for good`,
      lines: ['LOGIN alice secret', 'SELECT INBOX', `STORE ${number} +FLAGS (\\Deleted)`, 'EXPUNGE', 'LOGOUT'],
      done: { views: { 'server INBOX': without(cast, label) }, said: [`* ${number} EXPUNGE`, '* BYE'] },
      beliefs: ['imap-cannot-delete', 'deleted-is-deleted'],
    };
  },
  (dice, cast) => {
    const label = dice.one(cast.labels);
    const folder = dice.one(['Kept', 'Papers', 'Later']);
    return {
      protocol: 'imap',
      wish: `Make the folder ${folder}, and move ${cast.nameOf(label)} into it`,
      lines: ['LOGIN alice secret', `CREATE ${folder}`, 'SELECT INBOX', `MOVE ${cast.labels.indexOf(label) + 1} ${folder}`, 'LOGOUT'],
      done: { views: { 'server INBOX': without(cast, label), [`server ${folder}`]: label }, said: ['* BYE'] },
    };
  },
  (dice, cast) => {
    const last = cast.labels.at(-1)!;
    const gone = dice.one(cast.labels.slice(0, -1));
    return {
      protocol: 'imap',
      wish: `Remove ${cast.nameOf(gone)} first, and then mark ${cast.nameOf(last)} as read, which has moved up by one place`,
      lines: ['LOGIN alice secret', 'SELECT INBOX', `STORE ${cast.labels.indexOf(gone) + 1} +FLAGS (\\Deleted)`, 'EXPUNGE', `STORE ${cast.labels.length - 1} +FLAGS (\\Seen)`, 'LOGOUT'],
      done: { views: { 'server INBOX': `${without(cast, gone)} \\Seen` }, said: ['* BYE'] },
      beliefs: ['deleted-is-deleted'],
    };
  },
];

/** The lines of a session, to be put in order. */
export const sessionInOrder: Generator = {
  id: 'session-in-order',
  title: 'A session in its order',
  lesson: 'imap-session',
  beliefs: ['pop3-deletes', 'imap-cannot-delete', 'deleted-is-deleted'],
  make(seed) {
    const dice = diceOf(seed, 'session-in-order');
    const cast = castOf(dice, dice.number(2, 4));
    const [device] = devicesOf(dice, 1) as [Device];
    const { wish, ...task } = dice.one(TASKS)(dice, cast);
    const scenario = waiting(`session-in-order-${task.protocol}`, task.protocol, cast, device);
    const text = `${numberedLetters(cast)} ${capital(wish)}. In which order are these lines said?`;
    return { question: { id: `~session-in-order.${seed}`, kind: 'order', text, scenario: scenario.id, step: 'waiting', world: task.protocol, given: [], ...task }, scenarios: [scenario] };
  },
};
