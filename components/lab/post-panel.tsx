'use client';

import { Clock, FileUp, Image as Picture, Mail, PenLine } from 'lucide-react';
import { useId, useRef, useState, type FormEvent } from 'react';
import { DAY, HOUR, MINUTE } from '@/simulators/device/settings';
import type { Octets } from '@/simulators/octets';
import { OWNER } from '@/simulators/scenario/letters';
import { words } from '@/content/words/lab/post-panel';
import type { BesideProps } from '../stage/stage';
import { spanInWords } from '../stage/view/happenings';
import { Deed, Group, WithCode } from './parts';
import { bringFiles, MOST_LETTERS, postedLetter, readyWriting, type Writing } from './view/post';

const SPANS = [10 * MINUTE, HOUR, DAY, 7 * DAY];
/** Octets of what is attached to a letter. */
const WEIGHTS = [0, 40_000, 400_000, 2_000_000] as const;

/** What the world outside does: letters arrive, and time goes by. */
export function PostPanel({ player }: BesideProps) {
  const { line, t, actEach, ready } = player;
  const [said, setSaid] = useState<{ readonly text: string; readonly problems: readonly string[] } | null>(null);
  const [writing, setWriting] = useState(false);
  const number = line.roster.size;

  const deliver = (deed: string, letters: readonly Octets[]) => {
    if (letters.length > 0) actEach(deed, () => letters.map((octets) => ({ kind: 'deliver', to: OWNER.user, octets })));
  };
  const post = (deed: string, writings: readonly Writing[]) => {
    deliver(deed, writings.map((one, index) => postedLetter(one, number + index, Math.ceil(t))));
    setSaid({ text: words.done(deed), problems: [] });
  };
  const bring = async (files: readonly File[]) => {
    const { letters, problems } = await bringFiles(files, MOST_LETTERS - number);
    deliver(words.brought(letters.length), letters);
    setSaid({ text: words.atServer(letters.length), problems });
  };

  return (
    <div className="grid gap-4">
      <Group title={words.arrives}>
        <div className="grid grid-cols-2 gap-2">
          <Deed icon={Mail} disabled={!ready} onClick={() => post(words.shortArrives, [readyWriting(number)])}>
            {words.short}
          </Deed>
          <Deed icon={Picture} disabled={!ready} onClick={() => post(words.photoArrives, [readyWriting(number, 40_000)])}>
            {words.photo}
          </Deed>
          <Deed icon={Mail} disabled={!ready} onClick={() => post(words.fiveArrive, [0, 1, 2, 3, 4].map((index) => readyWriting(number + index)))}>
            {words.five}
          </Deed>
          <Deed icon={PenLine} disabled={!ready} aria-expanded={writing} onClick={() => setWriting(!writing)}>
            {words.write}
          </Deed>
        </div>
        {writing && (
          <WriteForm
            onWritten={(one) => {
              post(words.writtenArrives(one.subject), [one]);
              setWriting(false);
            }}
          />
        )}
      </Group>
      <Files disabled={!ready} onFiles={bring} />
      {said && (
        <div role="status" className="rounded-lg bg-(--marker) px-3 py-2 text-[13px] leading-snug">
          <p>{said.text}</p>
          {said.problems.length > 0 && (
            <ul className="mt-1 list-disc space-y-0.5 pl-4">
              {said.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      <Group title={words.time}>
        <div className="grid grid-cols-2 gap-2">
          {SPANS.map((span) => (
            <Deed key={span} icon={Clock} disabled={!ready} onClick={() => actEach(words.later(spanInWords(span)), () => [{ kind: 'wait', span }])}>
              {spanInWords(span)}
            </Deed>
          ))}
        </div>
      </Group>
    </div>
  );
}

function WriteForm({ onWritten }: { onWritten: (writing: Writing) => void }) {
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '');
    onWritten({ fromName: text('fromName'), from: text('from'), subject: text('subject'), body: text('body'), attachment: Number(text('attachment')) });
  };
  const row = 'grid grid-cols-[5.5rem_1fr] items-center gap-2 text-[13px]';
  return (
    <form className="mt-2 grid gap-2 rounded-xl bg-sheet p-3" onSubmit={submit}>
      <label className={row} htmlFor={`${id}-name`}>
        {words.from}
        <input id={`${id}-name`} name="fromName" className="field" defaultValue={words.sender} maxLength={80} />
      </label>
      <label className={row} htmlFor={`${id}-from`}>
        {words.address}
        <input id={`${id}-from`} name="from" type="email" required className="field" defaultValue="ada@example.org" maxLength={120} />
      </label>
      <label className={row} htmlFor={`${id}-subject`}>
        {words.subject}
        <input id={`${id}-subject`} name="subject" className="field" maxLength={200} />
      </label>
      <label className={row} htmlFor={`${id}-attachment`}>
        {words.weight}
        <select id={`${id}-attachment`} name="attachment" className="field">
          {WEIGHTS.map((octets) => (
            <option key={octets} value={octets}>
              {words.weights[octets]}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1 text-[13px]" htmlFor={`${id}-body`}>
        {words.text}
        <textarea id={`${id}-body`} name="body" className="field min-h-20" maxLength={20_000} />
      </label>
      <button type="submit" className="justify-self-start rounded-full bg-ink px-4 py-1.5 text-[13px] font-semibold text-paper">
        {words.post}
      </button>
    </form>
  );
}

/** Real mail, from a file: dropped or chosen. */
function Files({ disabled, onFiles }: { disabled: boolean; onFiles: (files: readonly File[]) => Promise<void> }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <Group title={words.own}>
      <div
        className={`rounded-xl border-[1.5px] border-dashed px-3 py-3 text-[13px] leading-snug ${over ? 'border-(--strong) bg-(--marker)' : 'border-(--line)'}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (!disabled) void onFiles([...event.dataTransfer.files]);
        }}
      >
        <p>
          <WithCode text={words.drop} />
        </p>
        <button type="button" disabled={disabled} className="quiet-button mt-2 inline-flex" onClick={() => input.current?.click()}>
          <FileUp className="size-4" aria-hidden="true" />
          {words.choose}
        </button>
        <input
          ref={input}
          type="file"
          className="sr-only"
          tabIndex={-1}
          aria-label={words.files}
          multiple
          accept=".eml,.mbox,.mbx,message/rfc822,application/mbox"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            void onFiles(files);
          }}
        />
      </div>
    </Group>
  );
}
