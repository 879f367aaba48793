import { ArrowDownToLine, ListFilter, Pilcrow } from 'lucide-react';
import { useState } from 'react';
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

const TOGGLE = 'quiet-button wire-tool inline-flex aria-pressed:bg-ink aria-pressed:text-paper aria-expanded:bg-ink aria-expanded:text-paper';

/** What the list shows, and whether it goes along with the playhead. */
export function WireToolbar({ title, following, octets, sieve, counted, onFollow, onOctets, onSieve }: ToolbarProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-1.5" role="group" aria-label={`How the ${title} wire is shown`}>
        <button type="button" className={TOGGLE} aria-pressed={following} onClick={onFollow}>
          <ArrowDownToLine className="size-3.5" aria-hidden="true" />
          Follow
        </button>
        <button type="button" className={TOGGLE} aria-pressed={octets} onClick={onOctets}>
          <Pilcrow className="size-3.5" aria-hidden="true" />
          Octets
        </button>
        <button
          type="button"
          className={TOGGLE}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
            if (open) onSieve(ALL);
          }}
        >
          <ListFilter className="size-3.5" aria-hidden="true" />
          Filter
        </button>
        <p className="ml-auto text-[12px] text-soft" role="status">
          {counted.through < counted.all && `${counted.through} of ${counted.all} lines`}
        </p>
      </div>
      {open && (
        <div className="mb-2 flex flex-wrap items-center gap-1.5" role="group" aria-label={`Filter, ${title}`}>
          <select className="wire-choice" aria-label={`Who speaks, ${title}`} value={sieve.direction} onChange={({ target }) => onSieve({ ...sieve, direction: target.value as Sieve['direction'] })}>
            <option value="both">Both ways</option>
            <option value="toServer">↑ The client</option>
            <option value="toClient">↓ The server</option>
          </select>
          <select className="wire-choice" aria-label={`What is said, ${title}`} value={sieve.kind} onChange={({ target }) => onSieve({ ...sieve, kind: target.value as Sieve['kind'] })}>
            <option value="all">Everything</option>
            <option value="talk">Commands and answers</option>
            <option value="letters">Letters</option>
            <option value="events">The connection</option>
          </select>
          <input
            type="search"
            className="wire-choice min-w-28 flex-1"
            placeholder="Find"
            aria-label={`Find in what was said, ${title}`}
            value={sieve.search}
            onChange={({ target }) => onSieve({ ...sieve, search: target.value })}
          />
        </div>
      )}
    </>
  );
}
