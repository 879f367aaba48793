import { words } from '@/content/words/quiz/missing';
import type { Scenario, WorldName } from '@/simulators/scenario';
import { placeInWords } from '../challenge/wording';
import { listed } from '@/content/words/prose';

/** What a place should hold and does not, in a sentence. Both are in the notation of scenarios: `A \Seen, (B)`. */
export function differsInWords(scenario: Scenario, world: WorldName, place: string, wanted: string, found: string): string {
  return words.differs(placeInWords({ scenario, world }, place), inWords(scenario, wanted), inWords(scenario, found));
}

function inWords(scenario: Scenario, description: string): string {
  if (description === '') return words.noLetter;
  return listed(description.split(', ').map((one) => letterInWords(scenario, one)));
}

function letterInWords(scenario: Scenario, described: string): string {
  const [label = '', ...flags] = described.split(' ');
  const letter = scenario.letters[label.replace(/[()]/g, '')];
  const name = letter ? words.letter(letter.subject) : words.anotherLetter;
  return flags.length > 0 ? words.flagged(name, listed(flags)) : name;
}
