import { DEPARTURES as RECORDED, CHOICES as RECORDED_CHOICES, type Departure, type Difference } from '../transcripts/freedoms';

/** A place where the answers differ, and why they may. `scripts`: where it is found, all of them if none is named. */
export type Known = Omit<Departure, 'times'>;

type Explains = Departure['explains'];

const isDovecot = ({ side }: Difference) => side === 'recorded';
/** Dovecot says the one, ours the other. */
const instead =
  (stimulus: RegExp, dovecot: RegExp | null, ours: RegExp | null, scripts: RegExp = /./): Explains =>
  (difference) =>
    scripts.test(difference.transcript) && stimulus.test(difference.stimulus) && ((isDovecot(difference) ? dovecot : ours)?.test(difference.response) ?? false);
const either =
  (...parts: Explains[]): Explains =>
  (difference) =>
    parts.some((part) => part(difference));
const recorded = (name: string): Explains => [...RECORDED, ...RECORDED_CHOICES].find((known) => known.name === name)!.explains;

/** Where Dovecot differs from the RFC, and ours follows it. */
export const DEPARTURES: readonly Known[] = [
  {
    name: 'HIGHESTMODSEQ with every SELECT',
    section: 'RFC 7162 §3.1.2.1',
    why: 'a server with mod-sequences MUST send it; Dovecot does so only after ENABLE or CONDSTORE.',
    explains: ({ side, stimulus, response }) => side === 'ours' && / (SELECT|EXAMINE) /i.test(stimulus) && /^\* OK \[HIGHESTMODSEQ \d+\]/.test(response),
  },
  {
    name: 'a part that is not there is NIL',
    section: 'RFC 3501 §4.5 and §6.4.5',
    why: 'NIL says that a thing does not exist, an empty string that it is empty; and a leaf 1 has no part 1.1. Dovecot gives an empty string, or the leaf itself.',
    explains: instead(/ FETCH .*(BODY|BINARY)(\.PEEK|\.SIZE)?\[\d/, /^\* \d+ FETCH \((BODY|BINARY)\[[\d.]+(\.\w+)*( \([^)]*\))?\](<\d+>)? ~?\{\d+\}/, /^\* \d+ FETCH \((BODY|BINARY)\[[\d.]+(\.\w+)*( \([^)]*\))?\](<\d+>)? NIL\)/, /^imap-fetch/),
  },
];

/** Where the RFC leaves a choice, and ours chooses otherwise. */
export const CHOICES: readonly Known[] = [];

export const KNOWN: readonly Known[] = [...DEPARTURES, ...CHOICES];
void either; void recorded;
