import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare, type Comparison } from '../transcripts/compare';
import { FREEDOMS, type Difference, type Freedom } from '../transcripts/freedoms';
import { CHOICES, DEPARTURES, KNOWN } from './departures';
import { perform, playback, recordingOf } from './perform';
import { missing } from './programs';
import { parseScript } from './script';
import { startBridge, startDovecot, type MailServer } from './servers';

const FOLDER = new URL('scripts/', import.meta.url);
/** So many scripts are played at a time. */
const LANES = 4;

const scripts = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => parseScript(file.replace('.txt', ''), readFileSync(new URL(file, FOLDER), 'latin1')));
/** Each script has an account of its own. */
const users = scripts.map((_, index) => `user${index + 1}`);
const quotas = Object.fromEntries(scripts.flatMap(({ quota }, index) => (quota === null ? [] : [[users[index]!, quota]])));

const absent = missing('dovecot');
const SKIPPED = absent.length > 0 ? ' (skipped: Dovecot is not installed; Debian: apt-get install dovecot-imapd dovecot-pop3d)' : '';

const reasonOf = (difference: Difference) => KNOWN.find(({ explains }) => explains(difference))?.name;
const shown = ({ transcript, line, stimulus, side, response }: Difference) => `${transcript}.txt:${line} after "${stimulus}": ${side === 'recorded' ? 'Dovecot' : 'ours'}: ${response}`;

describe.skipIf(absent.length > 0)(`the same scripts at Dovecot and at ours${SKIPPED}`, () => {
  const servers: MailServer[] = [];
  const results = new Map<string, Comparison | Error>();

  beforeAll(async () => {
    const [dovecot, ours] = await Promise.all([startDovecot({ users, quotas }), startBridge({ users, quotas })].map(async (starting) => {
      const server = await starting;
      servers.push(server);
      return server;
    }));
    const waiting = scripts.map((script, index) => ({ script, user: users[index]! }));
    const play = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { script, user } = next;
        try {
          const [theirs, other] = await Promise.all([perform(script, dovecot!, user), perform(script, ours!, user)]);
          results.set(script.name, compare(recordingOf(script, theirs), playback(other)));
        } catch (error) {
          results.set(script.name, error as Error);
        }
      }
    };
    await Promise.all(Array.from({ length: LANES }, play));
  });

  afterAll(() => Promise.all(servers.map((server) => server.stop())));

  it.each(scripts)('$name: $title', ({ name }) => {
    const result = results.get(name);
    if (result === undefined || result instanceof Error) throw result ?? new Error('It was not played.');
    expect(result.lines).toBeGreaterThan(0);
    expect(result.differences.filter((difference) => reasonOf(difference) === undefined).map(shown)).toEqual([]);
  });

  it('differs in the listed places only, and in each of them', () => {
    const all = [...results.values()].filter((result): result is Comparison => !(result instanceof Error));
    const sum = (name: 'lines' | 'same') => all.reduce((total, result) => total + result[name], 0);
    const differences = all.flatMap((result) => result.differences);
    const count = (name: string) => differences.filter((difference) => reasonOf(difference) === name).length;
    const theirs = differences.filter(({ side }) => side === 'recorded').length;
    const freedoms = (Object.keys(FREEDOMS) as Freedom[]).map((freedom) => [freedom, all.reduce((total, result) => total + (result.forgiven[freedom] ?? 0), 0)] as const);
    const list = (known: typeof KNOWN) => known.map(({ name, section, why }) => `  ${count(name)} × ${name} (${section}): ${why}`);

    console.log(
      [
        `${scripts.length} scripts, ${sum('lines')} lines of Dovecot compared with ours: ${sum('same')} the same octet for octet, ${theirs} answers of Dovecot differ, ${differences.length - theirs} of ours.`,
        'Where Dovecot differs from the RFC, and ours follows it:',
        ...list(DEPARTURES),
        'Where the RFC leaves a choice:',
        ...list(CHOICES),
        `Freedoms taken: ${freedoms.filter(([, times]) => times > 0).map(([freedom, times]) => `${freedom} ${times}`).join(', ')}`,
        `Not listed: ${differences.filter((difference) => reasonOf(difference) === undefined).length}`,
      ].join('\n'),
    );
    expect(KNOWN.filter(({ name, sometimes }) => !sometimes && count(name) === 0).map(({ name }) => `${name}: found nowhere, and should not be listed`)).toEqual([]);
    expect(all.length).toBe(scripts.length);
  });
});
