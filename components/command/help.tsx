'use client';

import { Command as CommandIcon, Signpost, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { words as names } from '@/content/words/command/commands';
import { words } from '@/content/words/command/help';
import { Modal } from '../ui/modal';
import { TOUR, type CommandDialogProps } from './dialogs';
import { KeyCaps } from './key-cap';
import { isSingle, parseKey } from './keys';
import { commandsOf, keyedOf, type KeyedCommand } from './registry';
import { areSingleKeysOn, setSingleKeys } from './single-keys';

/** The keys that act on this page now, the switch for those that are one key alone, and the ways to the palette and the tour. */
export function Help({ registry, onOpen, onClose }: CommandDialogProps) {
  const title = useId();
  const note = useId();
  const [keyed] = useState(() => keyedOf(registry));
  const [tour] = useState(() => commandsOf(registry).find(({ id }) => id === TOUR));
  const [single, setSingle] = useState(areSingleKeysOn);
  const top = useRef<HTMLHeadingElement>(null);
  const close = () => top.current!.closest('dialog')!.close();
  const groups = new Map<string, KeyedCommand[]>();
  for (const one of keyed) groups.set(one.command.group, [...(groups.get(one.command.group) ?? []), one]);
  return (
    <Modal className="sheet help" labelledBy={title} onClose={onClose}>
      <div className="flex items-center gap-3 border-b border-rule py-2 pl-5 pr-3">
        <h2 ref={top} id={title} className="flex-1 font-serif text-xl font-semibold tracking-tight">
          {names.help}
        </h2>
        <button type="button" className="icon-button" aria-label={words.close} onClick={close}>
          <X className="size-[18px]" aria-hidden="true" />
        </button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-5 pt-4" tabIndex={0} role="region" aria-label={words.keys}>
        <div className="flex flex-wrap gap-2">
          <button
            type="button"
            className="quiet-button inline-flex min-h-9"
            onClick={() => {
              close();
              onOpen('palette');
            }}
          >
            <CommandIcon className="size-4" aria-hidden="true" />
            {names.commands}
          </button>
          {tour && (
            <button
              type="button"
              className="quiet-button inline-flex min-h-9"
              onClick={() => {
                close();
                tour.run();
              }}
            >
              <Signpost className="size-4" aria-hidden="true" />
              {words.tour}
            </button>
          )}
        </div>
        {[...groups].map(([group, members]) => (
          <section key={group} aria-label={group} className="mt-5">
            <h3 className="mb-1 text-[12.5px] font-semibold text-soft">{group}</h3>
            <ul>
              {members.map(({ command, keys }) => {
                const acting = keys.filter((key) => single || !isSingle(parseKey(key)));
                return (
                  <li key={command.id} className="flex min-h-9 items-center justify-between gap-4 border-t border-rule/70 py-1 text-[14px]">
                    {command.title}
                    {acting.length > 0 ? <KeyCaps keys={acting} /> : <span className="text-[13px] text-soft">{words.off}</span>}
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
        <div className="mt-5 flex items-start gap-4 rounded-xl bg-(--wash) px-4 py-3">
          <div className="flex-1 text-[14px]">
            <p className="font-semibold">{words.single}</p>
            <p id={note} className="mt-0.5 text-[13px] leading-snug text-soft">
              {words.singleNote}
            </p>
          </div>
          <button
            type="button"
            role="switch"
            aria-checked={single}
            aria-label={words.single}
            aria-describedby={note}
            className="switch"
            onClick={() => {
              setSingleKeys(!single);
              setSingle(!single);
            }}
          />
        </div>
        <p className="mt-4 text-[13px] leading-snug text-soft">{words.note}</p>
      </div>
    </Modal>
  );
}
