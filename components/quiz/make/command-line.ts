import type { LineQuestion } from '@/simulators/scenario';
import { capital } from '@/content/words/prose';
import { castOf, devicesOf, type Cast, type Device } from './cast';
import { diceOf, type Dice } from '../dice';
import type { Generator } from './generator';
import { numberedLetters, waiting } from './waiting';

type Task = Pick<LineQuestion, 'protocol' | 'given' | 'broken' | 'example' | 'after' | 'done'> & { readonly wish: string };

interface Drawn {
  readonly dice: Dice;
  readonly cast: Cast;
  readonly label: string;
  readonly name: string;
  readonly number: number;
  /** What the inbox holds, with `put` in the place of the letter; nothing to put takes it out. */
  inbox(put: string): string;
}

const POP3_LOGIN = ['USER alice', 'PASS secret'];
const IMAP_LOGIN = ['LOGIN alice secret', 'SELECT INBOX'];
const pop3 = { protocol: 'pop3', given: POP3_LOGIN, after: ['QUIT'] } as const;
const imap = { protocol: 'imap', given: IMAP_LOGIN, after: ['LOGOUT'] } as const;

/** What is to be done, the line as it stands, and one that does it. */
const TASKS: readonly ((drawn: Drawn) => Task)[] = [
  ({ dice, name, number, cast, label }) => ({
    ...pop3,
    wish: `The whole of ${name} is to come`,
    broken: dice.one([`RETR #${number}`, `FETCH ${number}`, 'RETR …']),
    example: `RETR ${number}`,
    done: { said: [`Subject: ${cast.letters[label]!.subject}`, '.', '+OK'] },
  }),
  ({ dice, name, number, inbox }) => ({
    ...pop3,
    wish: `${name} is to be removed when the session ends, and nothing else`,
    broken: dice.one([`DELETE ${number}`, `DEL ${number}`, 'DELE …']),
    example: `DELE ${number}`,
    done: { views: { 'server INBOX': inbox('') } },
  }),
  ({ dice, name, number, cast, label }) => ({
    ...pop3,
    wish: `Only the header of ${name} is to come, and not one line of its text`,
    broken: dice.one([`TOP ${number}`, `HEAD ${number}`, `TOP ${number} …`]),
    example: `TOP ${number} 0`,
    done: { said: [`Subject: ${cast.letters[label]!.subject}`, '.', '+OK'], never: [cast.letters[label]!.body.split('\n', 1)[0]!] },
  }),
  ({ dice, name, number, label, inbox }) => ({
    ...imap,
    wish: `${name} is to be marked as read`,
    broken: dice.one([`STORE ${number} FLAGS+ \\Seen`, `STORE ${number} +FLAGS Seen`, `STORE ${number} +FLAGS (…)`]),
    example: `STORE ${number} +FLAGS (\\Seen)`,
    done: { views: { 'server INBOX': inbox(`${label} \\Seen`) } },
  }),
  ({ dice, name, number, label, inbox }) => ({
    ...imap,
    wish: `${name} is to get a star`,
    broken: dice.one([`STORE ${number} +FLAG (\\Flagged)`, `FLAG ${number}`, `STORE ${number} … (\\Flagged)`]),
    example: `STORE ${number} +FLAGS (\\Flagged)`,
    done: { views: { 'server INBOX': inbox(`${label} \\Flagged`) } },
  }),
  ({ dice, name, number, label, inbox }) => {
    const folder = dice.one(['Trash', 'Archive']);
    return {
      ...imap,
      wish: `${name} is to go into the folder ${folder}`,
      broken: dice.one([`MOVE ${folder} ${number}`, `MOVE ${number} TO ${folder}`, `MOVE ${number} …`]),
      example: `MOVE ${number} ${folder}`,
      done: { views: { 'server INBOX': inbox(''), [`server ${folder}`]: label } },
    };
  },
  ({ dice, name, number, cast, label, inbox }) => ({
    ...imap,
    wish: `The header of ${name} is to come, and the letter is to stay unread`,
    broken: dice.one([`FETCH ${number} BODY[HEADER]`, `FETCH ${number} PEEK[HEADER]`, `FETCH ${number} BODY…[HEADER]`]),
    example: `FETCH ${number} BODY.PEEK[HEADER]`,
    done: { views: { 'server INBOX': inbox(label) }, said: [`Subject: ${cast.letters[label]!.subject}`] },
  }),
  ({ dice, name, number, inbox }) => ({
    ...imap,
    after: ['EXPUNGE', 'LOGOUT'],
    wish: `${name} is to be gone for good after the EXPUNGE that follows`,
    broken: dice.one([`DELE ${number}`, `STORE ${number} +FLAGS (\\Expunge)`, `STORE ${number} +FLAGS (…)`]),
    example: `STORE ${number} +FLAGS (\\Deleted)`,
    done: { views: { 'server INBOX': inbox('') }, said: [`* ${number} EXPUNGE`] },
  }),
];

/** A command that is not quite right, to be mended or completed. */
export const commandLine: Generator = {
  id: 'command-line',
  title: 'A command to mend',
  lesson: 'imap-session',
  beliefs: [],
  make(seed) {
    const dice = diceOf(seed, 'command-line');
    const cast = castOf(dice, dice.number(2, 4));
    const [device] = devicesOf(dice, 1) as [Device];
    const label = dice.one(cast.labels);
    const inbox = (put: string) => cast.labels.flatMap((one) => (one !== label ? [one] : put === '' ? [] : [put])).join(', ');
    const { wish, ...task } = dice.one(TASKS)({ dice, cast, label, name: cast.nameOf(label), number: cast.labels.indexOf(label) + 1, inbox });
    const scenario = waiting(`command-line-${task.protocol}`, task.protocol, cast, device);
    const ask = task.broken.includes('…') ? 'What belongs in the gap?' : 'How must the line read?';
    const text = `${numberedLetters(cast)} ${capital(wish)}. ${ask}`;
    return { question: { id: `~command-line.${seed}`, kind: 'line', text, scenario: scenario.id, step: 'waiting', world: task.protocol, ...task }, scenarios: [scenario] };
  },
};
