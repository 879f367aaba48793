'use client';

import { useState } from 'react';
import { words } from '@/content/words/stage/device/writing';
import type { LocalMessage } from '@/simulators/device/local-store';
import type { DeviceState } from '@/simulators/device/state';
import type { DeviceId } from '@/simulators/kernel/process';
import type { Device } from '@/simulators/kernel/world';
import { contentOf, summaryOf } from '@/simulators/mail/message';
import { readableOf } from '@/simulators/mail/readable';
import { Dialog } from '../../ui/dialog';
import { Field } from './fields';
import type { Desk } from './letter';

interface Written {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

const EMPTY: Written = { to: '', subject: '', body: '' };
const MOST_RECIPIENTS = 100;

/** What was begun and left: it is there again when the window is opened anew. By device, and by the letter that is answered or written on. */
const begun = new Map<string, Written>();

interface WritingProps {
  readonly device: Device<DeviceState>;
  readonly desk: Desk;
  readonly reply: LocalMessage | null;
  /** The draft that is written on: what is saved or sent takes its place. */
  readonly draft: LocalMessage | null;
  readonly onClose: () => void;
}

/** Where a letter is written, or an answer. */
export function Writing({ device, desk, reply, draft, onClose }: WritingProps) {
  const place = placeOf(device.id, desk, reply ?? draft);
  const [written, setWritten] = useState<Written>(() => begun.get(place) ?? (draft ? writtenIn(draft) : answerTo(reply)));
  const [trouble, setTrouble] = useState<string | null>(null);
  const write = (change: Partial<Written>) => {
    const next = { ...written, ...change };
    setWritten(next);
    begun.set(place, next);
  };
  const done = () => {
    begun.delete(place);
    onClose();
  };
  const letter = () => ({ letter: { to: recipientsOf(written.to), subject: written.subject.trim(), body: written.body }, ...(draft && { draft: draft.key }) });
  const send = () => {
    const wrong = reply ? null : recipientTrouble(written.to);
    setTrouble(wrong);
    if (wrong) return;
    desk.onAct(reply ? { do: 'reply', message: reply.key, body: written.body } : { do: 'send', ...letter() });
    done();
  };
  const save = () => {
    desk.onAct({ do: 'saveDraft', ...letter() });
    done();
  };
  const { address, protocol } = device.state.settings;
  return (
    <Dialog
      title={reply ? written.subject : draft ? words.draft : words.title}
      about={words.about(address, desk.where)}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="main-button" onClick={send}>
            {words.send}
          </button>
          <button type="button" className="quiet-button inline-flex" onClick={save}>
            {words.save}
          </button>
          <p className="ml-auto text-[12.5px] text-soft max-sm:w-full">{words.smtp[protocol]}</p>
        </>
      }
    >
      <div className="grid gap-3">
        {reply ? (
          <p className="text-[14px]">
            <span className="font-semibold">{words.to}</span> <bdi>{written.to || words.nobody}</bdi>
          </p>
        ) : (
          <>
            <Field label={words.to} trouble={trouble} hint={words.several(address)}>
              {(ids) => <input {...ids} className="field w-full" type="text" inputMode="email" autoComplete="off" spellCheck={false} maxLength={2000} value={written.to} onChange={(event) => write({ to: event.target.value })} />}
            </Field>
            <Field label={words.subject}>{(ids) => <input {...ids} className="field w-full" type="text" dir="auto" autoComplete="off" maxLength={900} value={written.subject} onChange={(event) => write({ subject: event.target.value })} />}</Field>
          </>
        )}
        <Field label={reply ? words.answer : words.text}>
          {(ids) => <textarea {...ids} className="field min-h-36 w-full resize-y leading-normal" dir="auto" maxLength={100_000} value={written.body} onChange={(event) => write({ body: event.target.value })} />}
        </Field>
      </div>
    </Dialog>
  );
}

function placeOf(device: DeviceId, { where }: Desk, message: LocalMessage | null): string {
  return `${device} ${where} ${message?.key ?? ''}`;
}

/** What a draft holds so far. */
function writtenIn(draft: LocalMessage): Written {
  const content = contentOf(draft.octets);
  const { to, subject } = summaryOf(content);
  return { to: to.join(', '), subject, body: readableOf(content).text.replace(/\n$/, '') };
}

/** What the device's own answer will begin with: whom it is for, and its subject. */
function answerTo(reply: LocalMessage | null): Written {
  if (!reply) return EMPTY;
  const { from, subject } = summaryOf(contentOf(reply.octets));
  return { to: from, subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`, body: '' };
}

export function recipientsOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** What keeps a letter from being sent to these, or null. */
export function recipientTrouble(text: string): string | null {
  const all = recipientsOf(text);
  if (all.length === 0) return words.needed;
  if (all.length > MOST_RECIPIENTS) return words.most(MOST_RECIPIENTS);
  const wrong = all.find((one) => one.length > 254 || !/^([^<>@]*<)?[^\s<>@]+@[^\s<>@]+>?$/.test(one));
  return wrong === undefined ? null : words.wrong(wrong.slice(0, 60));
}
