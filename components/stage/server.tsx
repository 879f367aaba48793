import { memo } from 'react';
import { LabelledStamp, pictureOf } from './labelled-stamp';
import { SaveFolders } from './take-along';
import type { Matrix } from './view/copies';
import { WORLD_LABEL, type StageWorld, type WorldName } from './view/film';
import type { Roster } from './view/roster';
import { lettersIn } from './view/sentences';

interface ServerProps {
  readonly name: WorldName;
  readonly world: StageWorld;
  readonly matrix: Matrix;
  readonly roster: Roster;
  readonly label?: string;
}

/** The office: one pigeonhole a folder. POP3 sees a single maildrop. */
export const Server = memo(function Server({ name, world, matrix, roster, label = name === 'mixed' ? 'The server' : `${WORLD_LABEL[name]} server` }: ServerProps) {
  const folders = matrix.places.filter((place) => place.kind === 'folder');
  const shown = name === 'pop3' ? folders.filter((place) => place.mailbox === 'INBOX' || matrix.keys.some((key) => matrix.cell(key, place.id).have !== 'none')) : folders;
  return (
    <section aria-label={label} className="relative flex flex-1 flex-col pt-[30px]">
      <Roof />
      <div className="cabinet grid flex-1 gap-2" style={{ gridTemplateColumns: shown.map((place) => (place.mailbox === 'INBOX' ? '2.1fr' : '1fr')).join(' ') }}>
        {shown.map((place) => (
          <div key={place.id} className="hole min-h-(--hole)">
            <div className="flex items-center justify-between gap-2 text-[11.5px] font-semibold text-accent">
              <span className="truncate">{place.label}</span>
              {place.mailbox === 'INBOX' && (
                <span className="-my-1 flex items-center gap-1">
                  <span className="hidden font-normal text-soft sm:inline">{world.host.name}</span>
                  <SaveFolders name={name} world={world} />
                </span>
              )}
            </div>
            <div className="mt-1 flex min-h-[46px] flex-wrap content-start gap-x-1.5 gap-y-1">
              {lettersIn(matrix, roster).map((key) => {
                const cell = matrix.cell(key, place.id);
                if (cell.have === 'none' && !cell.ghost) return null;
                return <LabelledStamp key={key} face={roster.get(key)!} where={`${place.label} at the server`} size={38} {...pictureOf(cell, world)} />;
              })}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
});

/** A post office's pediment: says "office" without a word. */
function Roof() {
  return (
    <div className="absolute inset-x-0 top-0 h-[31px]" aria-hidden="true">
      <svg viewBox="0 0 400 31" preserveAspectRatio="none" className="absolute inset-0 size-full">
        <path d="M0 31 200 0 400 31Z" fill="var(--strong)" />
      </svg>
      <svg viewBox="0 0 24 17" className="absolute left-1/2 top-[10px] h-[15px] -translate-x-1/2">
        <path d="M1.500 2h21v13h-21z M2 2.500l10 7 10-7" fill="none" stroke="#fff" strokeWidth="2" strokeLinejoin="round" />
      </svg>
    </div>
  );
}
