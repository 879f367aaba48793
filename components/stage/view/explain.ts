import { words } from '@/content/words/stage/view/explain';
import { connectionEvent, handshakeFlight, sealed } from './book/connection';
import type { Entry } from './book/entry';
import { imapCommand } from './book/imap-commands';
import { imapContinuation, imapData, imapRest } from './book/imap-data';
import { imapStatus } from './book/imap-status';
import { messageLine } from './book/message';
import { pop3Answer, pop3Command, pop3Listing } from './book/pop3';
import { smtpCommand, smtpReply } from './book/smtp';
import { textOf } from './grammar/token';
import type { WireLine, WireTalk } from './wire';

/** What a line on the wire does, in a sentence, and the section that says so. */
export interface Explanation {
  readonly word: string;
  readonly text: string;
  readonly section: string;
}

type Talk = Pick<WireTalk, 'protocol' | 'port'>;

/** Where the dot before a dot is from (RFC 1939 §3, RFC 5321 §4.5.2). */
const STUFFING = { pop3: 'RFC 1939 §3', smtp: 'RFC 5321 §4.5.2', imap: 'RFC 3501 §4.3' } as const;
const CREDENTIALS = { pop3: 'RFC 5034 §4', smtp: 'RFC 4954 §4', imap: 'RFC 3501 §6.2.2' } as const;

/** What a line of a conversation does. Every line has an answer: of what makes no sense, that it makes none. */
export function explain(talk: Talk, line: WireLine): Explanation {
  const [text, section] = entryFor(talk, line);
  return { word: wordOf(line), text: hasPassword(line) && !line.secured ? `${text} ${words.passwordInClear}` : text, section };
}

/** What a line is to somebody on the way: what is sealed is a length. */
export function explainOverheard(talk: Talk, line: WireLine): Explanation {
  if (line.kind !== 'text' || !line.secured || line.part === 'flight') return explain(talk, line);
  const [text, section] = sealed(line);
  return { word: 'TLS', text, section };
}

/** Is a password in it, or what holds one? */
export function hasPassword({ tokens }: WireLine): boolean {
  return tokens.some(({ kind }) => kind === 'secret');
}

function entryFor(talk: Talk, line: WireLine): Entry {
  const { protocol } = talk;
  const text = textOf(line.tokens);
  switch (line.part) {
    case 'event':
      return connectionEvent(talk, line, protocol);
    case 'flight':
      return handshakeFlight(line);
    case 'credentials':
      return [text === '*' ? words.givesUp : words.credentials, CREDENTIALS[protocol]];
    case 'header':
    case 'blank':
    case 'body':
    case 'end':
      return messageLine(line, STUFFING[protocol]);
    case 'listing':
      return pop3Listing(text, line);
    case 'command':
      return protocol === 'imap' ? imapCommand(line) : protocol === 'pop3' ? pop3Command(text) : smtpCommand(text);
    case 'answer':
      return protocol === 'imap' ? imapAnswer(text, line) : protocol === 'pop3' ? pop3Answer(text, line) : smtpReply(text, line);
  }
}

function imapAnswer(text: string, line: WireLine): Entry {
  if (/^\+( |$)/.test(text)) return imapContinuation(line);
  return imapStatus(text, line) ?? imapData(text) ?? (text.startsWith('* ') ? [words.unknown, 'RFC 3501 §2.2.2'] : imapRest(line));
}

/** The word that the sentence is about, as it stands on the line. */
function wordOf({ part, tokens, kind }: WireLine): string {
  if (kind === 'event' || part === 'flight') return part === 'flight' ? 'TLS' : '';
  const token = tokens.find((one) => one.kind === 'code' && /[A-Z]/i.test(one.text)) ?? tokens.find((one) => /^(keyword|ok|bad|item|header|end)$/.test(one.kind));
  return (token?.text ?? '').replace(/^\[|[\]:]$/g, '').trim();
}
