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

/** A place where the answers differ, and why they may. */
export interface Departure {
  readonly name: string;
  readonly section: string;
  readonly why: string;
  /** How many answers differ for this reason: recorded ones that ours does not give, and ours that were not recorded. */
  readonly times: number;
  readonly explains: (difference: Difference) => boolean;
}

/** The answers to one thing that the client wrote: the recorded ones, and those that ours gives instead. */
function instead(transcript: string, stimulus: RegExp, recorded: RegExp, ours: RegExp): Departure['explains'] {
  return (difference) => difference.transcript === transcript && stimulus.test(difference.stimulus) && (difference.side === 'recorded' ? recorded : ours).test(difference.response);
}

const either =
  (...parts: Departure['explains'][]): Departure['explains'] =>
  (difference) =>
    parts.some((part) => part(difference));

/** Where ours follows the RFC and the recorded server does not. */
export const DEPARTURES: readonly Departure[] = [
  {
    name: 'HIGHESTMODSEQ with every SELECT',
    section: 'RFC 7162 §3.1.2.1',
    why: 'a server with mod-sequences MUST send it with every successful SELECT; the recorded one does so only after ENABLE.',
    times: 16,
    explains: ({ side, stimulus, response }) => side === 'ours' && / SELECT /.test(stimulus) && /^\* OK \[HIGHESTMODSEQ \d+\]/.test(response),
  },
  {
    name: 'impossible date in APPEND',
    section: 'RFC 3501 §6.3.11 and §9, date-time',
    why: '31 February is no date-time, so the command is BAD before its literal is taken, and the literal that the client sends all the same is a line of its own.',
    times: 5,
    explains: either(instead('i10-append', /^a013 APPEND/, /^\+ /, /^a013 BAD /), instead('i10-append', /^abc$/, /^(\* 6 EXISTS$|a013 OK \[APPENDUID)/, /^(abc|\*) BAD /)),
  },
  {
    name: 'ENABLE before login',
    section: 'RFC 5161 §3.1',
    why: 'the command is valid in the authenticated state only.',
    times: 3,
    explains: instead('i24-errors-nonauth', /^a001 ENABLE CONDSTORE$/, /^(\* ENABLED$|a001 OK )/, /^a001 BAD /),
  },
];

/** Where the RFC leaves a choice, and ours chooses otherwise. */
export const CHOICES: readonly Departure[] = [
  {
    name: 'charsets named with BADCHARSET',
    section: 'RFC 3501 §6.4.4',
    why: 'the code MAY list the charsets that the server knows; ours does.',
    times: 2,
    explains: instead('i17-search', /^a017 SEARCH CHARSET X-NONE/, /^a017 NO \[BADCHARSET\] /, /^a017 NO \[BADCHARSET \(US-ASCII UTF-8\)\] /),
  },
  {
    name: 'keywords that no message has any more',
    section: 'RFC 3501 §7.2.6',
    why: 'FLAGS lists the flags that apply to the mailbox: ours the keywords in use, the recorded server all that ever were.',
    times: 4,
    explains: instead('i07-store', /^a018 SELECT INBOX$/, /^\* (FLAGS|OK \[PERMANENTFLAGS) \(.*\$Forwarded lesson/, /^\* (FLAGS|OK \[PERMANENTFLAGS) \(.*\$Forwarded(\)| \\\*)/),
  },
  {
    name: 'order of pipelined commands',
    section: 'RFC 3501 §5.5',
    why: 'a server may finish a later command first; the recorded one overtakes FETCH and NOOP with STATUS, ours takes them in turn.',
    times: 2,
    explains: ({ transcript, side, response }) => transcript === 'i28-pipelining' && side === 'recorded' && /^in another order: p[23] OK /.test(response),
  },
];

/** Conversations in a mechanism that ours does not offer (freedom `capabilities`): skipped after the refusal. */
export const SKIPPED_MECHANISMS = ['LOGIN', 'CRAM-MD5'];
