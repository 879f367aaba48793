import type { Direction } from '@/simulators/network/connection';
import { cut, push, type Rule, type Token } from './token';

const ARGUMENTS: readonly Rule[] = [
  [/<[^>\s]*>?/y, 'mailbox'],
  [/(?:SIZE|BODY|AUTH|RET|ENVID)=\S*/iy, 'item'],
  [/[^\s<]+|\s+/y, 'plain'],
];

/** The tokens of a command or of one line of a reply (RFC 5321 §4.1.1, §4.2). `said` is the command that a reply answers. */
export function smtpTokens(text: string, direction: Direction, said: string): Token[] {
  const out: Token[] = [];
  if (direction === 'toServer') {
    const [, word = '', rest = ''] = /^((?:mail +from|rcpt +to):?|\S*)(.*)$/is.exec(text) ?? [];
    push(out, 'keyword', word);
    if (!/^auth$/i.test(word)) return [...out, ...cut(rest, ARGUMENTS)];
    const [, mechanism = '', credentials = ''] = /^( *\S* *)(.*)$/s.exec(rest) ?? [];
    push(out, 'plain', mechanism);
    push(out, 'secret', credentials);
    return out;
  }
  const [, code = '', mark = '', status = '', rest = ''] = /^([2-5]\d\d)?([ -])?([245]\.\d{1,3}\.\d{1,3}(?=\s|$))?(.*)$/s.exec(text) ?? [];
  if (code === '') return text === '' ? [] : [{ kind: 'plain', text }];
  push(out, /^[23]/.test(code) ? 'ok' : 'bad', code + mark);
  push(out, 'code', status);
  const [, item = '', more = ''] = said === 'EHLO' && status === '' && /^[A-Z0-9-]+( |$)/.test(rest) ? (/^(\S+)(.*)$/s.exec(rest) ?? []) : ['', '', rest];
  push(out, 'item', item);
  push(out, 'plain', more);
  return out;
}
