import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANG } from '@/content/words/language';
import { read, ROOT, sourceFiles } from './import-graph';
import { ALLOWED, writtenWords } from './written-words';

const files = [...sourceFiles('components', /\.tsx?$/), ...sourceFiles('app', /\.tsx?$/)].filter((file) => !file.endsWith('.bench.tsx'));

describe('another language touches no component', () => {
  it('what a reader reads is taken from content/words', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap((file) => writtenWords(file))).toEqual([]);
  });

  it.each([
    ['<p>Two letters wait</p>', 'Two letters wait'],
    ['<p>Letters</p>', 'Letters'],
    ['<button aria-label="delete" />', 'delete'],
    ['<button aria-label={on ? `take ${n} back` : undefined} />', 'take'],
    ["const names = { title: 'Undo' };", 'Undo'],
    ["say('A letter has come.');", 'A letter has come.'],
    ['say(`${n} letters have come`);', 'letters have come'],
  ])('would see them in %s', (code, words) => {
    expect(writtenWords('a.tsx', code).map((place) => place.replace(/^a\.tsx:1: /, ''))).toContain(words);
  });

  it.each(['<p className="flex items-center">–</p>', "client.say('UID FETCH 1:* (FLAGS)');", "if (event.key === 'Enter') go();", "throw new RangeError('no such world');", "place.querySelector('button, a[href]');", "where === 'server INBOX';"])('lets pass %s', (code) => {
    expect(writtenWords('a.tsx', code)).toEqual([]);
  });

  it('makes no exception for what is not there', () => {
    const none = Object.entries(ALLOWED).flatMap(([file, patterns]) => (existsSync(join(ROOT, file)) ? patterns.filter((pattern) => !new RegExp(pattern.source, 'm').test(read(file).replace(/['"`>]/g, '\n'))).map((pattern) => `${file}: ${pattern}`) : [file]));
    expect(none).toEqual([]);
  });

  it('content asks for content by its address in the house, over which a language lays its own', () => {
    const relative = sourceFiles('content').filter((file) => !/^content\/[a-z]{2}\//.test(file) && /(from|import\() ?'\.\.?\//.test(read(file)));
    expect(relative).toEqual([]);
  });

  it('no style sheet looks for a word', () => {
    const sheets = [...sourceFiles('app', /\.css$/), ...sourceFiles('components', /\.css$/)];
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.filter((file) => /\[(aria-label|title|alt|placeholder)[*^$~|]?=/.test(read(file)))).toEqual([]);
  });

  it('the words say which language they are in', () => {
    expect(new Intl.Locale(LANG).language).toBe(LANG);
  });
});
