import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '@/components/search/entry';
import { indexOf, searchFrom, searchOver } from '@/components/search/engine';
import { excerptOf, partsOf } from '@/components/search/excerpt';
import { SYMPTOMS } from '@/content/symptoms';
import { words as help } from '@/content/words/help';

const complaints = SYMPTOMS.map(({ id, words, also, cause }): SearchEntry => ({ id, kind: 'symptom', href: `/${id}/`, title: words, text: cause, also: also.join('. ') }));
const finder = searchOver(complaints, help);
const idsFor = (query: string, limit = 3) => finder.find(query, limit).map(({ entry }) => entry.id);

describe('the finder', () => {
  it.each(SYMPTOMS.map(({ id, words, also }) => [id, words, also] as const))('finds %s by its own words, and by others', (id, words, also) => {
    expect(idsFor(words, 1)).toEqual([id]);
    for (const other of also) expect(idsFor(other), other).toContain(id);
  });

  it.each([
    ['my sent mail is missing on the phone', 'sent-mail-is-missing'],
    ['Outlook downloaded everything again', 'downloaded-everything-again'],
    ['emails dissapeared from every device', 'inbox-is-suddenly-empty'],
    ['mailbox ful but nothing in inbox', 'full-but-empty'],
    ['cant recieve but sending works', 'receives-but-cannot-send'],
    ['pasword rejected', 'password-is-right-but-refused'],
    ['duplicates after connection lost', 'every-message-twice'],
    ['crossed out mails', 'struck-through'],
    ['new mail delayed on laptop', 'new-mail-comes-late'],
  ])('understands “%s”', (query, id) => expect(idsFor(query)).toContain(id));

  it('forgives a letter too many, too few or wrong in any long word', () => {
    const cases = SYMPTOMS.flatMap(({ id, words }) => words.split(/[^\p{L}]+/u).flatMap((word) => (word.length >= 7 ? [{ id, words, word }] : [])));
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.nat(), fc.constantFrom('drop', 'double', 'swap'), ({ id, words, word }, where, slip) => {
        const at = 1 + (where % (word.length - 2));
        const wrong = slip === 'drop' ? word.slice(0, at) + word.slice(at + 1) : slip === 'double' ? word.slice(0, at) + word[at] + word.slice(at) : `${word.slice(0, at)}q${word.slice(at + 1)}`;
        expect(idsFor(words.replace(word, wrong)), `${word} → ${wrong}`).toContain(id);
      }),
    );
  });

  it('finds nothing for what is no complaint, and for nothing', () => {
    for (const query of ['zzzyx', 'recipe pancakes', '', '   ', 'it is on the', '!?']) expect(idsFor(query), query).toEqual([]);
  });
});

describe('an index that was made before', () => {
  it('finds the same as one that is made now', () => {
    const brought = searchFrom(indexOf(complaints, help));
    for (const { words, also } of SYMPTOMS) for (const query of [words, ...also]) expect(brought.find(query, 5)).toEqual(finder.find(query, 5));
  });

  it('is refused where it was cut short', () => {
    expect(() => searchFrom(indexOf(complaints, help).slice(0, -20))).toThrow(SyntaxError);
  });
});

describe('what is shown of a result', () => {
  it('marks the words that were meant, other spellings too', () => {
    const [first] = finder.find('emails vanished from all devices', 1);
    expect(first!.title.filter(({ hit }) => hit).map(({ text }) => text.trim())).not.toEqual([]);
    expect(first!.title.map(({ text }) => text).join('')).toBe(first!.entry.title);
  });

  it('loses nothing of a text that is put into parts', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, word) => partsOf(text, (one) => one === word).map((part) => part.text).join('') === text));
  });

  it('cuts a long text between words, around the first that was meant', () => {
    const text = `${'plain words and '.repeat(20)}needle ${'more of them '.repeat(20)}`;
    const excerpt = excerptOf(text, (word) => word === 'needle', 120);
    expect(excerpt).toContain('needle');
    expect(excerpt.length).toBeLessThan(130);
    expect(excerpt).toMatch(/^… (words|and|plain) .* (more|of|them) …$/);
    expect(excerptOf('short', () => false, 120)).toBe('short');
  });
});
