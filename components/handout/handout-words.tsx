import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';
import type { MDXComponents } from 'mdx/types';
import { words } from '@/content/words/handout/handout';
import { words as lesson } from '@/content/words/lesson';
import { inQuotes } from '@/content/words/prose';
import type { Scenario, WorldName } from '@/simulators/scenario';
import { keysOf } from '@/simulators/scenario/letters';
import { listOf } from '../lesson/list-of';
import type { Line } from '../stage/lines';
import { WORLD_LABEL } from '../stage/view/film';
import { Badge, type Claim } from '../ui/badge';
import { HandoutGrid } from './handout-grid';
import { HandoutMatrix } from './handout-matrix';
import { HandoutPassage } from './handout-passage';
import { worldsBefore, type Passage } from './passage';

/** A scenario as it was played, and the passages of it that the text shows. */
export interface PlayedScene {
  readonly scenario: Scenario;
  readonly line: Line;
  readonly passages: ReadonlyMap<string, Passage>;
}

interface Around {
  readonly scenes: ReadonlyMap<string, PlayedScene>;
  readonly beliefs: Readonly<Record<string, { readonly belief: string; readonly truth: string; readonly claim: Claim }>>;
}

/** The scene that a segment stands in; given by `Scene` to what stands in it. */
interface InScene {
  readonly scene?: string;
  readonly children?: ReactNode;
}

/** The vocabulary of the lessons, on paper: everything stands there at once, and nothing can be pressed. */
export function wordsOnPaper({ scenes, beliefs }: Around): MDXComponents {
  const played = (scene: string | undefined) => {
    const found = scene === undefined ? undefined : scenes.get(scene);
    if (!found) throw new Error(`A step stands in no scene that is played: ${scene ?? 'none'}`);
    return found;
  };
  return {
    Badge,
    Scene({ scenario, children }: { scenario: string; children: ReactNode }) {
      return Children.map(children, (child) => (isValidElement(child) ? cloneElement(child as ReactElement<InScene>, { scene: scenario }) : child));
    },
    Opening: ({ children }: InScene) => <section className="segment handout-opening">{children}</section>,
    Step({ at, scene, children }: InScene & { at?: string }) {
      const { line, passages } = at ? played(scene) : {};
      return (
        <section className="segment">
          {at && <HandoutPassage passage={passages!.get(at)!} roster={line!.roster} />}
          {children}
        </section>
      );
    },
    Predict({ step, scene, letters, places, worlds, children }: InScene & { step: string; letters: string; places: string; worlds?: string }) {
      const { scenario, line } = played(scene);
      const keys = keysOf(scenario);
      const names = worlds === undefined ? line.worlds : (listOf(worlds) as WorldName[]);
      return (
        <section className="segment handout-predict">
          <p className="segment-kicker">{lesson.kickers.predict}</p>
          {children}
          <HandoutMatrix caption={words.asItStands} label={words.standsBefore(line.steps.find(({ id }) => id === step)!.caption)} worlds={worldsBefore(line, step).map(({ name, world }) => ({ name, after: world }))} roster={line.roster} />
          <HandoutGrid
            caption={words.andAfter}
            letters={listOf(letters).map((label) => line.roster.get(keys[label]!)!)}
            places={listOf(places)}
            columns={names.map((name) => ({ id: name, label: WORLD_LABEL[name] }))}
          />
        </section>
      );
    },
    Belief({ id, children }: InScene & { id: string }) {
      const { belief, truth, claim } = beliefs[id]!;
      return (
        <section className="segment handout-belief">
          <p className="segment-kicker">{lesson.kickers.belief}</p>
          <p className="belief-said">{inQuotes(belief)}</p>
          <p className="segment-kicker">{lesson.kickers.truth}</p>
          <p>
            {truth} <Badge claim={claim} plain />
          </p>
          {children}
        </section>
      );
    },
    Nuance: ({ children }: InScene) => (
      <section className="segment">
        <p className="segment-kicker">{lesson.kickers.nuance}</p>
        {children}
      </section>
    ),
    Recap: ({ children }: InScene) => (
      <section className="segment handout-recap">
        <p className="segment-kicker">{lesson.kickers.recap}</p>
        {children}
      </section>
    ),
    // What a trainer says is not for those who listen.
    Notes: () => null,
    Term: ({ children }: InScene) => <em className="handout-term">{children}</em>,
  };
}
