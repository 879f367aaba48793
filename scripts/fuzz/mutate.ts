import type { Octets } from '../../simulators/octets';
import { CORPUS } from './corpus';
import type { Draw } from './draw';
import type { Protocol } from '../../simulators/kernel/process';

/** Words at the edges of the grammars. */
const EDGES = [
  '', '0', '-1', '00', '1', '*', '*:*', '1:*', '*:1', '4294967295', '4294967296', '18446744073709551615', '99999999999999999999999', '1e9', '0x10', '1,2,', ':', '$', '""', '"', '"\\', '"\\x"', '()', '(', ')', '((', '))', '[', ']', '<>', '<0.0>', '<4294967295.4294967295>',
  '{0}', '{3+}\r\nabc', '{3}\r\nabc', '{-1}', '{', '}', '{}', '{1', '{99999999999999999999}', '{4294967296}', '~{2+}\r\n\0\0', 'NIL', '\\', '\\Seen', '\\*', '\\Recent', '%', '&', '&-', '&AOk-', '&AAA', '../..', '/', '//', 'a//b', 'INBOX/x', 'BODY[', 'BODY[]', 'BODY[0]', 'BODY[1.2.3.4.5.6.7.8.9.TEXT]',
  'BODY.PEEK[HEADER.FIELDS ()]', 'BINARY[]', 'UID', 'NOT', 'OR', 'ALL', '31-Feb-2025', '"01-Jan-0000 00:00:00 +9999"', '=', '====', 'AAAA', '\0', '\x7f', '\x80\xff', '\xc3\xa9', '\xff\xfe', '\t', '<>', '<a@b', '@', ':', 'SIZE=99999999999', 'constructor', '__proto__', 'toString',
];

const words = (line: Octets) => line.split(' ');

function mutateOnce(line: Octets, protocol: Protocol, draw: Draw): Octets {
  const parts = words(line);
  const place = draw.int(parts.length);
  switch (draw.int(12)) {
    case 0:
      parts.splice(place, 1);
      return parts.join(' ');
    case 1:
      parts.splice(place, 0, parts[place]!);
      return parts.join(' ');
    case 2:
      parts[place] = draw.pick(EDGES);
      return parts.join(' ');
    case 3:
      parts.splice(place, 0, draw.pick(EDGES));
      return parts.join(' ');
    case 4: {
      const other = draw.int(parts.length);
      [parts[place], parts[other]] = [parts[other]!, parts[place]!];
      return parts.join(' ');
    }
    case 5: {
      const at = draw.int(line.length + 1);
      return line.slice(0, at) + String.fromCharCode(octet(draw)) + line.slice(at);
    }
    case 6: {
      const at = draw.int(line.length + 1);
      return line.slice(0, at) + String.fromCharCode(octet(draw)) + line.slice(at + 1);
    }
    case 7: {
      const at = draw.int(line.length + 1);
      return line.slice(0, at) + line.slice(at + 1 + draw.int(4));
    }
    case 8:
      return line.slice(0, draw.int(line.length + 1));
    case 9:
      return draw.chance(0.5) ? line.toLowerCase() : line.replace(/[a-z]/gi, (letter) => (draw.chance(0.5) ? letter.toUpperCase() : letter.toLowerCase()));
    case 10:
      return `${parts.slice(0, place).join(' ')} ${words(draw.pick(CORPUS[protocol])).slice(-draw.int(4) - 1).join(' ')}`;
    default:
      return line.replace(/\d+/, () => draw.pick(['0', '1', '2', '3', '7', '100', '4294967296', '99999999999999999999', '000000001']));
  }
}

/** Any octet but CR and LF: those would only make two lines of one. */
function octet(draw: Draw): number {
  const code = draw.int(256);
  return code === 10 || code === 13 ? 0 : code;
}

function noise(draw: Draw): Octets {
  return Array.from({ length: draw.int(80) }, () => String.fromCharCode(octet(draw))).join('');
}

/** Lines that are too long, nested too deep, or promise too much. */
function monster(protocol: Protocol, draw: Draw): Octets {
  const size = draw.pick([600, 2000, 9000, 20_000, 70_000]);
  if (protocol !== 'imap') return `${words(draw.pick(CORPUS[protocol]))[0]} ${'A'.repeat(size)}`;
  return draw.pick([
    () => `SEARCH ${'('.repeat(size / 2)}ALL${')'.repeat(size / 2)}`,
    () => `SEARCH ${'NOT '.repeat(size / 4)}ALL`,
    () => `SEARCH ${'OR ALL '.repeat(size / 7)}ALL`,
    () => `FETCH 1 BODY[${'1.'.repeat(size / 2)}1]`,
    () => `FETCH ${'1,'.repeat(size / 2)}1 FLAGS`,
    () => `FETCH 1 (${'FLAGS '.repeat(size / 6)}FLAGS)`,
    () => `STORE 1 +FLAGS (${Array.from({ length: size / 8 }, (_, k) => `k${k}`).join(' ')})`,
    () => `LIST "" "${'%*'.repeat(size / 2)}x"`,
    () => `CREATE ${'a/'.repeat(size / 2)}b`,
    () => `LOGIN ${'A'.repeat(size)} x`,
    () => `APPEND INBOX {${size * 1000}+}`,
    () => `APPEND INBOX {${size * 1000}}`,
    () => 'A'.repeat(size),
  ])();
}

/** One line as a client might write it, or never would; without tag and last CRLF, IMAP's literals inside. */
export function anyLine(protocol: Protocol, draw: Draw): Octets {
  const kind = draw.int(1000);
  if (kind < 3) return monster(protocol, draw);
  if (kind < 40) return noise(draw);
  let line = draw.pick(CORPUS[protocol]);
  if (kind < 250) return line;
  for (let times = 1 + draw.int(3); times > 0; times--) line = mutateOnce(line, protocol, draw);
  return line;
}
