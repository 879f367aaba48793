import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare, type Comparison } from './compare';
import { CHOICES, DEPARTURES, FREEDOMS, type Difference, type Freedom } from './freedoms';
import { parseTranscript } from './parse';
import { Stage } from './replay';

const FOLDER = new URL('../fixtures/transcripts/', import.meta.url);
const transcripts = readdirSync(FOLDER)
  .filter((file) => /^[ip]\d+.*\.txt$/.test(file))
  .sort()
  .map((file) => parseTranscript(file.replace('.txt', ''), readFileSync(new URL(file, FOLDER), 'latin1')));

const known = [...DEPARTURES, ...CHOICES];
const reasonOf = (difference: Difference) => known.find(({ explains }) => explains(difference))?.name;
const shown = ({ transcript, line, stimulus, side, response }: Difference) => `${transcript}:${line} after "${stimulus}": ${side === 'recorded' ? 'recorded' : 'ours'}: ${response}`;
const unexplained = ({ differences }: Comparison) => differences.filter((difference) => reasonOf(difference) === undefined).map(shown);

const results = new Map(transcripts.map((transcript) => [transcript.name, compare(transcript, new Stage(transcript.before))]));

describe('conversations of a real server, replayed at ours', () => {
  it.each(transcripts)('$name: $title', ({ name }) => {
    expect(unexplained(results.get(name)!)).toEqual([]);
  });

  it.each(transcripts)('$name, octet by octet: the same answers', (transcript) => {
    expect(compare(transcript, new Stage(transcript.before), (octets) => [...octets]).differences).toEqual(results.get(transcript.name)!.differences);
  });

  it('differs in the listed places only, and in each of them', () => {
    const all = [...results.values()];
    const lines = all.reduce((total, result) => total + result.lines, 0);
    const skipped = all.reduce((total, result) => total + result.skipped, 0);
    const differing = all.flatMap(({ differences }) => differences);
    const count = (name: string) => differing.filter((difference) => reasonOf(difference) === name).length;
    const freedoms = (Object.keys(FREEDOMS) as Freedom[]).map((freedom) => [freedom, all.reduce((total, result) => total + (result.forgiven[freedom] ?? 0), 0)] as const);

    console.log(
      [
        `${transcripts.length} conversations, ${lines} lines of the recorded server compared (${skipped} of them in a mechanism that ours does not offer); ${differing.length} answers differ.`,
        ...known.map(({ name, section, why }) => `  ${count(name)} × ${name} (${section}): ${why}`),
        `Freedoms taken: ${freedoms.map(([freedom, times]) => `${freedom} ${times}`).join(', ')}`,
      ].join('\n'),
    );
    expect(lines).toBeGreaterThan(800);
    expect(differing.filter((difference) => reasonOf(difference) === undefined)).toEqual([]);
    expect(known.filter(({ name }) => count(name) === 0).map(({ name }) => name)).toEqual([]);
  });
});
