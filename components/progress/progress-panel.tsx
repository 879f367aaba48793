'use client';

import { Download, RotateCcw, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { words } from '@/content/words/progress/panel';
import { saveFile } from '../share/save-file';
import { changeProgress, damagedText, useProgress } from './use-progress';

/** Take one's progress along, bring it back, or begin anew. */
export function ProgressPanel() {
  const { progress, damaged, unstored } = useProgress();
  const input = useRef<HTMLInputElement>(null);
  const [news, setNews] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);

  const bring = async (file: File | undefined) => {
    if (!file) return;
    const { readProgress } = await import('./progress');
    const read = readProgress(await file.text().catch(() => ''));
    if (!read.ok) return setNews(words.notTaken(file.name, read.reason));
    await changeProgress((before, { joined }) => joined(before, read.progress));
    setNews(words.taken);
  };

  return (
    <section aria-labelledby="progress-title" className="text-[14.5px]">
      <h2 id="progress-title" className="font-serif text-xl font-semibold tracking-tight">
        {words.title}
      </h2>
      <p className="mt-1 max-w-prose text-soft">{words.intro}</p>
      {damaged !== null && (
        <p role="alert" className="mt-2 max-w-prose rounded-xl bg-(--marker) px-4 py-2.5">
          {words.damaged(damaged)}{' '}
          <button type="button" className="inline-flex min-h-6 items-center font-semibold underline underline-offset-2" onClick={() => saveFile('where-mail-lives-progress-damaged.txt', new Blob([damagedText() ?? ''], { type: 'text/plain' }))}>
            {words.saveDamaged}
          </button>
        </p>
      )}
      {unstored && <p className="mt-2 max-w-prose rounded-xl bg-(--marker) px-4 py-2.5">{words.unstored}</p>}
      <div className="mt-3 flex flex-wrap gap-2">
        <button type="button" className="quiet-button inline-flex min-h-9!" disabled={!progress} onClick={() => progress && saveFile('where-mail-lives-progress.json', new Blob([JSON.stringify(progress, null, 2)], { type: 'application/json' }))}>
          <Download className="size-4" aria-hidden="true" /> {words.export}
        </button>
        <button type="button" className="quiet-button inline-flex min-h-9!" onClick={() => input.current?.click()}>
          <Upload className="size-4" aria-hidden="true" /> {words.import}
        </button>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          className="sr-only"
          tabIndex={-1}
          aria-label={words.file}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            void bring(file);
          }}
        />
        {asking ? (
          <span className="flex flex-wrap items-center gap-2">
            {words.sure}
            <button
              type="button"
              className="quiet-button inline-flex min-h-9!"
              onClick={() => {
                void changeProgress((_, { NO_PROGRESS }) => NO_PROGRESS);
                setAsking(false);
                setNews(words.forgotten);
              }}
            >
              {words.yes}
            </button>
            <button type="button" className="quiet-button inline-flex min-h-9!" onClick={() => setAsking(false)}>
              {words.no}
            </button>
          </span>
        ) : (
          <button type="button" className="quiet-button inline-flex min-h-9!" onClick={() => setAsking(true)}>
            <RotateCcw className="size-4" aria-hidden="true" /> {words.reset}
          </button>
        )}
      </div>
      <p role="status" className="mt-2 min-h-6">
        {news}
      </p>
    </section>
  );
}
