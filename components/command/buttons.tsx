'use client';

import { Command, Keyboard } from 'lucide-react';
import { words } from '@/content/words/command/commands';
import { useCommandDialog } from './provider';

/** Opens the palette. */
export function CommandsButton({ className = 'quiet-button inline-flex' }: { className?: string }) {
  const open = useCommandDialog();
  return (
    <button type="button" className={className} aria-haspopup="dialog" onClick={() => open('palette')}>
      <Command className="size-4" aria-hidden="true" />
      {words.commands}
    </button>
  );
}

/** Opens the list of keys, from which one comes to the palette and to the tour. */
export function HelpButton({ className = 'quiet-button inline-flex' }: { className?: string }) {
  const open = useCommandDialog();
  return (
    <button type="button" className={className} aria-haspopup="dialog" onClick={() => open('help')}>
      <Keyboard className="size-4" aria-hidden="true" />
      {words.help}
    </button>
  );
}
