import { existsSync, readFileSync } from 'node:fs';
import { toCrlf } from '../../simulators/mail/message';
import type { Octets } from '../../simulators/octets';

/**
 * What a client does, without the answers. One line each:
 *
 *     # words                          the first line: what it is about
 *     # before: 01-welcome.eml (\Seen \Flagged), mime/deep.eml
 *                                      INBOX holds these, each a day younger than the one before it
 *     # quota: 4096                    the account may hold so many octets
 *     # imap | # pop3                  connects and logs in; `greeting` behind it: does not log in
 *     # deliver 03-attachment.eml      arrives in INBOX, by another connection
 *     # lost                           the connection is gone
 *     # save modseq as m               the last HIGHESTMODSEQ that this client was told; also uidvalidity, of SELECT
 *     # phone: …                       any of these, of the connection `phone`
 *     C: SELECT INBOX                  a command; IMAP's gets a tag before it
 *     + NOOP                           follows the command above in the same write
 *     R: octets                        a line as it is, e.g. behind `+`
 *     ~ phone hears EXPUNGE            the step above is over when that client has heard this, too
 *
 * `C[phone]:` and `R[phone]:` write on that connection. In octets, `{{C3A9}}` stands for these octets, `<<name>>` for a literal that is this
 * message, `<<"text\r\n">>` for one of this text, `<<+…>>` for a literal that does not wait, and `$m` for what was saved.
 */
export interface Script {
  readonly name: string;
  readonly title: string;
  readonly before: readonly Stored[];
  readonly quota: number | null;
  readonly acts: readonly Act[];
}

export interface Stored {
  readonly octets: Octets;
  readonly flags: string;
}

interface Hears {
  readonly client: string;
  readonly what: RegExp;
}

export type Act = { readonly line: number; readonly client: string; readonly hears: readonly Hears[] } & (
  | { readonly kind: 'connect'; readonly protocol: 'imap' | 'pop3'; readonly logsIn: boolean }
  | { readonly kind: 'commands'; readonly lines: readonly string[] }
  | { readonly kind: 'raw'; readonly text: string }
  | { readonly kind: 'deliver'; readonly octets: Octets }
  | { readonly kind: 'lost' }
  | { readonly kind: 'save'; readonly what: 'modseq' | 'uidvalidity'; readonly as: string }
);

/** The octets of a message by its name: those that the recordings use, and those beside these scripts. */
export function letter(name: string): Octets {
  const places = [new URL(`../fixtures/mail/${name}`, import.meta.url), new URL(`mail/${name}`, import.meta.url)];
  const place = places.find((url) => existsSync(url));
  if (!place) throw new Error(`no message ${name}`);
  return toCrlf(readFileSync(place, 'latin1'));
}

/** @throws Error on a line that it does not understand */
export function parseScript(name: string, text: string): Script {
  let title = '';
  let before: Stored[] = [];
  let quota: number | null = null;
  const acts: Act[] = [];
  text.split('\n').forEach((whole, index) => {
    const line = index + 1;
    const fail = (): never => {
      throw new Error(`${name}:${line}: not a line of a script: ${whole}`);
    };
    if (whole === '') return;
    if (index === 0) {
      title = whole.slice(2);
      return;
    }
    const written = /^([CR])(?:\[(\w+)\])?: ?(.*)$/.exec(whole);
    if (written) {
      const client = written[2] ?? '';
      acts.push(written[1] === 'C' ? { kind: 'commands', client, lines: [written[3]!], hears: [], line } : { kind: 'raw', client, text: written[3]!, hears: [], line });
      return;
    }
    const last = acts.at(-1);
    if (whole.startsWith('+ ')) {
      if (last?.kind !== 'commands') return fail();
      acts[acts.length - 1] = { ...last, lines: [...last.lines, whole.slice(2)] };
      return;
    }
    const hears = /^~ (?:(\w+) )?hears (.+)$/.exec(whole);
    if (hears) {
      if (!last) return fail();
      acts[acts.length - 1] = { ...last, hears: [...last.hears, { client: hears[1] ?? '', what: new RegExp(hears[2]!) }] };
      return;
    }
    const told = /^# (?:(\w+): )?(.*)$/.exec(whole) ?? fail();
    const [client, what] = [told[1] ?? '', told[2]!];
    const connects = /^(imap|pop3)( greeting)?$/.exec(what);
    const saves = /^save (modseq|uidvalidity) as (\w+)$/.exec(what);
    if (client === 'before') before = what.split(/, */).map((entry) => ({ octets: letter(entry.split(' ')[0]!), flags: /\(.*\)/.exec(entry)?.[0] ?? '' }));
    else if (client === 'quota') quota = Number(what);
    else if (connects) acts.push({ kind: 'connect', client, protocol: connects[1] as 'imap' | 'pop3', logsIn: !connects[2], hears: [], line });
    else if (what.startsWith('deliver ')) acts.push({ kind: 'deliver', client, octets: letter(what.slice(8)), hears: [], line });
    else if (what === 'lost') acts.push({ kind: 'lost', client, hears: [], line });
    else if (saves) acts.push({ kind: 'save', client, what: saves[1] as 'modseq' | 'uidvalidity', as: saves[2]!, hears: [], line });
    else if (!what.startsWith('-')) fail();
  });
  return { name, title, before, quota, acts };
}

/** Octets to be written at once; a literal that waits ends a piece. */
export function piecesOf(text: string): Octets[] {
  const pieces = [''];
  let at = 0;
  for (const match of text.matchAll(/<<(\+?)(?:("(?:[^"\\]|\\.)*")|([\w./-]+))>>/g)) {
    const octets = match[2] ? (JSON.parse(match[2]) as string) : letter(match[3]!);
    pieces[pieces.length - 1] += `${text.slice(at, match.index)}{${octets.length}${match[1]}}\r\n`;
    if (match[1]) pieces[pieces.length - 1] += octets;
    else pieces.push(octets);
    at = match.index + match[0].length;
  }
  pieces[pieces.length - 1] += `${text.slice(at)}\r\n`;
  return pieces.map((piece) => piece.replace(/\{\{((?:[0-9A-F]{2})+)\}\}/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('latin1')));
}
