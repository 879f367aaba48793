import { ArrowDownToLine, ListFilter, Pilcrow } from 'lucide-react';
import { useState } from 'react';
import { words } from '@/content/words/stage/wire-conversation';
import { ALL, type Rows, type Sieve } from './view/wire-rows';

interface ToolbarProps {
  readonly title: string;
  readonly following: boolean;
  readonly octets: boolean;
  readonly sieve: Sieve;
  readonly counted: Pick<Rows, 'through' | 'all'>;
  readonly onFollow: () => void;
  readonly onOctets: () => void;
  readonly onSieve: (sieve: Sieve) => void;
}

const TOGGLE_STYLE = 'quiet-button wire-tool inline-flex aria-pressed:bg-ink aria-pressed:text-paper aria-expanded:bg-ink aria-expanded:text-paper';

/** What the list shows, and whether it goes along with the playhead. */
export function WireToolbar({ title, following, octets, sieve, counted, onFollow, onOctets, onSieve }: ToolbarProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-1.5" role="group" aria-label={words.manner(title)}>
        <button type="button" className={TOGGLE_STYLE} aria-pressed={following} onClick={onFollow}>
          <ArrowDownToLine className="size-3.5" aria-hidden="true" />
          {words.follow}
        </button>
        <button type="button" className={TOGGLE_STYLE} aria-pressed={octets} onClick={onOctets}>
          <Pilcrow className="size-3.5" aria-hidden="true" />
          {words.octets}
        </button>
        <button
          type="button"
          className={TOGGLE_STYLE}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
            if (open) onSieve(ALL);
          }}
        >
          <ListFilter className="size-3.5" aria-hidden="true" />
          {words.filter}
        </button>
        <p className="ml-auto text-[12px] text-soft" role="status">
          {counted.through < counted.all && words.lines(counted.through, counted.all)}
        </p>
      </div>
      {open && (
        <div className="mb-2 flex flex-wrap items-center gap-1.5" role="group" aria-label={words.filterOf(title)}>
          <select className="wire-choice" aria-label={words.direction(title)} value={sieve.direction} onChange={({ target }) => onSieve({ ...sieve, direction: target.value as Sieve['direction'] })}>
            <option value="both">{words.directions.both}</option>
            <option value="toServer">{words.directions.toServer}</option>
            <option value="toClient">{words.directions.toClient}</option>
          </select>
          <select className="wire-choice" aria-label={words.kind(title)} value={sieve.kind} onChange={({ target }) => onSieve({ ...sieve, kind: target.value as Sieve['kind'] })}>
            <option value="all">{words.kinds.all}</option>
            <option value="talk">{words.kinds.talk}</option>
            <option value="letters">{words.kinds.letters}</option>
            <option value="events">{words.kinds.events}</option>
          </select>
          <input
            type="search"
            className="wire-choice min-w-28 flex-1"
            placeholder={words.find}
            aria-label={words.findIn(title)}
            value={sieve.search}
            onChange={({ target }) => onSieve({ ...sieve, search: target.value })}
          />
        </div>
      )}
    </>
  );
}
