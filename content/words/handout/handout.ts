import { count } from '@/content/words/prose';

type Speaker = 'client' | 'server' | 'event';

const speakers: Readonly<Record<Speaker, string>> = { client: 'client:', server: 'server:', event: 'the connection:' };

/** A lesson’s handout, for paper. */
export const words = {
  letter: 'Letter',
  place: 'Place',
  toFill: 'to be filled in',
  fill: 'Write one of these into each box:',
  noLetter: 'No letter has come yet.',
  atServer: 'at the server',
  before: (had: string) => `before: ${had}; now:`,
  nothing: 'nothing',
  matrix: 'Where each letter lives, before → after',
  matrixOf: (caption: string) => `Letters and places: ${caption}`,
  asItStands: 'As it stands now',
  standsBefore: (caption: string) => `As it stands before: ${caption}`,
  andAfter: 'And after the next step?',
  wire: 'On the wire',
  wireOf: (world: string) => `${world}, on the wire`,
  speakers,
  linesOfLetter: (n: number) => `${count(n, 'line')} of the letter`,
  linesLeftOut: (n: number) => `${count(n, 'line')} left out`,
};
