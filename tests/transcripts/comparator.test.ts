import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare, type Server } from './compare';
import { imapAnswer } from './imap-answers';
import { parseTranscript, type Transcript } from './parse';

const FOLDER = new URL('../fixtures/transcripts/', import.meta.url);
const load = (name: string) => parseTranscript(name, readFileSync(new URL(`${name}.txt`, FOLDER), 'latin1'));
const names = readdirSync(FOLDER)
  .filter((file) => /^[ip]\d+.*\.txt$/.test(file))
  .map((file) => file.replace('.txt', ''));

/** Says what was recorded, changed by `change`: so the comparator itself can be proved. */
function echo({ stages }: Transcript, change: (octets: string) => string): Server {
  let at = -1;
  const open = new Map<string, boolean>();
  const skipToNext = () => {
    do at++;
    while (stages[at]!.step.kind === 'closed');
  };
  return {
    connect(client) {
      skipToNext();
      open.set(client, true);
    },
    write: skipToNext,
    lose: skipToNext,
    deliver: skipToNext,
    isOpen: () => false,
    heard: () => {
      const stage = stages[at]!;
      return new Map([...stage.said].map(([client, lines]) => [client, change(lines.map(({ octets }) => `${octets}\r\n`).join(''))]));
    },
  };
}

/** Stages that close are answered by nobody: the echo must not repeat the stage before. */
function differences(name: string, change: (octets: string) => string) {
  const transcript = load(name);
  const stages = transcript.stages.filter(({ step }) => step.kind !== 'closed');
  const whole = { ...transcript, stages };
  return compare(whole, echo(whole, change)).differences;
}

