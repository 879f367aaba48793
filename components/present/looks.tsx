import { Link2, Mail, Rows3, Table2, Type } from 'lucide-react';
import type { ComponentType } from 'react';
import { words } from '@/content/words/present/talk';
import { looksOf } from './present-commands';
import type { Look } from './show';
import type { Presentation } from './presentation';

const ICON: Record<Look, ComponentType<{ className?: string }>> = { words: Type, stage: Mail, letters: Table2, wire: Rows3, link: Link2 };

/** What is large before the room's eyes. */
export function Looks({ presentation }: { presentation: Presentation }) {
  return (
    <div role="group" aria-label={words.large} className="room-looks">
      {[...looksOf(presentation), 'link' as const].map((look) => {
        const Icon = ICON[look];
        return (
          <button key={look} type="button" aria-pressed={presentation.picture.look === look} onClick={() => presentation.look(look)}>
            <Icon className="size-4" aria-hidden="true" />
            <span>{words.looks[look]}</span>
          </button>
        );
      })}
    </div>
  );
}
