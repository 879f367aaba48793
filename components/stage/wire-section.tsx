import { memo } from 'react';
import { words } from '@/content/words/stage/wire-panel';
import type { ConnectionId } from '@/simulators/kernel/process';
import type { Instant } from '@/simulators/mail/mailbox';
import type { WorldName, Worlds } from './view/film';
import type { Scene } from './view/scene';
import { EavesdropToggle, WirePanel } from './wire-panel';

interface WireSectionProps {
  readonly scene: Scene;
  readonly selected: Worlds<ConnectionId>;
  readonly eavesdrop: boolean;
  readonly onEavesdrop: (on: boolean) => void;
  readonly onSelect: (world: WorldName, connection: ConnectionId | null) => void;
  readonly onSeek: (t: Instant) => void;
}

/** What passes over the wires of each world. */
export const WireSection = memo(function WireSection({ scene: { line, worlds }, selected, eavesdrop, onEavesdrop, onSelect, onSeek }: WireSectionProps) {
  return (
    <section id="wire" aria-labelledby="wire-title" className="scroll-mt-6">
      <div className="mb-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        <h2 id="wire-title" className="font-serif text-xl font-semibold tracking-tight">
          {words.title}
        </h2>
        <EavesdropToggle on={eavesdrop} onChange={onEavesdrop} />
      </div>
      <div className={`grid gap-6 ${line.worlds.length > 1 ? 'lg:grid-cols-2' : ''}`}>
        {line.worlds.map((name) => (
          <WirePanel
            key={name}
            name={name}
            film={line.films[name]!}
            world={worlds[name]!}
            moment={worlds[name]!.now}
            selected={selected[name] ?? null}
            eavesdrop={eavesdrop}
            onSelect={(connection) => onSelect(name, connection)}
            onSeek={onSeek}
          />
        ))}
      </div>
    </section>
  );
});
