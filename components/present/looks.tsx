import { Link2, Mail, Rows3, Table2, Type } from 'lucide-react';
import type { ComponentType } from 'react';
import { looksOf } from './present-commands';
import type { Look } from './show';
import type { Presentation } from './presentation';

const LOOK: Record<Look, { readonly label: string; readonly Icon: ComponentType<{ className?: string }> }> = {
  words: { label: 'Words', Icon: Type },
  stage: { label: 'Worlds', Icon: Mail },
  letters: { label: 'Letters', Icon: Table2 },
  wire: { label: 'Wire', Icon: Rows3 },
  link: { label: 'Code', Icon: Link2 },
};

/** What is large before the room's eyes. */
export function Looks({ presentation }: { presentation: Presentation }) {
  return (
    <div role="group" aria-label="What is large" className="room-looks">
      {[...looksOf(presentation), 'link' as const].map((look) => {
        const { label, Icon } = LOOK[look];
        return (
          <button key={look} type="button" aria-pressed={presentation.picture.look === look} onClick={() => presentation.look(look)}>
            <Icon className="size-4" aria-hidden="true" />
            <span>{label}</span>
          </button>
        );
      })}
    </div>
  );
}
