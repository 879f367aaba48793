'use client';

import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { words } from '@/content/words/command/commands';
import type { CommandSource, Entry, Registry, Scope } from './commands';
import type { CommandDialog, CommandDialogProps } from './dialogs';

interface Centre {
  readonly registry: Registry;
  /** Loads one of the dialogs, the first time, and opens it. */
  readonly open: (which: CommandDialog) => void;
}

const Context = createContext<Centre | null>(null);

const LOAD: Record<CommandDialog, () => Promise<ComponentType<CommandDialogProps>>> = {
  palette: () => import('./palette').then((module) => module.Palette),
  help: () => import('./help').then((module) => module.Help),
};

/** Holds what can be done on the page, listens for its keys, and shows the palette and the help. One for the whole site. */
export function CommandProvider({ children }: { children: ReactNode }) {
  const [registry] = useState<Registry>(() => new Set());
  const [shown, setShown] = useState<{ readonly Dialog: ComponentType<CommandDialogProps> } | null>(null);
  const [failed, setFailed] = useState(false);
  const open = useCallback((which: CommandDialog) => {
    LOAD[which]().then(
      (Dialog) => {
        setShown({ Dialog });
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, []);
  const centre = useMemo(() => ({ registry, open }), [registry, open]);
  useEntry(
    registry,
    () => [
      { id: 'palette', title: words.find, group: words.helping, keys: ['mod+k'], run: () => open('palette') },
      { id: 'help', title: words.help, group: words.helping, keys: ['?'], run: () => open('help') },
    ],
    'site',
  );
  // The first frame needs no keys: they come right after it.
  useEffect(() => {
    const off = new AbortController();
    import('./dispatch').then(
      ({ dispatch }) => window.addEventListener('keydown', (event) => dispatch(event, registry), off),
      () => {},
    );
    return () => off.abort();
  }, [registry]);
  return (
    <Context value={centre}>
      {children}
      {/* The one that closes may have opened the other. */}
      {shown && <shown.Dialog registry={registry} onOpen={open} onClose={() => setShown((now) => (now === shown ? null : now))} />}
      {failed && (
        <p role="alert" className="command-trouble">
          {words.failed}
        </p>
      )}
    </Context>
  );
}

/** Opens the palette or the help; does nothing outside a `CommandProvider`. */
export function useCommandDialog(): (which: CommandDialog) => void {
  const centre = useContext(Context);
  return useCallback((which) => centre?.open(which), [centre]);
}

/**
 * Tells what can be done as long as this component is there. A function is asked anew each time somebody wants to know, and sees the
 * latest render; so is a list. Nothing is drawn anew when they change, and nothing is told outside a `CommandProvider`.
 */
export function useCommands(commands: CommandSource, scope: Scope = 'page'): void {
  useEntry(useContext(Context)?.registry, commands, scope);
}

function useEntry(registry: Registry | undefined, commands: CommandSource, scope: Scope): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const entry: Entry = { source: () => latest.current, scope };
    registry?.add(entry);
    return () => void registry?.delete(entry);
  }, [registry, scope]);
}
