import type { Octets } from '../../simulators/octets';
import type { Answer, Forgive, Identifier } from './answer';

const MULTILINE: Readonly<Record<string, (args: string) => boolean>> = {
  CAPA: () => true,
  LIST: (args) => args === '',
  UIDL: (args) => args === '',
  RETR: () => true,
  TOP: () => true,
};

/**
 * What the server said to `commands` (none: its greeting), a line an answer. Order counts: the key begins with the command's place.
 * Data after `+OK` (STAT, LIST n, UIDL n) is compared; other words are not.
 */
export function pop3Answers(stream: Octets, commands: readonly Octets[], forgive: Forgive): Answer[] {
  const lines = stream.split('\r\n');
  const answers: Answer[] = [];
  if (lines.pop() !== '') answers.push({ octets: stream, lines: 1, key: 'a line without an end', identifiers: [] });
  const say = (octets: Octets, key: string | null, ...identifiers: Identifier[]) => answers.push({ octets, lines: 1, key, identifiers });

  let at = 0;
  for (const [place, command] of (commands.length > 0 ? commands : ['']).entries()) {
    if (at >= lines.length) break;
    const [word = '', ...rest] = command.split(' ');
    const name = word.toUpperCase();
    const args = rest.join(' ').trim();
    const status = /^(\+OK|-ERR)(?: (\[[^\]]+\]))?(?: (.*))?$/.exec(lines[at]!);
    if (!status) {
      say(lines[at]!, `${place} no status: ${lines[at]}`);
      at++;
      continue;
    }
    const good = status[1] === '+OK';
    const isData = good && (name === 'STAT' || ((name === 'LIST' || name === 'UIDL') && args !== ''));
    if (isData && name === 'UIDL') {
      const [number, id] = (status[3] ?? '').split(' ');
      say(lines[at]!, `${place} +OK ${number} #`, { kind: 'uniqueId', value: id ?? '' });
    } else if (isData) {
      say(lines[at]!, `${place} +OK ${status[3]}`);
    } else {
      if (status[3]) forgive('words');
      say(lines[at]!, `${place} ${[status[1], status[2]?.toUpperCase()].filter(Boolean).join(' ')}`);
    }
    at++;
    if (!good || !MULTILINE[name]?.(args)) continue;
    const end = lines.indexOf('.', at);
    if (end < 0) {
      say(lines.slice(at).join('\r\n'), `${place} no last line`);
      return answers;
    }
    for (let k = at; k <= end; k++) {
      const line = lines[k]!;
      const unique = name === 'UIDL' && /^(\d+) ([\x21-\x7e]{1,70})$/.exec(line);
      if (unique) say(line, `${place}.${k - at} ${unique[1]} #`, { kind: 'uniqueId', value: unique[2]! });
      else if (name === 'CAPA' && line !== '.') {
        forgive('capabilities');
        say(line, null);
      } else if (line === '.') say(line, `${place} end`);
      else say(line, `${place}.${k - at} ${line}`);
    }
    at = end + 1;
  }
  for (const line of lines.slice(at)) say(line, `unasked: ${line}`);
  return answers;
}
