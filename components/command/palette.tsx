'use client';

import { Command as List } from 'cmdk';
import { Check, Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { words as names } from '@/content/words/command/commands';
import { words } from '@/content/words/command/palette';
import { Modal } from '../ui/modal';
import type { Command } from './commands';
import type { CommandDialogProps } from './dialogs';
import { KeyCaps } from './key-cap';
import { matches, parseKey } from './keys';
import { recentIds, rememberRecent } from './recent';
import { commandsOf, keyedOf } from './registry';
import { search } from './search';
import { useSiteCommands } from './site-commands';

/** What opens it closes it. */
const OPENS = parseKey('mod+k');

/** All that can be done now, to be searched and run. The list stands still while it is open; what is chosen is done as it is meant then. */
export function Palette({ registry, onClose }: CommandDialogProps) {
  const site = useSiteCommands();
  const everything = () => [...commandsOf(registry).filter(({ id }) => id !== 'palette'), ...site];
  const [commands] = useState(everything);
  const [recent] = useState(() => recentIds().flatMap((id) => commands.find((command) => command.id === id) ?? []));
  const keys = new Map(keyedOf(registry).map(({ command, keys }) => [command.id, keys]));
  const [wanted, setWanted] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const close = () => field.current!.closest('dialog')!.close();
  const found = wanted.trim() === '' ? null : search(commands, wanted.trim());
  const groups = found ? [{ heading: words.found, members: found }] : inGroups(commands, recent);

  // By touch one would rather look than type: no keyboard comes up by itself.
  useEffect(() => {
    if (!matchMedia('(pointer: coarse)').matches) field.current!.focus();
  }, []);

  const run = (id: string) => {
    close();
    rememberRecent(id);
    const command = everything().find((one) => one.id === id);
    if (command && !command.disabled) command.run();
  };

  return (
    <Modal
      className="sheet palette"
      label={names.commands}
      onClose={onClose}
      onKeyDown={(event) => {
        if (!matches(OPENS, event.nativeEvent)) return;
        event.preventDefault();
        close();
      }}
    >
      <List label={names.find} shouldFilter={false} vimBindings={false} loop className="flex min-h-0 flex-1 flex-col">
        <div className="flex items-center gap-2 border-b border-rule px-3">
          <button type="button" className="icon-button order-last -mr-1" aria-label={words.close} onClick={close}>
            <X className="size-[18px]" aria-hidden="true" />
          </button>
          <Search className="size-[18px] shrink-0 text-soft" aria-hidden="true" />
          <List.Input ref={field} value={wanted} onValueChange={setWanted} placeholder={words.placeholder} className="min-h-13 min-w-0 flex-1 bg-transparent text-[16px] outline-none placeholder:text-soft" />
        </div>
        {found?.length === 0 && <p className="px-3 py-8 text-center text-[14px] text-soft">{words.nothing}</p>}
        <List.List label={names.commands} className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1.5">
          {groups.map(({ heading, members }) => (
            <List.Group key={heading} heading={heading}>
              {members.map((command) => (
                <List.Item key={command.id} value={command.id} disabled={command.disabled} onSelect={run}>
                  <span className="min-w-0 flex-1">
                    {command.title}
                    {command.detail && <span className="detail"> {command.detail}</span>}
                  </span>
                  {command.isOn && (
                    <>
                      <Check className="size-4 shrink-0" aria-hidden="true" />
                      <span className="sr-only">{words.on}</span>
                    </>
                  )}
                  {keys.has(command.id) && <KeyCaps keys={keys.get(command.id)!} />}
                </List.Item>
              ))}
            </List.Group>
          ))}
        </List.List>
        <p className="sr-only" role="status">
          {found && words.count(found.length)}
        </p>
      </List>
    </Modal>
  );
}

interface Group {
  readonly heading: string;
  readonly members: readonly Command[];
}

/** What was used lately comes first; the rest by group, in the order in which it was told. */
function inGroups(commands: readonly Command[], recent: readonly Command[]): readonly Group[] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) if (!recent.includes(command)) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return [...(recent.length > 0 ? [{ heading: words.lately, members: recent }] : []), ...[...groups].map(([heading, members]) => ({ heading, members }))];
}
