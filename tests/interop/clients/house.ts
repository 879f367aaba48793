import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { toCrlf } from '../../../simulators/mail/message';
import type { Octets } from '../../../simulators/octets';
import { missing, run } from '../programs';
import { HOST, PASSWORD, startBridge, type Bridge, type BridgeOptions } from '../servers';

/** Messages that every client must bring home octet for octet, in the order of their UIDs. */
const LETTERS = [
  ...['01-welcome', '02-alternative', '03-attachment', '04-dots', '05-forward', '06-long', '07-reply', '08-utf8'].map((name) => `../../fixtures/mail/${name}.eml`),
  ...['9-dots', '9-eight-bit', '9-nested', '9-unclosed'].map((name) => `../mail/${name.slice(2)}.eml`),
];

/** Hash of a message with CRLF at its line ends, whatever a client keeps on its disk. */
export const hash = (octets: Octets): string => createHash('sha256').update(toCrlf(octets), 'latin1').digest('hex');

/** A message of one's own, with these words in its subject. */
export const written = (subject: string): Octets =>
  `From: learner@example.com\r\nTo: friend@example.com\r\nSubject: ${subject}\r\nDate: Mon, 10 Feb 2025 12:00:00 +0000\r\nMessage-ID: <${subject.replace(/\W+/g, '-')}@example.com>\r\n\r\n.A line that begins with a dot.\r\nAnd ${subject}.\r\n`;

/** One message as a client of another family finds it. */
export interface Seen {
  readonly uid: number;
  readonly flags: readonly string[];
  readonly hash: string;
  readonly subject: string;
}

/** The bridge with TLS, accounts whose INBOXes hold the letters, and a folder for what clients keep. */
export class House {
  private constructor(
    readonly bridge: Bridge,
    readonly folder: string,
    readonly letters: readonly { readonly name: string; readonly octets: Octets; readonly hash: string }[],
  ) {}

  static async open(users: readonly string[], options: Partial<BridgeOptions> = {}): Promise<House> {
    const folder = mkdtempSync(join(tmpdir(), 'interop-'));
    try {
      const mail = join(folder, 'letters');
      mkdirSync(mail);
      LETTERS.forEach((path, index) => copyFileSync(fileURLToPath(new URL(path, import.meta.url)), join(mail, `${String(index + 1).padStart(2, '0')}.eml`)));
      const letters = LETTERS.map((name, index) => {
        const octets = toCrlf(readFileSync(join(mail, `${String(index + 1).padStart(2, '0')}.eml`), 'latin1'));
        return { name, octets, hash: hash(octets) };
      });
      const bridge = await startBridge({ users, tls: true, mail, more: ['--certificate', join(folder, 'certificate.pem')], ...options });
      return new House(bridge, folder, letters);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.bridge.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get hashes(): string[] {
    return this.letters.map((letter) => letter.hash);
  }

  /** A file in the folder. */
  file(name: string, text: Octets, mode = 0o600): string {
    const path = join(this.folder, name);
    writeFileSync(path, text, { encoding: 'latin1', mode });
    return path;
  }

  /** A new empty folder in the folder. */
  room(name: string): string {
    const path = join(this.folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  /** What Python's imaplib finds in each mailbox of `user`. */
  async seenByPython(user: string): Promise<Record<string, Seen[]>> {
    const { code, stdout, stderr } = await run('python3', [fileURLToPath(new URL('store.py', import.meta.url)), HOST, String(this.bridge.ports.imap), user, PASSWORD]);
    if (code !== 0) throw new Error(`imaplib fails: ${stderr}`);
    return JSON.parse(stdout) as Record<string, Seen[]>;
  }

  /** What curl finds in a mailbox of `user`: UID and flags, then each message's hash. */
  async seenByCurl(user: string, mailbox = 'INBOX'): Promise<Omit<Seen, 'subject'>[]> {
    const at = `imap://${HOST}:${this.bridge.ports.imap}/${encodeURIComponent(mailbox)}`;
    const curl = async (...args: string[]) => (await run('curl', ['-s', '-u', `${user}:${PASSWORD}`, ...args])).stdout;
    const listed = await curl(at, '-X', 'FETCH 1:* (UID FLAGS)');
    const rows = [...listed.matchAll(/^\* \d+ FETCH \(UID (\d+) FLAGS \(([^)]*)\)/gm)];
    return Promise.all(
      rows.map(async ([, uid, flags]) => ({
        uid: Number(uid),
        flags: flags!.split(' ').filter((flag) => flag !== '' && flag !== '\\Recent').sort(),
        hash: hash(await curl(`${at};UID=${uid};SECTION=`)),
      })),
    );
  }
}

/** The messages in a folder, Maildir or not: hashes by file name. */
export function keptIn(folder: string): Map<string, string> {
  return new Map(readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => [name, hash(readFileSync(join(folder, name), 'latin1'))]));
}

/** Tests of a client, skipped with a sentence where it is not installed. */
export function describeClient(name: string, programs: readonly string[], tests: () => void, isThere: () => boolean = () => true): void {
  const absent = missing(...programs);
  const skipped = absent.length > 0 || !isThere();
  describe.skipIf(skipped)(skipped ? `${name} (skipped: ${absent.join(', ') || name} is not installed)` : name, tests);
}

/** Fails with what a program said where it did not end well. */
export async function succeeds(program: string, args: readonly string[], options: Parameters<typeof run>[2] = {}, codes: readonly (number | null)[] = [0]): Promise<{ stdout: string; stderr: string }> {
  const finished = await run(program, args, options);
  if (!codes.includes(finished.code)) throw new Error(`${program} ${args.join(' ')} ended with ${finished.code}:\n${finished.stdout}\n${finished.stderr}`);
  return finished;
}
