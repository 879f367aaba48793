import { Eye, Radio, Snowflake } from 'lucide-react';
import { isFrozen } from './show';
import type { Presentation } from './presentation';

/** Which window drives: said only where there is another one. */
export function RoleMark({ presentation: { sync, show, place } }: { presentation: Presentation }) {
  const others = Object.values(sync?.others ?? {});
  const frozen = isFrozen(show);
  const drives = sync?.role === 'drives';
  const Icon = frozen ? Snowflake : drives ? Radio : Eye;
  const [says, more] = frozen
    ? place === 'room'
      ? ['Frozen', 'the speaker goes on alone']
      : ['The room is frozen', 'X lets it follow again']
    : others.length === 0
      ? []
      : drives
        ? ['Drives', 'the other windows follow this one']
        : ['Follows', 'act here, and this window drives'];
  return (
    <p className="role-mark" role="status" data-role={sync?.role}>
      {says && (
        <>
          <Icon className="size-4 shrink-0" aria-hidden="true" />
          {says}
          <span className={place === 'room' ? 'sr-only' : 'font-normal'}>: {more}</span>
        </>
      )}
    </p>
  );
}