describe('the comparator', () => {
  it.each(names)('%s is like itself', (name) => {
    expect(differences(name, (octets) => octets)).toEqual([]);
  });

  it.each<[string, string, (octets: string) => string]>([
    ['words', 'i05-select-fetch', (octets) => octets.replace(/completed \([^)]*\)/g, 'done')],
    ['capabilities', 'i01-login-logout', (octets) => octets.replace(/IMAP4rev1 SASL-IR/g, 'IMAP4rev1 X-ELSE')],
    ['UIDVALIDITY', 'i09-copy-move', (octets) => octets.replace(/17954127/g, '9')],
    ['unique-ids', 'p05-leave-on-server', (octets) => octets.replace(/6b03d2fb/g, '-z')],
    ['mod-sequences', 'i19-qresync', (octets) => octets.replace(/MODSEQ \((\d)\)|HIGHESTMODSEQ (\d)/g, (text) => text.replace(/\d/, (digit) => `10${digit}`))],
    ['order of FETCH items and flags', 'i05-select-fetch', (octets) => octets.replace(/UID (\d) FLAGS \(\\Seen \\Recent\)/g, 'FLAGS (\\Recent \\seen) UID $1')],
    ['EXPUNGE from the lowest', 'i08-expunge', (octets) => octets.replace('* 3 EXPUNGE\r\n* 2 EXPUNGE', '* 2 EXPUNGE\r\n* 2 EXPUNGE')],
    ['quoting', 'i04-list', (octets) => octets.replace(/"\/" (\w+)/g, '"/" "$1"')],
    ['a literal', 'i04-list', (octets) => octets.replace(/"\/" Drafts/g, '"/" {6}\r\nDrafts')],
    ['padding of the day', 'i05-select-fetch', (octets) => octets.replace(/"0(\d)-Feb/g, '" $1-Feb')],
    ['case of MIME types', 'i05-select-fetch', (octets) => octets.replace(/"text" "plain"/g, '"TEXT" "PLAIN"')],
    ['RECENT', 'i05-select-fetch', (octets) => octets.replace(/\* \d RECENT\r\n/g, '').replace(/ ?\\Recent/g, '')],
    ['spelling of sets', 'i09-copy-move', (octets) => octets.replace(' 1:2 1:2]', ' 1,2 1,2]')],
    ['an EXISTS before the last', 'i13-idle', (octets) => octets.replace('* 3 EXISTS\r\n* 1 RECENT', '* 1 EXISTS\r\n* 3 EXISTS\r\n* 1 RECENT')],
  ])('forgives %s', (_, name, change) => {
    expect(differences(name, change)).toEqual([]);
    const said = load(name).stages.flatMap((stage) => [...stage.said.values()].map((lines) => lines.map(({ octets }) => `${octets}\r\n`).join('')));
    expect(said.some((octets) => change(octets) !== octets)).toBe(true);
  });

  it.each<[string, string, (octets: string) => string]>([
    ['another status', 'i09-copy-move', (octets) => octets.replace('a011 BAD', 'a011 NO')],
    ['another tag', 'i09-copy-move', (octets) => octets.replace('a011 BAD', 'a010 BAD')],
    ['a response code that is missing', 'i09-copy-move', (octets) => octets.replace('[TRYCREATE] ', '')],
    ['other UIDs in COPYUID', 'i09-copy-move', (octets) => octets.replace('1,4 3:4', '1,4 4,3')],
    ['one UIDVALIDITY for two mailboxes', 'i09-copy-move', (octets) => octets.replace('1795412762', '1795412761')],
    ['a UIDVALIDITY that changes', 'i08-expunge', (octets) => octets.replace('1795412760] UIDs valid\r\n* OK [UIDNEXT 7] Predicted next UID\r\na019', '1795412799] UIDs valid\r\n* OK [UIDNEXT 7] Predicted next UID\r\na019')],
    ['a unique-id that changes', 'p02-dele-then-drop', (octets) => octets.replace('+OK\r\n1 000000016b03d2ee', '+OK\r\n1 000000026b03d2ee')],
    ['a mod-sequence that changes for nothing', 'i19-qresync', (octets) => octets.replace('UID 2 FLAGS (\\Recent) MODSEQ (5)', 'UID 2 FLAGS (\\Recent) MODSEQ (4)')],
    ['a flag', 'i07-store', (octets) => octets.replace('\\Seen \\Recent $Forwarded', '\\Recent $Forwarded')],
    ['the expunge of another message', 'i08-expunge', (octets) => octets.replace('* 3 EXPUNGE\r\n* 2 EXPUNGE', '* 2 EXPUNGE\r\n* 3 EXPUNGE')],
    ['another last EXISTS', 'i13-idle', (octets) => octets.replace('* 4 EXISTS', '* 5 EXISTS')],
    ['one octet of a message', 'i05-select-fetch', (octets) => octets.replace('this is the first', 'this is The first')],
    ['NIL for "NIL"', 'i05-select-fetch', (octets) => octets.replace('"Alice" NIL', '"Alice" "NIL"')],
    ['an envelope in another case', 'i05-select-fetch', (octets) => octets.replace('"Ada Lovelace"', '"ADA Lovelace"')],
    ['a response too many', 'i15-expunge-delay', (octets) => octets.replace('p005 OK', '* 2 EXPUNGE\r\np005 OK')],
    ['a response too few', 'i15-expunge-delay', (octets) => octets.replace('* 2 EXPUNGE\r\n', '')],
    ['data after the tagged response', 'i01-login-logout', (octets) => octets.replace(/(\* NAMESPACE.*\r\n)(a007.*\r\n)/, '$2$1')],
    ['a dot that is not stuffed', 'p07-dot-stuffing', (octets) => octets.replace('\r\n..hidden', '\r\n.hidden')],
    ['a size', 'p01-session', (octets) => octets.replace('+OK 3 1670', '+OK 3 1671')],
    ['a POP3 code', 'p04-maildrop-lock', (octets) => octets.replace('[IN-USE] ', '')],
    ['a listing without an end', 'p01-session', (octets) => octets.replace('3 668\r\n.\r\n', '3 668\r\n')],
    ['POP3 answers in another order', 'p12-pipelining', (octets) => octets.replace(/^(\+OK 2 1002\r\n)([\s\S]*?\r\n\.\r\n)/, '$2$1')],
  ])('sees %s', (_, name, change) => {
    expect(differences(name, change)).not.toEqual([]);
  });
});

describe('answers that are alike', () => {
  const keyOf = (octets: string) => imapAnswer(octets, ['FETCH'], () => {}).key;
  const ONE = '("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 3 1 NIL ("attachment" ("filename" "A b")) NIL NIL)';
  const LETTER = `("message" "rfc822" NIL NIL NIL "7bit" 9 (NIL "s" NIL NIL NIL NIL NIL NIL NIL NIL) ${ONE} 1 NIL NIL NIL NIL)`;
  const fetched = (structure: string) => `* 1 FETCH (BODYSTRUCTURE ${structure})`;
  const several = (...parts: string[]) => fetched(`(${parts.join('')} "mixed" ("boundary" "bB") ("inline" NIL) NIL NIL)`);

  it.each([
    ['* 1 FETCH (BINARY[1] {3}\r\na\r\n)', '* 1 FETCH (BINARY[1] ~{3}\r\na\r\n)'],
    [several(ONE, LETTER), several(ONE, LETTER).replace(/"(text|plain|charset|us-ascii|7bit|attachment|filename|message|mixed|boundary|inline)"/g, (word) => word.toUpperCase())],
  ])('%j', (one, other) => expect(keyOf(one)).toBe(keyOf(other)));

  it.each([
    [several(ONE), several(ONE).replace('bB', 'bb')],
    [several(ONE), several(ONE).replace('A b', 'a b')],
    [several(ONE, LETTER), several(ONE, LETTER).replace('"s"', '"S"')],
    [several(ONE, LETTER), several(ONE, LETTER).replace(' 1 NIL NIL NIL NIL)', ' 2 NIL NIL NIL NIL)')],
    [several(ONE), several(ONE, ONE)],
    ['* SEARCH 1 2', '* SEARCH 2 1'],
  ])('unlike: %j and %j', (one, other) => expect(keyOf(one)).not.toBe(keyOf(other)));

  it('the mod-sequence of a search is an identifier', () => {
    expect(imapAnswer('* SEARCH 1 (MODSEQ 7)', [], () => {}).identifiers).toEqual([{ kind: 'modSeq', value: '7' }]);
    expect(imapAnswer('* ESEARCH (TAG "a") COUNT 1 MODSEQ 7', [], () => {}).identifiers).toEqual([{ kind: 'modSeq', value: '7' }]);
  });
});
