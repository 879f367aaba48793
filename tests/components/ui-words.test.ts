import { expect, it } from 'vitest';
import { counted, fill } from '@/components/ui/words';

it('fills what it is given, and leaves other braces', () => {
  expect(fill('{n} of {all}, {else}', { n: 1, all: 2 })).toBe('1 of 2, {else}');
});

it('takes the form that the language has for a number', () => {
  const forms = { one: '{n} letter', other: '{n} letters' };
  expect([0, 1, 2].map((n) => counted('en', forms, n))).toEqual(['0 letters', '1 letter', '2 letters']);
  expect(counted('pl', { few: '{n} listy', other: '{n} listów' }, 3)).toBe('3 listy');
});
