'use client';

import { Paperclip } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { words } from '@/content/words/stage/device/large';
import { words as letterWords } from '@/content/words/stage/device/letter';
import type { LocalMessage } from '@/simulators/device/local-store';
import type { MailboxName } from '@/simulators/mail/mailbox';
import { contentOf, summaryOf } from '@/simulators/mail/message';
import { readableOf } from '@/simulators/mail/readable';
import { octetsToText, type Octets } from '@/simulators/octets';
import { Dialog } from '../../ui/dialog';
import { clockOf } from '../view/clock';
import { octetsInWords } from '../view/happenings';
import { legible } from '../view/legible';
import { faceFor, isEditable, type Desk } from './letter';

interface LargeProps {
  readonly desk: Desk;
  /** The letter as it was when the window was opened: it is shown for as long as no newer state of it is on the device. */
  readonly message: LocalMessage;
  readonly folder: MailboxName;
  readonly onClose: () => void;
}

const VIEWS = ['letter', 'source'] as const;
type View = (typeof VIEWS)[number];

/** The whole of a letter, as text; and the octets that it is made of. Nothing in it is run, and nothing is fetched. */
export function Large({ desk, message, folder, onClose }: LargeProps) {
  const { state, roster, where, onAct, onOpen } = desk;
  const now = state.local.folders[folder]?.messages.find(({ id }) => id === message.id) ?? message;
  const [view, setView] = useState<View>('letter');
  const id = useId();
  const isWhole = now.have === 'whole';
  return (
    <Dialog
      title={faceFor(now, roster).subject}
      about={words.about(faceFor(now, roster).sign, where)}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="quiet-button inline-flex" onClick={() => onOpen(isEditable(now) ? { what: 'write', reply: null, draft: now } : { what: 'write', reply: now })}>
            {isEditable(now) ? letterWords.edit : letterWords.reply}
          </button>
          {!isWhole && (
            <button type="button" className="quiet-button inline-flex" onClick={() => onAct({ do: 'open', message: now.key, folder })}>
              {words.fetch}
            </button>
          )}
        </>
      }
    >
      <div role="tablist" aria-label={words.views} className="mb-3 flex gap-1 rounded-full bg-(--wash) p-1">
        {VIEWS.map((one, index) => (
          <button
            key={one}
            id={`${id}-${one}`}
            type="button"
            role="tab"
            aria-selected={view === one}
            aria-controls={`${id}-panel`}
            tabIndex={view === one ? 0 : -1}
            className="min-h-9 flex-1 rounded-full text-[14px] font-semibold aria-selected:bg-sheet aria-selected:shadow-sm"
            onClick={() => setView(one)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
              event.preventDefault();
              setView(VIEWS[1 - index]!);
              (event.currentTarget.parentElement!.children[1 - index] as HTMLElement).focus();
            }}
          >
            {words[one]}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${view}`} tabIndex={0} className="min-h-60">
        {view === 'letter' ? <Letter message={now} /> : <Source octets={now.octets} isWhole={isWhole} />}
      </div>
    </Dialog>
  );
}

function Letter({ message }: { message: LocalMessage }) {
  const content = useMemo(() => contentOf(message.octets), [message.octets]);
  const summary = summaryOf(content);
  const readable = useMemo(() => (message.have === 'whole' ? readableOf(content) : null), [content, message.have]);
  const from = summary.fromName ? `${summary.fromName} <${summary.from}>` : summary.from;
  const lines = [
    [words.from, from || words.unsaid],
    [words.to, summary.to.join(', ') || words.unsaid],
    [words.subject, summary.subject || words.noSubject],
    [words.date, summary.date === null ? words.noDate : clockOf(summary.date)],
  ];
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 border-b border-rule pb-3 text-[13.5px]">
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]" dir="auto">
              {value}
            </dd>
          </div>
        ))}
      </dl>
      {readable ? (
        <>
          {readable.from === 'html' && <p className="mt-3 text-[12.5px] text-soft">{words.html}</p>}
          <p className="mt-3 whitespace-pre-wrap text-[15px] leading-relaxed [overflow-wrap:anywhere]" dir="auto">
            {readable.text || words.empty}
          </p>
          {readable.attachments.length > 0 && (
            <ul className="mt-4 grid gap-1 border-t border-rule pt-3" aria-label={words.attachments}>
              {readable.attachments.map((one, index) => (
                <li key={index} className="flex items-baseline gap-2 text-[13.5px]">
                  <Paperclip className="size-3.5 shrink-0 translate-y-0.5" aria-hidden="true" />
                  <bdi className="min-w-0 font-medium [overflow-wrap:anywhere]">{one.name}</bdi>
                  <span className="text-soft">
                    {one.mediaType}, {octetsInWords(one.octets)}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {readable.problems.map((problem) => (
            <p key={problem} className="mt-3 rounded-lg bg-(--marker) px-3 py-2 text-[13px] leading-snug">
              {problem}
            </p>
          ))}
        </>
      ) : (
        <p className="mt-4 text-[14.5px] text-soft">{words.headerOnly}</p>
      )}
    </>
  );
}

const MOST_OCTETS = 48_000;

function Source({ octets, isWhole }: { octets: Octets; isWhole: boolean }) {
  const text = useMemo(() => sourceOf(octets), [octets]);
  return (
    <>
      <p className="mb-2 text-[12.5px] text-soft">{words.stored(octetsInWords(octets.length), octets.length > MOST_OCTETS ? octetsInWords(MOST_OCTETS) : null, isWhole)}</p>
      <pre className="wire-text overflow-x-auto rounded-lg bg-(--wash) px-3 py-2 max-sm:whitespace-pre-wrap max-sm:[overflow-wrap:anywhere]" tabIndex={0}>
        {text}
      </pre>
    </>
  );
}

/** A message's octets as lines that a person can look at; of a very long one the beginning. */
export function sourceOf(octets: Octets): string {
  return octets.slice(0, MOST_OCTETS).split('\r\n').map((line) => legible(octetsToText(line))).join('\n');
}
