import type { Octets } from '../../simulators/octets';
import type { Answer, Forgive, Identifier } from './answer';

type Value = { readonly kind: 'nil' } | { readonly kind: 'text'; readonly text: Octets } | { readonly kind: 'list'; readonly items: readonly Value[] };

/** Cuts a stream into responses, literals inside, without their last CRLF; `rest` is what is no whole response. */
export function cutResponses(stream: Octets): { responses: Octets[]; rest: Octets } {
  const responses: Octets[] = [];
  let start = 0;
  let at = 0;
  for (;;) {
    const end = stream.indexOf('\r\n', at);
    if (end < 0) return { responses, rest: stream.slice(start) };
    const literal = /\{(\d+)\}$/.exec(stream.slice(at, end));
    if (literal) {
      at = end + 2 + Number(literal[1]);
      if (at > stream.length) return { responses, rest: stream.slice(start) };
    } else {
      responses.push(stream.slice(start, end));
      start = at = end + 2;
    }
  }
}

/** All values of `text` from `at` on. @throws Error where it is not IMAP */
function valuesOf(text: Octets, at = 0): Value[] {
  const read = (close: string | null): Value[] => {
    const items: Value[] = [];
    for (;;) {
      if (at >= text.length) {
        if (close !== null) throw new Error(`no ${close} in ${text}`);
        return items;
      }
      const char = text[at]!;
      if (char === ' ') at++;
      else if (char === close) {
        at++;
        return items;
      } else if (char === '(') {
        at++;
        items.push({ kind: 'list', items: read(')') });
      } else if (char === ')') throw new Error(`stray ) in ${text}`);
      else if (char === '"') items.push({ kind: 'text', text: quoted() });
      else if (char === '~' && text[at + 1] === '{') at++; // literal8 (RFC 3516 §4.2) is a literal
      else if (char === '{') items.push({ kind: 'text', text: literal() });
      else items.push(atom());
    }
  };
  const quoted = (): Octets => {
    let out = '';
    for (at++; text[at] !== '"'; at++) {
      if (text[at] === '\\') at++;
      if (at >= text.length) throw new Error(`no closing quote in ${text}`);
      out += text[at];
    }
    at++;
    return out;
  };
  const literal = (): Octets => {
    const head = /^\{(\d+)\}\r\n/.exec(text.slice(at));
    if (!head) throw new Error(`no literal at ${at} of ${text}`);
    at += head[0].length + Number(head[1]);
    return text.slice(at - Number(head[1]), at);
  };
  const atom = (): Value => {
    const word = /^(?:[^\s()"{[\]]+(?:\[[^\]]*\](?:<\d+>)?)?|\[[^\]]*\])/.exec(text.slice(at));
    if (!word) throw new Error(`no atom at ${at} of ${text}`);
    at += word[0].length;
    return /^nil$/i.test(word[0]) ? { kind: 'nil' } : { kind: 'text', text: word[0] };
  };
  return read(null);
}

const show = (value: Value): string => (value.kind === 'nil' ? 'NIL' : value.kind === 'text' ? JSON.stringify(value.text) : `(${value.items.map(show).join(' ')})`);
const textOf = (value: Value | undefined): string => (value?.kind === 'text' ? value.text : '');
const upper = (value: Value | undefined) => textOf(value).toUpperCase();
const lowered = (value: Value | undefined): Value => (value?.kind === 'text' ? { kind: 'text', text: value.text.toLowerCase() } : (value ?? { kind: 'nil' }));

/** `1,3:5` → 1 3 4 5, in the order given. */
function numbersOf(set: string): string {
  return set
    .split(',')
    .flatMap((range) => {
      const [first, last = first] = range.split(':').map(Number) as [number, number?];
      return Array.from({ length: last! - first! + 1 }, (_, k) => first! + k);
    })
    .join(' ');
}

function flags(list: Value | undefined, forgive: Forgive): string {
  if (list?.kind !== 'list') return 'no list';
  const names = list.items.map((flag) => textOf(flag).toLowerCase());
  if (names.includes('\\recent')) forgive('remarks');
  return `(${names.filter((name) => name !== '\\recent').sort().join(' ')})`;
}

/** Parameters of a type or of a disposition: their names, and a charset's value, in lower case. */
const parameters = (value: Value | undefined): Value =>
  value?.kind === 'list' ? { kind: 'list', items: value.items.map((item, k) => (k % 2 === 0 || upper(value.items[k - 1]) === 'CHARSET' ? lowered(item) : item)) } : (value ?? { kind: 'nil' });

/** body-fld-dsp: the type of the disposition, and its parameters. */
const disposition = (value: Value): Value => (value.kind === 'list' ? { kind: 'list', items: [lowered(value.items[0]), parameters(value.items[1])] } : value);

/** A body structure with types, parameter names and encodings in lower case. */
function structure(value: Value): Value {
  if (value.kind !== 'list') return value;
  const [first, subtype, named, id, description, encoding, ...rest] = value.items;
  if (first?.kind === 'list') {
    const count = value.items.findIndex((item) => item.kind !== 'list');
    const [kind, ofKind, shown, ...more] = value.items.slice(count);
    const extension = [ofKind && parameters(ofKind), shown && disposition(shown), ...more].filter((item) => item !== undefined);
    return { kind: 'list', items: [...value.items.slice(0, count).map(structure), lowered(kind), ...extension] };
  }
  const isLetter = upper(first) === 'MESSAGE' && upper(subtype) === 'RFC822';
  // Octets; then for a letter its envelope and body, lines, MD5, disposition…
  const place = isLetter ? 5 : upper(first) === 'TEXT' ? 3 : 2;
  const later = rest.map((item, k) => (isLetter && k === 2 ? structure(item) : k === place ? disposition(item) : item));
  const common = [lowered(first), lowered(subtype), parameters(named), id ?? { kind: 'nil' as const }, description ?? { kind: 'nil' as const }, lowered(encoding)];
  return { kind: 'list', items: [...common, ...later] };
}

const pairs = (items: readonly Value[]): [string, Value][] => Array.from({ length: Math.ceil(items.length / 2) }, (_, k) => [upper(items[2 * k]), items[2 * k + 1] ?? { kind: 'nil' }]);

/**
 * A response as it is compared. `commands` are those under way: whether FLAGS came unasked depends on them.
 */
export function imapAnswer(octets: Octets, commands: readonly string[], forgive: Forgive): Answer {
  const identifiers: Identifier[] = [];
  const identify = (kind: Identifier['kind'], value: string) => {
    identifiers.push({ kind, value });
    return '#';
  };
  const answer = (key: string | null): Answer => ({ octets, lines: octets.split('\r\n').length, key, identifiers });
  const asked = (...names: string[]) => commands.some((command) => names.includes(command));

  if (octets.startsWith('+')) {
    if (asked('AUTHENTICATE')) return answer(`continue ${octets.slice(1).trim()}`);
    forgive('words');
    return answer('continue');
  }
  const status = /^(\S+) (OK|NO|BAD|BYE|PREAUTH)(?: |$)(?:\[([^\]"]*(?:"[^"]*"[^\]"]*)*)\])?/i.exec(octets);
  if (status) {
    forgive('words');
    const tag = status[1]!;
    const word = status[2]!.toUpperCase();
    const [codeName, ...args] = status[3] === undefined ? [] : valuesOf(status[3]);
    const code = upper(codeName);
    const said = (detail: string) => answer(`${tag} ${word}${detail && ` [${detail}]`}`);
    switch (code) {
      case '':
        return said('');
      case 'CAPABILITY':
        forgive('capabilities');
        return said('');
      case 'CLOSED':
        forgive('remarks');
        return tag === '*' ? answer(null) : said('');
      case 'ALERT':
      case 'CLIENTBUG':
        forgive('remarks');
        return said('');
      case 'PERMANENTFLAGS':
        if (!asked('SELECT', 'EXAMINE')) {
          forgive('remarks');
          return answer(null);
        }
        return said(`${code} ${flags(args[0], forgive)}`);
      case 'UIDVALIDITY':
        return said(`${code} ${identify('uidValidity', textOf(args[0]))}`);
      case 'HIGHESTMODSEQ':
        return said(`${code} ${identify('modSeq', textOf(args[0]))}`);
      case 'APPENDUID':
      case 'COPYUID':
        return said(`${code} ${identify('uidValidity', textOf(args[0]))} ${args.slice(1).map((set) => numbersOf(textOf(set))).join(' → ')}`);
      case 'MODIFIED':
        return said(`${code} ${numbersOf(textOf(args[0]))}`);
      default:
        return said([code, ...args.map(show)].join(' '));
    }
  }

  const [star, first, ...rest] = valuesOf(octets);
  if (textOf(star) !== '*') return answer(`not a response: ${octets}`);
  if (/^\d+$/.test(textOf(first))) {
    const number = textOf(first);
    const what = upper(rest[0]);
    if (what === 'RECENT') {
      forgive('remarks');
      return answer(null);
    }
    if (what !== 'FETCH' || rest[1]?.kind !== 'list') return answer(`${number} ${what}`);
    const items = pairs(rest[1].items).map(([name, value]) => {
      if (name === 'FLAGS') return `FLAGS ${flags(value, forgive)}`;
      if (name === 'MODSEQ') return `MODSEQ ${identify('modSeq', value.kind === 'list' ? textOf(value.items[0]) : '')}`;
      if (name === 'BODY' || name === 'BODYSTRUCTURE') return `${name} ${show(structure(value))}`;
      if (name === 'INTERNALDATE') return `${name} ${textOf(value).replace(/^ /, '0')}`;
      return `${name} ${show(value)}`;
    });
    return answer(`${number} FETCH ${items.sort().join(' | ')}`);
  }
  const name = upper(first);
  switch (name) {
    case 'CAPABILITY':
      forgive('capabilities');
      return answer(asked('CAPABILITY') ? name : null);
    case 'ID':
      forgive('words');
      return answer(name);
    case 'FLAGS':
      if (!asked('SELECT', 'EXAMINE')) {
        forgive('remarks');
        return answer(null);
      }
      return answer(`FLAGS ${flags(rest[0], forgive)}`);
    case 'LIST':
    case 'LSUB':
      return answer(`${name} ${flags(rest[0], forgive)} ${rest.slice(1).map(show).join(' ')}`);
    case 'STATUS': {
      const items = rest[1]?.kind === 'list' ? pairs(rest[1].items) : [];
      const shown = items.map(([item, value]) => `${item} ${item === 'UIDVALIDITY' || item === 'HIGHESTMODSEQ' ? identify(item === 'UIDVALIDITY' ? 'uidValidity' : 'modSeq', textOf(value)) : show(value)}`);
      return answer(`STATUS ${show(rest[0]!)} ${shown.sort().join(' | ')}`);
    }
    case 'ESEARCH':
      return answer(`ESEARCH ${rest.map((value, k) => (upper(rest[k - 1]) === 'ALL' ? numbersOf(textOf(value)) : upper(rest[k - 1]) === 'MODSEQ' ? identify('modSeq', textOf(value)) : show(value))).join(' ')}`);
    case 'SEARCH':
    case 'SORT':
      return answer([name, ...rest.map((value) => (value.kind === 'list' && upper(value.items[0]) === 'MODSEQ' ? `(MODSEQ ${identify('modSeq', textOf(value.items[1]))})` : show(value)))].join(' '));
    case 'VANISHED':
      return answer(`VANISHED ${rest.map((value) => (value.kind === 'list' ? show(value).toUpperCase() : numbersOf(textOf(value)))).join(' ')}`);
    case 'ENABLED':
      return answer(`ENABLED ${rest.map(upper).sort().join(' ')}`);
    default:
      return answer([name, ...rest.map(show)].join(' '));
  }
}

/** Forgives what only a whole exchange shows: earlier EXISTS, and the order in which the same messages were expunged. */
export function settle(answers: readonly Answer[], forgive: Forgive): Answer[] {
  const isExists = (answer: Answer) => / EXISTS$/.test(answer.key ?? '');
  const lastExists = answers.filter(isExists).at(-1);
  const gone: number[] = [];
  return answers.map((answer) => {
    if (isExists(answer) && answer !== lastExists) {
      forgive('exists');
      return { ...answer, key: null };
    }
    const expunge = /^(\d+) EXPUNGE$/.exec(answer.key ?? '');
    if (!expunge) return answer;
    // The place that it had before the first EXPUNGE of this exchange.
    let place = Number(expunge[1]);
    for (const earlier of gone) if (earlier <= place) place++;
    gone.push(place);
    gone.sort((a, b) => a - b);
    return { ...answer, key: `EXPUNGE of what was ${place}` };
  });
}
