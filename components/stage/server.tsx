'use client';

import { LockKeyhole } from 'lucide-react';
import { memo, useState } from 'react';
import { words } from '@/content/words/stage/server';
import type { Account } from '@/simulators/mail/host';
import type { MessageKey } from '@/simulators/mail/message';
import { LabelledStamp, pictureOf } from './labelled-stamp';
import { SaveFolders } from './take-along';
import { clockWithSecondsOf } from './view/clock';
import type { Matrix } from './view/copies';
import { WORLD_LABEL, type StageWorld, type WorldName } from './view/film';
import { octetsInWords } from './view/happenings';
import { accountIn, whoIs, type Place } from './view/places';
import type { Roster } from './view/roster';
import { lettersIn } from './view/sentences';

interface ServerProps {
  readonly name: WorldName;
  readonly world: StageWorld;
  readonly matrix: Matrix;
  readonly roster: Roster;
  readonly label?: string;
}

type Folder = Extract<Place, { readonly kind: 'folder' }>;

/** So many folders stand beside one another; more of them wrap. */
const ABREAST = 4;

/** The office: one pigeonhole a folder. POP3 sees a single maildrop. */
export const Server = memo(function Server({ name, world, matrix, roster, label = name === 'mixed' ? words.title : words.titleOf(WORLD_LABEL[name]) }: ServerProps) {
  const account = accountIn(world);
  const folders = matrix.places.filter((place) => place.kind === 'folder');
  const shown = name === 'pop3' ? folders.filter((place) => place.mailbox === 'INBOX' || matrix.keys.some((key) => matrix.cell(key, place.id).have !== 'none')) : folders;
  const keys = lettersIn(matrix, roster);
  const columns = shown.length > ABREAST ? 'repeat(auto-fill, minmax(88px, 1fr))' : shown.map((place) => (place.mailbox === 'INBOX' ? '2.1fr' : '1fr')).join(' ');
  return (
    <section aria-label={label} data-spot={`${name} server`} className="relative flex flex-1 flex-col pt-[30px]">
      <Roof />
      <div className="cabinet flex flex-1 flex-col gap-2">
        <div className="grid flex-1 gap-2" style={{ gridTemplateColumns: columns }}>
          {shown.map((place) => (
            <div key={place.id} className={`hole min-h-(--hole) ${shown.length > ABREAST && place.mailbox === 'INBOX' ? 'col-span-2' : ''}`}>
              <div className="flex items-center justify-between gap-2 text-[11.5px] font-semibold text-accent">
                <span className={place.mailbox === 'INBOX' ? 'shrink-0' : 'truncate'} title={`UIDVALIDITY ${account.mailboxes[place.mailbox]?.uidValidity}`}>
                  {place.label}
                  <span className="sr-only">, UIDVALIDITY {account.mailboxes[place.mailbox]?.uidValidity}</span>
                </span>
                {place.mailbox === 'INBOX' && (
                  <span className="-my-1 flex min-w-0 flex-1 items-center justify-end gap-1">
                    <Held world={world} />
                    <SaveFolders name={name} world={world} />
                  </span>
                )}
              </div>
              <Letters keys={keys} place={place} alone={shown.length === 1} world={world} matrix={matrix} roster={roster} />
            </div>
          ))}
        </div>
        {account.quota !== null && <Quota used={usedIn(account)} quota={account.quota} />}
      </div>
    </section>
  );
});

interface LettersProps {
  readonly keys: readonly MessageKey[];
  readonly place: Folder;
  readonly alone: boolean;
  readonly world: StageWorld;
  readonly matrix: Matrix;
  readonly roster: Roster;
}

/** The more letters a folder has, the smaller they are; beyond what it can hold they are counted, and shown when that is pressed. */
function Letters({ keys, place, alone, world, matrix, roster }: LettersProps) {
  const [all, setAll] = useState(false);
  const here = keys.filter((key) => matrix.cell(key, place.id).have !== 'none');
  const ghosts = keys.filter((key) => matrix.cell(key, place.id).have === 'none' && matrix.cell(key, place.id).ghost);
  const room = place.mailbox === 'INBOX' ? (alone ? 40 : 23) : 8;
  const dense = here.length + ghosts.length > (place.mailbox === 'INBOX' ? 10 : 4);
  // What is stored comes before what is gone, and the newest before the oldest, but all stand in the order of the alphabet.
  const fits = here.length + ghosts.length <= room;
  const drawn = new Set(all || fits ? [...here, ...ghosts] : [...here.slice(-room), ...ghosts.slice(ghosts.length - Math.max(0, room - here.length))]);
  const hidden = here.length + ghosts.length - drawn.size;
  return (
    <div className={`mt-1 flex min-h-[46px] flex-wrap content-start ${dense ? 'gap-px' : 'gap-x-1.5 gap-y-1'}`}>
      {keys.map((key) => drawn.has(key) && <LabelledStamp key={key} face={roster.get(key)!} where={words.where(place.label)} size={dense ? 23 : 38} {...pictureOf(matrix.cell(key, place.id), world)} />)}
      {!fits && (
        <button type="button" className="min-h-7 rounded px-1.5 text-[11.5px] font-semibold text-accent" aria-expanded={all} aria-label={all ? words.showFewer(place.label) : words.showMore(hidden, place.label)} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.more(hidden)}
        </button>
      )}
    </div>
  );
}

/** Who holds the maildrop: while one POP3 session is at it, no other may open it (RFC 1939 §4). Else the host's name stands here. */
function Held({ world }: { world: StageWorld }) {
  const lock = accountIn(world).maildropLock;
  if (!lock) return <span className="hidden truncate font-normal text-soft sm:inline">{world.host.name}</span>;
  const device = world.connections[lock.session]?.device;
  const who = device ? whoIs(world, device) : words.brokenOff;
  const since = clockWithSecondsOf(lock.since).split(' ').at(-1)!;
  return (
    <span key={lock.session} className="flex min-w-0 items-center gap-1 font-medium text-ink">
      <LockKeyhole className="size-3 shrink-0" aria-hidden="true" />
      <span className="truncate max-sm:hidden">{words.lockedSince(who, since)}</span>
      <span className="truncate sm:hidden">{words.locked(who, since)}</span>
    </span>
  );
}

/** In octets, as QUOTA counts them. */
function usedIn({ mailboxes }: Account): number {
  return Object.values(mailboxes).reduce((sum, { messages }) => messages.reduce((all, { content }) => all + content.octets.length, sum), 0);
}

/** What the letters of all folders take of what the provider allows (RFC 9208). */
function Quota({ used, quota }: { used: number; quota: number }) {
  const share = quota === 0 ? 1 : Math.min(1, used / quota);
  return (
    <div className="flex items-center gap-2 text-[11.5px] leading-none text-ink">
      <span className="h-[5px] flex-1 overflow-hidden rounded-full bg-(--sheet)" aria-hidden="true">
        <span className={`block h-full rounded-full ${share >= 0.9 ? 'bg-(--wire-bad)' : 'bg-(--strong)'}`} style={{ width: `${share * 100}%` }} />
      </span>
      <span>{words.used(octetsInWords(used), octetsInWords(quota), share >= 1 ? 'full' : share >= 0.9 ? 'nearlyFull' : 'room')}</span>
    </div>
  );
}

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
