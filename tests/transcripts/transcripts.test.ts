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
    const sum = (name: 'lines' | 'same' | 'skipped') => all.reduce((total, result) => total + result[name], 0);
    const differing = all.flatMap(({ differences }) => differences);
    const count = (name: string) => differing.filter((difference) => reasonOf(difference) === name).length;
    const recorded = differing.filter(({ side }) => side === 'recorded').length;
    const freedoms = (Object.keys(FREEDOMS) as Freedom[]).map((freedom) => [freedom, all.reduce((total, result) => total + (result.forgiven[freedom] ?? 0), 0)] as const);

    console.log(
      [
        `${transcripts.length} conversations, ${sum('lines')} lines of the recorded server compared: ${sum('same')} the same octet for octet, ${sum('skipped')} in a mechanism that ours does not offer,`,
        `${recorded} differ, the others are alike with the freedoms. Ours gives ${differing.length - recorded} answers that were not recorded.`,
        ...known.map(({ name, section, why }) => `  ${count(name)} × ${name} (${section}): ${why}`),
        `Freedoms taken: ${freedoms.filter(([, times]) => times > 0).map(([freedom, times]) => `${freedom} ${times}`).join(', ')}`,
      ].join('\n'),
    );
    expect(transcripts.length).toBe(22);
    expect(sum('lines')).toBe(1211);
    expect(sum('skipped')).toBe(5);
    expect(Object.fromEntries(known.map(({ name }) => [name, count(name)]))).toEqual(Object.fromEntries(known.map(({ name, times }) => [name, times])));
    expect(differing.length).toBe(known.reduce((total, { times }) => total + times, 0));
  });
});
