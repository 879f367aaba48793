import { HOLDINGS, type WorldName } from '@/simulators/scenario';
import { WORLD_LABEL } from '../stage/view/film';
import { HOLDING_LABEL, placeLabel } from '../stage/view/holding';
import { fill } from '../ui/words';
import type { SceneNames } from './lesson-setting';
import type { LessonWords } from './words';

interface PaperGridProps {
  readonly letters: readonly string[];
  readonly places: readonly string[];
  readonly worlds: readonly WorldName[] | null;
  readonly scene: SceneNames;
  readonly words: LessonWords;
}

/** A prediction on paper, and where no script runs: its cells are empty, to be filled in by hand. */
export function PaperGrid({ letters, places, worlds, scene, words }: PaperGridProps) {
  const names = worlds ?? scene.worlds;
  return (
    <div className="on-paper">
      <p>{fill(words.paper.fill, { holdings: HOLDINGS.map((holding) => HOLDING_LABEL[holding]).join(', ') })}</p>
      {letters.map((label) => (
        <table key={label} className="paper-grid">
          <caption>{scene.letters[label] ?? label}</caption>
          <thead>
            <tr>
              <th scope="col">{words.predict.place}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {WORLD_LABEL[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={place}>
                <th scope="row">{placeLabel(place, scene.devices)}</th>
                {names.map((name) => (
                  <td key={name} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
