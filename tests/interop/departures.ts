import { DEPARTURES as RECORDED, CHOICES as RECORDED_CHOICES, type Departure, type Difference } from '../transcripts/freedoms';

/** A place where the answers differ, and why they may. */
export type Known = Omit<Departure, 'times'> & {
  /** Whether it is seen depends on how fast Dovecot is. */
  readonly sometimes?: true;
};

type Explains = Departure['explains'];

/** What the client wrote, what Dovecot says to it, and what ours says instead; `in`: the scripts where it is found. Null: it says nothing that differs. */
const instead =
  (stimulus: RegExp, dovecot: RegExp | null, ours: RegExp | null, scripts = /./): Explains =>
  (difference) =>
    scripts.test(difference.transcript) && stimulus.test(difference.stimulus) && ((difference.side === 'recorded' ? dovecot : ours)?.test(difference.response) ?? false);
const either =
  (...parts: Explains[]): Explains =>
  (difference) =>
    parts.some((part) => part(difference));
const asRecorded = (name: string, explains?: Explains): Known => {
  const known = [...RECORDED, ...RECORDED_CHOICES].find((each) => each.name === name)!;
  return { ...known, ...(explains && { explains }) };
};

const TAGGED_OK = /^a\d+ OK/;
const UNTAGGED_OR_OK = /^(\*|a\d+ OK) /;
const TAGGED_BAD = /^a\d+ BAD /;
const TAGGED_NO = /^a\d+ NO /;
const BARE_NO = /^a\d+ NO (?!\[)/;

/** Where Dovecot differs from the RFC, and ours follows it. */
export const DEPARTURES: readonly Known[] = [
  asRecorded('HIGHESTMODSEQ with every SELECT', ({ side, stimulus, response }: Difference) => side === 'ours' && /(^| )((SELECT|EXAMINE) |INBOX$)/i.test(stimulus) && /^\* OK \[HIGHESTMODSEQ \d+\]/.test(response)),
  {
    name: 'what the grammar does not have is BAD',
    section: 'RFC 3501 §9',
    why: 'arguments behind the last, two spaces, `1,2,`, part 0, `<0>` without a length, a keyword with `]`, a wildcard in the name of a mailbox, a list with an odd number of ID fields, an empty list of SELECT parameters: Dovecot reads on.',
    explains: either(
      instead(/ (more|now|extra|junk)$| STORE 1 FLAGS$| ENABLE$|SELECT INBOX (\(\)|CONDSTORE)$/, UNTAGGED_OR_OK, TAGGED_BAD, /^imap-junk-arguments$/),
      instead(/ FETCH ( |1  |1,2, |1 BODY\[0\]|1 BODY\[1\.0\]|1 BODY\[\]<0(\.0)?>|1 \(FLAGS( +| +UID)\)$|1 \( FLAGS\))/, UNTAGGED_OR_OK, TAGGED_BAD, /^imap-fetch-errors$/),
      instead(/ BINARY\[HEADER\]| \(BINARY(\[HEADER\]|\.PEEK\[1\.MIME\]|\.SIZE\[1\]<0\.1>)\)$/, UNTAGGED_OR_OK, TAGGED_BAD, /^imap-fetch-binary$/),
      instead(/ SEARCH (BEFORE 32-Jan-2025|KEYWORD \\Seen|1,2,|ALL {2}SEEN)$/, UNTAGGED_OR_OK, TAGGED_BAD, /^imap-search-errors$/),
      instead(/ STORE 1 \+FLAGS( \(bad\]flag\))?$/, /^a\d+ (OK|NO) /, TAGGED_BAD, /^imap-store$/),
      instead(/ CREATE (%x|x\*y)$/, TAGGED_OK, TAGGED_BAD, /^imap-junk$/),
      instead(/ ID( \("name" "client" "version"\)| name)$/, UNTAGGED_OR_OK, TAGGED_BAD, /^imap-namespace-id$/),
    ),
  },
  {
    name: 'a part that is not there is NIL',
    section: 'RFC 3501 §4.5 and §6.4.5',
    why: 'NIL says that a thing does not exist, an empty string that it is empty; and a leaf 1 has no part 1.1. Dovecot gives an empty string, or the leaf itself.',
    explains: instead(/ FETCH .*(BODY|BINARY)\.PEEK\[\d/, /^\* \d+ FETCH \(((BODY|BINARY)\[[\d.]+(\.\w+)*( \([^)]*\))?\](<\d+>)? ~?\{0\}|BODY\[\d(\.\d)*\.1(\.MIME)?\] )/, /^\* \d+ FETCH \((BODY|BINARY)\[[\d.]+(\.\w+)*( \([^)]*\))?\](<\d+>)? NIL/, /^imap-fetch/),
  },
  {
    name: 'STORE, EXPUNGE and MOVE under EXAMINE are refused',
    section: 'RFC 3501 §6.3.2',
    why: 'no change to the mailbox is permitted; Dovecot says OK, and does nothing.',
    explains: instead(/ ((UID )?STORE 1 \+FLAGS \(\\Seen\)|EXPUNGE|UID EXPUNGE 1:\*)$/, TAGGED_OK, TAGGED_NO, /^imap-(store|expunge)$/),
  },
  {
    name: 'RENAME INBOX',
    section: 'RFC 3501 §6.3.5',
    why: 'it moves all messages to the new mailbox; Dovecot refuses.',
    explains: instead(/./, /^(a\d+ NO|\* STATUS)/, /^(a\d+ OK|\* (LIST|STATUS))/, /^imap-rename-inbox$/),
  },
  {
    name: 'a name with a separator at its end',
    section: 'RFC 3501 §6.3.3',
    why: 'the name is created without it, and a server that needs no such declaration ignores it; Dovecot makes a name that cannot be selected.',
    explains: instead(/ LIST "" trail\*$/, /\\Noselect/, /^\* LIST \(\\Has(No)?Children\) "\/" trail$/, /^imap-superiors$/),
  },
  {
    name: 'a literal that does not wait is part of its command',
    section: 'RFC 7888 §3',
    why: 'also of a command that is refused: the octets are on their way. Dovecot takes them for commands.',
    explains: instead(/ APPEND INBOX .*\{6\+\} /, /^(a:|c:|\*) BAD /, null, /^imap-append$/),
  },
  {
    name: 'ENABLED tells what this command enabled',
    section: 'RFC 5161 §3.2',
    why: 'also where that is nothing, and not what was enabled before; Dovecot repeats it, or says nothing.',
    explains: instead(/ ENABLE (NONSENSE|(CONDSTORE )?QRESYNC)/, /^\* ENABLED (CONDSTORE )?QRESYNC$/, /^\* ENABLED( QRESYNC)?$/, /^imap-condstore-enabling$/),
  },
  {
    name: 'USER names somebody',
    section: 'RFC 1939 §7',
    why: 'the argument is required, and PASS follows a USER that succeeded; Dovecot takes any.',
    explains: either(
      instead(/^USER$/, /^\+OK$/, /^-ERR No/, /^pop3-greeting$/),
      instead(/^PASS secret$/, /^-ERR \[AUTH\]/, /^-ERR (?!\[)/, /^pop3-greeting$/),
    ),
  },
  {
    name: 'a response that is not base64',
    section: 'RFC 3501 §6.2.2',
    why: 'invalid arguments are BAD, credentials that fail are NO.',
    explains: instead(/^####$/, TAGGED_NO, TAGGED_BAD, /^imap-greeting$/),
  },
  {
    name: 'no Date, no day on which it was sent',
    section: 'RFC 3501 §6.4.4',
    why: 'SENTBEFORE and SENTON ask for the Date field; Dovecot takes a missing one for 1 January 1970.',
    explains: instead(/ SEARCH SENT(BEFORE|ON) /, /^\* SEARCH /, /^\* SEARCH/, /^imap-search-nasty$/),
  },
  {
    name: 'what unfolding leaves',
    section: 'RFC 5322 §2.2.3',
    why: 'only the CRLF goes; Dovecot makes a space of a tab behind it.',
    explains: either(
      instead(/ SEARCH SUBJECT "(Addresses in )?many shapes"$/, /^\* SEARCH 6$/, /^\* SEARCH$/, /^imap-search-nasty$/),
      instead(/ FETCH 1:\* (ENVELOPE|ALL|FULL)$/, /^\* 6 FETCH [^]*in many shapes/, /^\* 6 FETCH [^]*in many\tshapes/, /^imap-fetch-nasty$/),
    ),
  },
  {
    name: 'the CRLF before a delimiter belongs to the delimiter',
    section: 'RFC 2046 §5.1.1',
    why: 'also behind the last line of a multipart inside; Dovecot counts it as the inner one’s.',
    explains: instead(/ FETCH (1:\*|1,2,3,4,7,12) .*\[1\]/, /^\* 1 FETCH \((BODY\[1\] \{233\}|BINARY\[1\] \{233\}|BINARY\.SIZE\[1\] 233)/, /^\* 1 FETCH \((BODY\[1\] \{231\}|BINARY\[1\] \{231\}|BINARY\.SIZE\[1\] 231)/, /^imap-fetch-nasty$/),
  },
  {
    name: 'no empty line where the header has none',
    section: 'RFC 3501 §6.4.5',
    why: 'a header field section ends with the empty line “except in the case of a message which has no body and no blank line”; Dovecot adds one to HEADER.FIELDS, and leaves it out of HEADER.FIELDS.NOT.',
    explains: instead(/HEADER\.FIELDS \(/, /^\* 9 FETCH \(BODY\[HEADER\.FIELDS [^]*\r\n\r\n\)$/, /^\* 9 FETCH \(BODY\[HEADER\.FIELDS /, /^imap-fetch-nasty$/),
  },
];

/** Where the RFC leaves a choice, and ours chooses otherwise. */
export const CHOICES: readonly Known[] = [
  {
    name: 'a response code with NO',
    section: 'RFC 5530 §3, RFC 9051 §7.1',
    why: 'NONEXISTENT, CANNOT, NOPERM and HASCHILDREN say more than NO, and need not be sent.',
    explains: instead(/./, BARE_NO, /^a\d+ NO \[(NONEXISTENT|CANNOT|NOPERM|HASCHILDREN)\]/),
  },
  asRecorded('charsets named with BADCHARSET', instead(/ CHARSET NONE-SUCH | NONE-SUCH ALL$/, /^a\d+ NO \[BADCHARSET\] /, /^a\d+ NO \[BADCHARSET \(US-ASCII UTF-8\)\] /)),
  asRecorded('keywords that no message has any more', instead(/ (SELECT|EXAMINE) INBOX/, /^\* (FLAGS|OK \[PERMANENTFLAGS) \(/, /^\* (FLAGS|OK \[PERMANENTFLAGS) \(/, /^imap-(store|condstore|condstore-enabling|expunge|two-clients)$/)),
  { ...asRecorded('order of pipelined commands', instead(/ ⏎ /, /^(in another order: )?(a\d+ OK|\* \d+ FETCH)/, /^\* \d+ FETCH/, /^imap-pipelining$/)), sometimes: true },
  {
    name: 'zone of INTERNALDATE',
    section: 'RFC 3501 §2.3.3',
    why: 'ours keeps the zone that APPEND gave, Dovecot tells its own: the moment is the same.',
    explains: instead(/ FETCH 4:5 \(INTERNALDATE FLAGS\)$/, /"17-Jul-1996 09:44:25 \+0000"/, /"17-Jul-1996 02:44:25 -0700"/, /^imap-append$/),
  },
  {
    name: '[AUTH]',
    section: 'RFC 3206 §4',
    why: 'it tells of bad credentials: Dovecot says it of a mechanism that nobody has, ours of an APOP that does not fit.',
    explains: instead(/^(AUTH NONSENSE|APOP )/, /^-ERR /, /^-ERR /, /^pop3-greeting$/),
  },
  {
    name: 'charsets other than US-ASCII and UTF-8',
    section: 'RFC 3501 §6.4.4',
    why: 'a server may know more; Dovecot knows ISO-8859-1.',
    explains: instead(/^Bj\xf6rn$/, /^(\* SEARCH 2|a\d+ OK)/, /^a\d+ NO \[BADCHARSET /, /^imap-search$/),
  },
  {
    name: 'the empty string in a field that is not there',
    section: 'RFC 9051 §6.4.4',
    why: '“the empty string is a substring of any string”; whether a missing SUBJECT or FROM counts as a string is not said. Only HEADER asks for the field.',
    explains: instead(/ SEARCH (SUBJECT|FROM) ""$/, /^\* SEARCH /, /^\* SEARCH /, /^imap-search-nasty$/),
  },
  {
    name: 'the header of a letter within is part of the body',
    section: 'RFC 3501 §6.4.4',
    why: 'BODY looks in the body, and a message/rfc822 part stands there with its header.',
    explains: instead(/ SEARCH BODY "(Innermost|Inner letter)"$/, /^\* SEARCH$/, /^\* SEARCH 1$/, /^imap-search-nasty$/),
  },
  {
    name: 'the root of a reference',
    section: 'RFC 3501 §6.3.8',
    why: 'it MAY be empty where the reference is not rooted.',
    explains: instead(/ LIST Work\/2024 ""$/, /"Work\/"$| Work\/$/, /"\/" ""$/, /^imap-list$/),
  },
  {
    name: 'superior names',
    section: 'RFC 3501 §6.3.3',
    why: 'those that CREATE needs are created too: ours can be selected, Dovecot’s cannot.',
    explains: instead(/ LIST "" deep\*$/, /^\* LIST \(\\Noselect \\HasChildren\) "\/" deep(\/er)?$/, /^\* LIST \(\\HasChildren\) "\/" deep(\/er)?$/, /^imap-superiors$/),
  },
  {
    name: 'how INBOX is spelled',
    section: 'RFC 3501 §5.1',
    why: 'its case does not matter; Dovecot repeats what the client wrote.',
    explains: instead(/ STATUS inbox /, /^\* STATUS inbox /, /^\* STATUS INBOX /, /^imap-status$/),
  },
  {
    name: 'STATUS DELETED',
    section: 'RFC 9051 §6.3.11',
    why: 'an item of IMAP4rev2, which this Dovecot does not speak.',
    explains: instead(/ STATUS INBOX \(DELETED\)$/, TAGGED_BAD, /^(\* STATUS INBOX \(DELETED 2\)|a\d+ OK)/, /^imap-status$/),
  },
  {
    name: 'a refusal before the literal',
    section: 'RFC 3501 §4.3, RFC 7888 §3',
    why: 'a server may answer a literal that waits with NO or BAD at once; Dovecot asks for it first.',
    explains: either(
      instead(/^x \{1\}$/, /^\+ /, TAGGED_BAD, /^imap-search-errors$/),
      instead(/^y$/, TAGGED_BAD, null, /^imap-search-errors$/),
    ),
  },
  {
    name: 'a multipart without a part',
    section: 'RFC 2046 §5.1.1',
    why: 'it must have one at least, and body-type-mpart has no form for none: ours shows what is there as text, Dovecot an empty part.',
    explains: instead(/ FETCH /, /^\* 5 FETCH /, /^\* 5 FETCH /, /^imap-fetch-nasty$/),
  },
  {
    name: 'a body part that ends with its header',
    section: 'RFC 2046 §5.1.1',
    why: 'the empty line ends the header, and the CRLF before the delimiter is the delimiter’s: there is one for both. Ours gives it to the header.',
    explains: instead(/\[1\.MIME\]/, /^\* 4 FETCH \(BODY\[1\.MIME\] \{26\}/, /^\* 4 FETCH \(BODY\[1\.MIME\] \{28\}/, /^imap-fetch-nasty$/),
  },
  {
    name: 'ENABLE behind SELECT',
    section: 'RFC 5161 §3.1',
    why: 'clients MUST NOT; servers need not check it, ours does.',
    explains: instead(/ ENABLE CONDSTORE$/, /^(\* ENABLED CONDSTORE|a\d+ OK)/, TAGGED_BAD, /^imap-condstore-enabling$/),
  },
  {
    name: 'HIGHESTMODSEQ behind VANISHED',
    section: 'RFC 7162 §3.2.7 to §3.2.10',
    why: 'it belongs to EXPUNGE, UID EXPUNGE, MOVE and CLOSE; Dovecot sends it with NOOP too.',
    explains: instead(/ NOOP$/, /^a\d+ OK \[HIGHESTMODSEQ /, TAGGED_OK, /^imap-qresync$/),
  },
  {
    name: 'a name that is not modified UTF-7',
    section: 'RFC 3501 §5.1.3',
    why: 'it is no name: BAD or NO.',
    explains: instead(/ SELECT ("\xc3\xa9"|&)$/, TAGGED_NO, TAGGED_BAD, /^imap-junk$/),
  },
];

export const KNOWN: readonly Known[] = [...DEPARTURES, ...CHOICES];
