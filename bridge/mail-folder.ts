import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { importMail } from '../simulators/mail/import';
import type { Content } from '../simulators/mail/message';

/** All letters of a folder together may not be larger: they live in memory. */
const LIMIT = 256 * 1024 * 1024;

/**
 * Every letter in the `.eml` and `.mbox` files below a folder, in the order of their paths, compared octet by octet.
 * What cannot be read is told to `problem`, and the rest is loaded all the same.
 *
 * @throws Error when `folder` cannot be read at all.
 */
export function lettersBelow(folder: string, problem: (text: string) => void): Content[] {
  const letters: Content[] = [];
  let total = 0;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(eml|mbox)$/i.test(name));
  const paths = names.map((name) => ({ path: join(folder, name), order: Buffer.from(name.split(sep).join('/')) })).sort((a, b) => Buffer.compare(a.order, b.order));
  for (const { path } of paths) {
    try {
      if (!statSync(path).isFile()) continue;
      const { contents, problems } = importMail(readFileSync(path, 'latin1'), path);
      problems.forEach(problem);
      for (const content of contents) {
        total += content.octets.length;
        if (total > LIMIT) {
          problem(`${folder} holds more than ${LIMIT / 1024 / 1024} MB of mail; ${path} and what follows was left out.`);
          return letters;
        }
        letters.push(content);
      }
    } catch (error) {
      problem(`${path} cannot be read: ${(error as Error).message}`);
    }
  }
  return letters;
}
