import { GitBranch, MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import { words } from '@/content/words/stage/courses';
import { Menu } from '../ui/menu';
import { titleOf } from './courses';
import type { Line } from './lines';
import type { Player } from './use-player';

interface CourseListProps {
  readonly player: Player;
  /** The line that the one on the stage is compared with. */
  readonly comparing: number | null;
  readonly onCompare: (id: number | null) => void;
}

/** The script and the courses that a learner's own deeds made of it: to follow, to name, to compare, to discard. */
export function CourseList({ player, comparing, onCompare }: CourseListProps) {
  const [naming, setNaming] = useState<number | null>(null);
  return (
    <ul className="mt-1 flex flex-wrap gap-1.5 pb-1" aria-label={words.title}>
      {player.lines.map((line) => {
        const here = line.id === player.line.id;
        const title = titleOf(line);
        if (naming === line.id) return <NameForm key={line.id} line={line} onDone={(name) => (setNaming(null), name !== null && player.rename(line.id, name))} />;
        const others = player.lines.filter((other) => other.id !== line.id);
        return (
          <li key={line.id} className={`flex items-center rounded-full ${here ? 'bg-ink text-paper' : 'bg-(--wash)'}`}>
            <button type="button" className="flex min-h-8 items-center gap-1.5 rounded-full pl-3 pr-1.5 text-[12.5px] font-semibold" aria-pressed={here} onClick={() => player.follow(line.id)}>
              {line.forkedAt !== null && <GitBranch className="size-3.5" aria-hidden="true" />}
              <span className="max-w-[24ch] truncate">{!here && line.forkedAt === null && line.name === null ? words.back : title}</span>
              {comparing === line.id && <span className="font-normal">{words.compared}</span>}
            </button>
            <Menu
              title={words.more(title)}
              className="-ml-0.5 grid size-8 place-items-center rounded-full"
              label={<MoreHorizontal className="size-4" aria-hidden="true" />}
              groups={[
                {
                  title,
                  items: [
                    { label: words.nameIt, run: () => setNaming(line.id) },
                    ...(line.forkedAt === null ? [] : [{ label: words.discardIt, run: () => player.discard(line.id) }]),
                  ],
                },
                {
                  title: words.compareWith,
                  items: others.map((other) => ({
                    label: titleOf(other),
                    run: () => {
                      if (!here) player.follow(line.id);
                      onCompare(other.id);
                    },
                  })),
                },
              ]}
            />
          </li>
        );
      })}
    </ul>
  );
}

function NameForm({ line, onDone }: { line: Line; onDone: (name: string | null) => void }) {
  return (
    <li>
      <form
        className="flex items-center gap-1 rounded-full bg-(--wash) pl-3 pr-1"
        onSubmit={(event) => {
          event.preventDefault();
          onDone(String(new FormData(event.currentTarget).get('name') ?? ''));
        }}
      >
        <label className="flex items-center gap-2 text-[12.5px] font-semibold">
          {words.name}
          <input
            name="name"
            // The form appears because somebody asked to type here.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            maxLength={60}
            defaultValue={titleOf(line)}
            className="min-h-8 w-44 bg-transparent px-1 font-normal"
            onFocus={(event) => event.currentTarget.select()}
            onKeyDown={(event) => event.key === 'Escape' && onDone(null)}
          />
        </label>
        <button type="submit" className="min-h-7 rounded-full bg-ink px-3 text-[12.5px] font-semibold text-paper">
          {words.keep}
        </button>
      </form>
    </li>
  );
}
