'use client';

import { Command, Keyboard } from 'lucide-react';
import { useCommandDialog } from './provider';

/** Opens the palette. */
export function CommandsButton({ className = 'quiet-button inline-flex' }: { className?: string }) {
  const open = useCommandDialog();
  return (
    <button type="button" className={className} aria-haspopup="dialog" onClick={() => open('palette')}>
      <Command className="size-4" aria-hidden="true" />
      Commands
    </button>
  );
}

/** Opens the list of keys, from which one comes to the palette and to the tour. */
export function HelpButton({ className = 'quiet-button inline-flex' }: { className?: string }) {
  const open = useCommandDialog();
  return (
    <button type="button" className={className} aria-haspopup="dialog" onClick={() => open('help')}>
      <Keyboard className="size-4" aria-hidden="true" />
      Keys and help
    </button>
  );
}
