import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answersIn, searchOf } from '@/components/adviser/address';
import { ADVICE_QUESTIONS } from '@/content/advice';
import { allAnswers } from '../../advice/answers';

it('brings back from the address what was answered', () => {
  for (const answers of allAnswers()) expect(answersIn(searchOf(answers, ADVICE_QUESTIONS), ADVICE_QUESTIONS)).toEqual(answers);
});

it('takes what is no answer for none', () => {
  expect(answersIn('?devices=nine&line=slow&utm=x&copy=', ADVICE_QUESTIONS)).toEqual({ line: 'slow' });
  fc.assert(fc.property(fc.string(), (search) => Object.values(answersIn(search, ADVICE_QUESTIONS)).every((value) => typeof value === 'string')));
});
