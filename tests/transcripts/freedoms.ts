/**
 * What a comparison with the recorded server may forgive: nothing that is not here.
 * The names are the keys that the comparator has to give when it forgives.
 */
export const FREEDOMS = {
  words: 'Human-readable text after a status word or a response code, in greetings, BYE and continuation requests; values in ID; timings.',
  capabilities: 'Lists of capabilities and mechanisms, and whether a login answers with them unasked.',
  identifiers: 'The values of UIDVALIDITY, POP3 unique-ids and mod-sequences: the same where the recorded ones are the same, others where they change.',
  order: 'The order of untagged responses within an exchange, of FETCH items, of flags, of STATUS items.',
  expunges: 'EXPUNGEs in another order that remove the same messages; how a sequence set is spelled.',
  spelling: 'Quoted, literal or atom; padding of the day in INTERNALDATE; case of keywords, MIME types and flags.',
  remarks: '[CLIENTBUG], [CLOSED], [ALERT]; `\\Recent` and `* n RECENT`; FLAGS and PERMANENTFLAGS that come again outside SELECT.',
  exists: 'Which of several untagged EXISTS in one exchange: the last one counts.',
} as const;

export type Freedom = keyof typeof FREEDOMS;

/** One response that the recorded server gave and ours does not, or the other way round. */
export interface Difference {
  readonly transcript: string;
  /** Line of the transcript that the answer stands at, or stands nearest to. */
  readonly line: number;
  /** What the client had written, or the event that happened. */
  readonly stimulus: string;
  readonly side: 'recorded' | 'ours';
  readonly response: string;
}

export interface Departure {
  readonly name: string;
  readonly section: string;
  readonly why: string;
  readonly explains: (difference: Difference) => boolean;
}

/** Both responses of one exchange: what was recorded for `stimulus`, and what ours says instead. */
function exchange(transcript: string, stimulus: RegExp, recorded: RegExp | null, ours: RegExp | null): Departure['explains'] {
  return (difference) => {
    const pattern = difference.side === 'recorded' ? recorded : ours;
    return difference.transcript === transcript && stimulus.test(difference.stimulus) && pattern !== null && pattern.test(difference.response);
  };
}

/** Where ours follows the RFC and the recorded server does not. */
export const DEPARTURES: readonly Departure[] = [
];

/** Where the RFC leaves a choice, and ours chooses otherwise. */
export const CHOICES: readonly Departure[] = [
];

/** Conversations in a mechanism that ours does not offer (freedom `capabilities`): skipped after the refusal. */
export const SKIPPED_MECHANISMS = ['LOGIN', 'CRAM-MD5'];
