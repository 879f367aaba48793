import { describe, expect, it } from 'vitest';
import { beatsOf, indexOf, isPlayed, skipped } from '@/components/present/deck';

const found = (id: string, kind: string, scene: string | null, step: string | null = null) => ({ id, kind, scene, step });
const beats = beatsOf([
  found('question', 'question', null),
  found('one', 'step', 'a', 'one'),
  found('predict-two', 'prediction', 'a', 'two'),
  found('belief-x', 'belief', 'a'),
  found('three', 'step', 'b', 'three'),
  found('nuance', 'nuance', null),
  found('recap', 'recap', null),
]);
const addresses = beats.map(({ address }) => address);

describe('the deck', () => {
  it('has a step for each segment, and two for a prediction: asked, then answered', () => {
    expect(addresses).toEqual(['question', 'one', 'predict-two', 'predict-two:answer', 'belief-x', 'three', 'nuance', 'recap']);
    expect(beats.map(({ part }) => part)).toEqual(['step', 'step', 'before', 'step', 'step', 'step', 'step', 'step']);
  });

  it('makes a slide of each scene, and of each segment outside', () => {
    expect(beats.map(({ slide }) => slide)).toEqual([0, 1, 1, 1, 1, 2, 3, 4]);
  });

  it('skips to the next slide, to the first step of this one, and to the one before', () => {
    const skip = (from: string, direction: 1 | -1) => addresses[skipped(beats, indexOf(beats, from), direction)];
    expect(skip('question', 1)).toBe('one');
    expect(skip('predict-two', 1)).toBe('three');
    expect(skip('belief-x', -1)).toBe('one');
    expect(skip('one', -1)).toBe('question');
    expect(skip('recap', 1)).toBe('recap');
    expect(skip('question', -1)).toBe('question');
  });

  it('begins at the beginning where the address names no step', () => {
    expect(indexOf(beats, 'three')).toBe(5);
    expect(indexOf(beats, 'nowhere')).toBe(0);
  });

  it('plays what has a step of a scene, and shows the words of all else', () => {
    expect(beats.filter(isPlayed).map(({ address }) => address)).toEqual(['one', 'predict-two', 'predict-two:answer', 'three']);
  });
});
