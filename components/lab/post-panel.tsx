'use client';

import { Clock, FileUp, Image as Picture, Mail, PenLine } from 'lucide-react';
import { useId, useRef, useState, type FormEvent } from 'react';
import { DAY, HOUR, MINUTE } from '@/simulators/device/settings';
import type { Octets } from '@/simulators/octets';
import { OWNER } from '@/simulators/scenario/letters';
import type { BesideProps } from '../stage/stage';
import { spanInWords } from '../stage/view/happenings';
import { Deed, Group } from './parts';
import { bringFiles, MOST_LETTERS, postedLetter, readyWriting, type Writing } from './view/post';

const SPANS = [10 * MINUTE, HOUR, DAY, 7 * DAY];

/** What the world outside does: letters arrive, and time goes by. */
export function PostPanel({ player }: BesideProps) {
  const { line, t, actEach, ready } = player;
  const [said, setSaid] = useState<{ readonly text: string; readonly problems: readonly string[] } | null>(null);
  const [writing, setWriting] = useState(false);
  const number = line.roster.size;

  const deliver = (words: string, letters: readonly Octets[]) => {
    if (letters.length > 0) actEach(words, () => letters.map((octets) => ({ kind: 'deliver', to: OWNER.user, octets })));
  };
  const post = (words: string, writings: readonly Writing[]) => {
    deliver(words, writings.map((one, index) => postedLetter(one, number + index, Math.ceil(t))));
    setSaid({ text: `${words}.`, problems: [] });
  };
  const bring = async (files: readonly File[]) => {
    const { letters, problems } = await bringFiles(files, MOST_LETTERS - number);
    deliver(`${letters.length} ${letters.length === 1 ? 'letter' : 'letters'} from files`, letters);
    setSaid({ text: letters.length === 0 ? 'No letter was brought.' : `${letters.length} ${letters.length === 1 ? 'letter is' : 'letters are'} at the server now.`, problems });
  };

  return (
    <div className="grid gap-4">
      <Group title="A letter arrives">
        <div className="grid grid-cols-2 gap-2">
          <Deed icon={Mail} disabled={!ready} onClick={() => post('A short letter arrives', [readyWriting(number)])}>
            A short letter
          </Deed>
          <Deed icon={Picture} disabled={!ready} onClick={() => post('A letter with a photo arrives', [readyWriting(number, 40_000)])}>
            With a photo, 40 kB
          </Deed>
          <Deed icon={Mail} disabled={!ready} onClick={() => post('Five letters arrive', [0, 1, 2, 3, 4].map((index) => readyWriting(number + index)))}>
            Five at once
          </Deed>
          <Deed icon={PenLine} disabled={!ready} aria-expanded={writing} onClick={() => setWriting(!writing)}>
            Write one
          </Deed>
        </div>
        {writing && (
          <WriteForm
            onWritten={(one) => {
              post(`“${one.subject || 'No subject'}” arrives`, [one]);
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
      <Group title="Time goes by">
        <div className="grid grid-cols-2 gap-2">
          {SPANS.map((span) => (
            <Deed key={span} icon={Clock} disabled={!ready} onClick={() => actEach(`${spanInWords(span)} later`, () => [{ kind: 'wait', span }])}>
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
        From
        <input id={`${id}-name`} name="fromName" className="field" defaultValue="Ada Lovelace" maxLength={80} />
      </label>
      <label className={row} htmlFor={`${id}-from`}>
        Address
        <input id={`${id}-from`} name="from" type="email" required className="field" defaultValue="ada@example.org" maxLength={120} />
      </label>
      <label className={row} htmlFor={`${id}-subject`}>
        Subject
        <input id={`${id}-subject`} name="subject" className="field" maxLength={200} />
      </label>
      <label className={row} htmlFor={`${id}-attachment`}>
        Weight
        <select id={`${id}-attachment`} name="attachment" className="field">
          <option value="0">text only</option>
          <option value="40000">with 40 kB</option>
          <option value="400000">with 400 kB</option>
          <option value="2000000">with 2 MB</option>
        </select>
      </label>
      <label className="grid gap-1 text-[13px]" htmlFor={`${id}-body`}>
        Text
        <textarea id={`${id}-body`} name="body" className="field min-h-20" maxLength={20_000} />
      </label>
      <button type="submit" className="justify-self-start rounded-full bg-ink px-4 py-1.5 text-[13px] font-semibold text-paper">
        Post it
      </button>
    </form>
  );
}

/** Real mail, from a file: dropped or chosen. */
function Files({ disabled, onFiles }: { disabled: boolean; onFiles: (files: readonly File[]) => Promise<void> }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <Group title="Your own mail">
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
          Drop <code className="wire-text">.eml</code> or <code className="wire-text">.mbox</code> files here. They are read in this page and sent nowhere.
        </p>
        <button type="button" disabled={disabled} className="quiet-button mt-2 inline-flex" onClick={() => input.current?.click()}>
          <FileUp className="size-4" aria-hidden="true" />
          Choose files
        </button>
        <input
          ref={input}
          type="file"
          className="sr-only"
          tabIndex={-1}
          aria-label="Mail files"
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
