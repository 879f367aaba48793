import { Eye, Radio, Snowflake } from 'lucide-react';
import { isFrozen } from './show';
import type { Presentation } from './use-presentation';

/** Which window drives: said only where there is another one. */
export function RoleMark({ presentation: { sync, show, place } }: { presentation: Presentation }) {
  const others = Object.values(sync?.others ?? {});
  const frozen = isFrozen(show);
  const drives = sync?.role === 'drives';
  const Icon = frozen ? Snowflake : drives ? Radio : Eye;
  const says = frozen
    ? place === 'room'
      ? 'Frozen: the speaker goes on alone'
      : 'The room is frozen'
    : others.length === 0
      ? null
      : drives
        ? 'This window drives'
        : 'Follows. Act here, and this one drives';
  return (
    <p className="role-mark" role="status" data-role={sync?.role}>
      {says && (
        <>
          <Icon className="size-4 shrink-0" aria-hidden="true" />
          {says}
        </>
      )}
    </p>
  );
}
