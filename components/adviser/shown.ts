import type { Scenario } from '@/simulators/scenario';
import { keysOf } from '@/simulators/scenario/letters';
import { spanOf, type Line } from '../stage/lines';
import { eachWorld, type WorldName } from '../stage/view/film';
import { lifeOf } from '../stage/view/sentences';
import { verdictOf, type Verdict, type Wish } from './verdict';

/** A wish, and what the run shows of it in each world. */
export interface ShownWish extends Wish {
  readonly verdicts: Readonly<Record<'pop3' | 'imap', Verdict>>;
}

const WORLDS: readonly WorldName[] = ['pop3', 'imap'];

/** What the run of a scenario shows of each wish. */
export function shownIn(line: Line, scenario: Scenario, wishes: readonly Wish[]): ShownWish[] {
  const keys: Readonly<Record<string, string>> = keysOf(scenario);
  const faceOf = (label: string) => line.roster.get(keys[label] ?? '');
  return wishes.map((wish) => {
    const at = spanOf(line, wish.step)!.to;
    return { ...wish, verdicts: eachWorld(WORLDS, (name) => verdictOf(wish, line.films[name]!.worldAt(at), name, faceOf)) as ShownWish['verdicts'] };
  });
}

/** Where the letters live when all is over, in each world. */
export function endsOf(line: Line): Readonly<Record<'pop3' | 'imap', string>> {
  return eachWorld(WORLDS, (name) => lifeOf(line.films[name]!.worldAt(line.end), name)) as Record<'pop3' | 'imap', string>;
}
