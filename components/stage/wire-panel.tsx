'use client';

import { Eye, EyeOff } from 'lucide-react';
import { words } from '@/content/words/stage/wire-panel';
import { useLoaded } from '../ui/use-loaded';
import { WORLD_LABEL } from './view/film';
import type { WirePanelProps } from './wire-conversation';

const load = () => import('./wire-conversation');

/** The wire of one world. It stands below what is seen first, so it comes once the page is there, into the room that is kept for it. */
export function WirePanel(props: WirePanelProps) {
  const Conversation = useLoaded(load)?.WireConversation;
  if (Conversation) return <Conversation {...props} />;
  const title = props.title ?? WORLD_LABEL[props.name];
  return (
    <section data-world={props.name} aria-label={words.wire(title)} className="min-h-110 min-w-0">
      <h3 className="font-serif text-[17px] font-bold text-accent">{title}</h3>
    </section>
  );
}

/** What somebody on the way reads: switches all that TLS seals into lengths. */
export function EavesdropToggle({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button type="button" aria-pressed={on} onClick={() => onChange(!on)} className="quiet-button inline-flex aria-pressed:bg-ink aria-pressed:text-paper">
      {on ? <EyeOff className="size-4" aria-hidden="true" /> : <Eye className="size-4" aria-hidden="true" />}
      {words.eavesdrop}
    </button>
  );
}
