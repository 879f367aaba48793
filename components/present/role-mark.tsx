import { Eye, Radio, Snowflake } from 'lucide-react';
import { words } from '@/content/words/present/talk';
import { isFrozen } from './show';
import type { Presentation } from './presentation';

/** Which window drives: said only where there is another one. */
export function RoleMark({ presentation: { sync, show, place } }: { presentation: Presentation }) {
  const others = Object.values(sync?.others ?? {});
  const frozen = isFrozen(show);
  const drives = sync?.role === 'drives';
  const Icon = frozen ? Snowflake : drives ? Radio : Eye;
  const role = frozen ? words.roles[place === 'room' ? 'frozen' : 'freezes'] : others.length === 0 ? null : words.roles[drives ? 'drives' : 'follows'];
  return (
    <p className="role-mark" role="status" data-role={sync?.role}>
      {role && (
        <>
          <Icon className="size-4 shrink-0" aria-hidden="true" />
          {role.name}
          <span className={place === 'room' ? 'sr-only' : 'font-normal'}>: {role.means}</span>
        </>
      )}
    </p>
  );
}
