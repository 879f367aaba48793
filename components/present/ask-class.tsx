'use client';

import { Check, Hand, Minus, Plus, X } from 'lucide-react';
import { useMemo } from 'react';
import { words } from '@/content/words/present/hands';
import { keysOf } from '@/simulators/scenario/letters';
import { useCommands } from '../command/provider';
import type { Foretold } from '../lesson/lesson-context';
import { scriptAmong, spanOf } from '../stage/lines';
import { Stamp } from '../stage/stamp';
import { WORLD_LABEL, type WorldName } from '../stage/view/film';
import { cellIn, HOLDING_LABEL, HOLDING_LOOK, holdingIn, placeLabel } from '../stage/view/holding';
import { cellInWords } from '../stage/view/sentences';
import { handCommands } from './present-commands';
import { usePresentationAround, type Presentation } from './presentation';

/** A place in a world of which the class says whether a letter will be there. */
export interface AskedCell {
  readonly id: string;
  readonly name: WorldName;
  readonly label: string;
  readonly place: string;
}

/** The cells that a prediction asks about, row by row. */
export function cellsOf({ id, letters, places }: Foretold, names: readonly WorldName[]): readonly AskedCell[] {
  return letters.flatMap((label) => names.flatMap((name) => places.map((place) => ({ id: `${id} ${name} ${label} ${place}`, name, label, place }))));
}

/** A prediction is put to the class: hands are counted for each place where the letter may be, and stand beside what happens. */
export function AskClass(question: Foretold) {
  const presentation = usePresentationAround();
  const { player } = presentation ?? {};
  if (!presentation || presentation.beat?.id !== question.id || !player?.ready || player.scenario.id !== question.scene) return null;
  return <Asked question={question} presentation={presentation} />;
}

function Asked({ question, presentation }: { question: Foretold; presentation: Presentation }) {
  const { player, show, beat, place, count } = presentation;
  const { scenario } = player;
  const keys: Readonly<Record<string, string>> = useMemo(() => keysOf(scenario), [scenario]);
  const script = scriptAmong(player.lines) ?? player.line;
  const names = question.worlds ?? scenario.worlds;
  const cells = cellsOf(question, names);
  const end = spanOf(script, question.step)?.to ?? script.end;
  // The speaker has the answers ahead of time; the room when the step has been played.
  const told = place === 'speaker' || (beat?.part === 'step' && !player.playing);
  useCommands(() => handCommands(presentation, cells.map(({ id }) => id)), 'presenting');
  const most = Math.max(1, ...cells.map(({ id }) => show.hands[id] ?? 0));
  const rows = question.letters.flatMap((label) => names.map((name) => ({ label, name, face: player.line.roster.get(keys[label]!) })));
  return (
    <table className="asked" data-many={question.places.length > 2 || undefined}>
      <caption className="sr-only">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <Hand className="inline size-[1.1em]" aria-hidden="true" /> {words.there}
          </th>
          {question.places.map((one) => (
            <th key={one} scope="col">
              {placeLabel(one)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, name, face }) => (
          <tr key={`${label} ${name}`} data-world={name}>
            <th scope="row">
              {face && <Stamp face={face} look="solid" size={30} />}
              <span className="sr-only">{face?.subject ?? label}, </span>
              {WORLD_LABEL[name]}
            </th>
            {question.places.map((one) => {
              const cell = cells.find((asked) => asked.label === label && asked.name === name && asked.place === one)!;
              const world = script.films[name]!.worldAt(end);
              const truth = holdingIn(world, name, keys[label]!, one);
              const hands = show.hands[cell.id] ?? 0;
              const where = words.cell(face?.subject ?? label, placeLabel(one), WORLD_LABEL[name]);
              const Icon = truth === 'nothing' ? X : Check;
              return (
                <td key={one}>
                  <span className="asked-cell">
                    <button type="button" className="asked-key" onClick={() => count(cell.id, hands + 1)} aria-label={words.more(where)}>
                      <kbd aria-hidden="true">{cells.indexOf(cell) + 1}</kbd>
                      <Plus className="size-5" aria-hidden="true" />
                    </button>
                    <output className="asked-hands" aria-label={words.count(where)}>
                      {hands}
                    </output>
                    <button type="button" className="asked-key" disabled={hands === 0} onClick={() => count(cell.id, hands - 1)} aria-label={words.less(where)}>
                      <Minus className="size-5" aria-hidden="true" />
                    </button>
                    {told && (
                      <span className="asked-truth" title={cellInWords(cellIn(world, name, keys[label]!, one), world)}>
                        <Icon className={`size-6 ${truth === 'nothing' ? 'text-(--wire-bad)' : 'text-(--wire-ok)'}`} aria-hidden="true" />
                        {face && <Stamp face={face} {...HOLDING_LOOK[truth]} size={30} />}
                        <span className="asked-words">{HOLDING_LABEL[truth]}</span>
                      </span>
                    )}
                  </span>
                  <span className="asked-bar" style={{ width: `${(hands / most) * 100}%` }} aria-hidden="true" />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
