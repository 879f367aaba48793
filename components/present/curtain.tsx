import { words } from '@/content/words/present/talk';
import { curtainOf } from './show';
import type { Presentation } from './presentation';

/** Nothing to see, until somebody raises it: by a key, or by a press anywhere. In the speaker’s window it is a bar, so that the notes can be read. */
export function Curtain({ presentation: { show, place, turn } }: { presentation: Presentation }) {
  const colour = curtainOf(show)!;
  return (
    <button type="button" className="curtain" data-colour={colour} data-place={place} onClick={() => turn('resume')}>
      <span>{place === 'speaker' ? words.roomSees[colour] : words.raise}</span>
    </button>
  );
}
