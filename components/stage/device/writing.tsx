'use client';

import { useState } from 'react';
import type { LocalMessage } from '@/simulators/device/local-store';
import type { DeviceState } from '@/simulators/device/state';
import type { DeviceId } from '@/simulators/kernel/process';
import type { Device } from '@/simulators/kernel/world';
import { contentOf, summaryOf } from '@/simulators/mail/message';
import { Dialog } from '../../ui/dialog';
import { Field } from './fields';
import type { Desk } from './letter';

interface Draft {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

const EMPTY: Draft = { to: '', subject: '', body: '' };
const MOST_RECIPIENTS = 100;

/** What was begun and left: it is there again when the window is opened anew. By device, and by the letter that is answered. */
const begun = new Map<string, Draft>();

interface WritingProps {
  readonly device: Device<DeviceState>;
  readonly desk: Desk;
  readonly reply: LocalMessage | null;
  readonly onClose: () => void;
}

/** Where a letter is written, or an answer. */
export function Writing({ device, desk, reply, onClose }: WritingProps) {
  const place = placeOf(device.id, desk, reply);
  const [draft, setDraft] = useState<Draft>(() => begun.get(place) ?? answerTo(reply));
  const [trouble, setTrouble] = useState<string | null>(null);
  const write = (change: Partial<Draft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    begun.set(place, next);
  };
  const done = () => {
    begun.delete(place);
    onClose();
  };
  const letter = () => ({ to: recipientsOf(draft.to), subject: draft.subject.trim(), body: draft.body });
  const send = () => {
    const wrong = reply ? null : recipientTrouble(draft.to);
    setTrouble(wrong);
    if (wrong) return;
    desk.onAct(reply ? { do: 'reply', message: reply.key, body: draft.body } : { do: 'send', letter: letter() });
    done();
  };
  const save = () => {
    desk.onAct({ do: 'saveDraft', letter: letter() });
    done();
  };
  const { address, protocol } = device.state.settings;
  return (
    <Dialog
      title={reply ? draft.subject : 'A new letter'}
      about={`From ${address}, ${desk.where}`}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="main-button" onClick={send}>
            Send
          </button>
          <button type="button" className="quiet-button inline-flex" onClick={save}>
            Save as a draft
          </button>
          <p className="ml-auto text-[12.5px] text-soft max-sm:w-full">{protocol === 'imap' ? 'It is sent over SMTP, not over IMAP.' : 'It is sent over SMTP, not over POP3.'}</p>
        </>
      }
    >
      <div className="grid gap-3">
        {reply ? (
          <p className="text-[14px]">
            <span className="font-semibold">To</span> <bdi>{draft.to || 'nobody that the letter names'}</bdi>
          </p>
        ) : (
          <>
            <Field label="To" trouble={trouble} hint={`Several with commas between. A letter to ${address} comes back to this household.`}>
              {(ids) => <input {...ids} className="field w-full" type="text" inputMode="email" autoComplete="off" spellCheck={false} maxLength={2000} value={draft.to} onChange={(event) => write({ to: event.target.value })} />}
            </Field>
            <Field label="Subject">{(ids) => <input {...ids} className="field w-full" type="text" dir="auto" autoComplete="off" maxLength={900} value={draft.subject} onChange={(event) => write({ subject: event.target.value })} />}</Field>
          </>
        )}
        <Field label={reply ? 'Your answer' : 'Text'}>
          {(ids) => <textarea {...ids} className="field min-h-36 w-full resize-y leading-normal" dir="auto" maxLength={100_000} value={draft.body} onChange={(event) => write({ body: event.target.value })} />}
        </Field>
      </div>
    </Dialog>
  );
}

function placeOf(device: DeviceId, { where }: Desk, reply: LocalMessage | null): string {
  return `${device} ${where} ${reply?.key ?? ''}`;
}

/** What the device's own answer will begin with: whom it is for, and its subject. */
function answerTo(reply: LocalMessage | null): Draft {
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
  if (all.length === 0) return 'A letter needs a recipient, for example bob@example.com.';
  if (all.length > MOST_RECIPIENTS) return `At the most ${MOST_RECIPIENTS} recipients, please.`;
  const wrong = all.find((one) => one.length > 254 || !/^([^<>@]*<)?[^\s<>@]+@[^\s<>@]+>?$/.test(one));
  return wrong === undefined ? null : `“${wrong.slice(0, 60)}” is no address. One looks like bob@example.com.`;
}
