'use client';

import { Download, RotateCcw, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
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
    if (!read.ok) return setNews(`${file.name} was not taken. ${read.reason} Nothing has changed.`);
    await changeProgress((before, { joined }) => joined(before, read.progress));
    setNews('Taken. The better of both is kept.');
  };

  return (
    <section aria-labelledby="progress-title" className="text-[14.5px]">
      <h2 id="progress-title" className="font-serif text-xl font-semibold tracking-tight">
        Your progress
      </h2>
      <p className="mt-1 max-w-prose text-soft">It is kept in this browser and nowhere else.</p>
      {damaged !== null && (
        <p role="alert" className="mt-2 max-w-prose rounded-xl bg-(--marker) px-4 py-2.5">
          What was stored here could not be read. {damaged} It has been set aside, and you begin anew. An exported file can be imported below.{' '}
          <button type="button" className="inline-flex min-h-6 items-center font-semibold underline underline-offset-2" onClick={() => saveFile('where-mail-lives-progress-damaged.txt', new Blob([damagedText() ?? ''], { type: 'text/plain' }))}>
            Save what was set aside
          </button>
        </p>
      )}
      {unstored && <p className="mt-2 max-w-prose rounded-xl bg-(--marker) px-4 py-2.5">This browser stores nothing for this site, so your progress lasts until you close the page. Export it to keep it.</p>}
      <div className="mt-3 flex flex-wrap gap-2">
        <button type="button" className="quiet-button inline-flex min-h-9!" disabled={!progress} onClick={() => progress && saveFile('where-mail-lives-progress.json', new Blob([JSON.stringify(progress, null, 2)], { type: 'application/json' }))}>
          <Download className="size-4" aria-hidden="true" /> Export
        </button>
        <button type="button" className="quiet-button inline-flex min-h-9!" onClick={() => input.current?.click()}>
          <Upload className="size-4" aria-hidden="true" /> Import
        </button>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          className="sr-only"
          tabIndex={-1}
          aria-label="A file with exported progress"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            void bring(file);
          }}
        />
        {asking ? (
          <span className="flex flex-wrap items-center gap-2">
            Forget everything here?
            <button
              type="button"
              className="quiet-button inline-flex min-h-9!"
              onClick={() => {
                void changeProgress((_, { NO_PROGRESS }) => NO_PROGRESS);
                setAsking(false);
                setNews('Forgotten.');
              }}
            >
              Yes, forget it
            </button>
            <button type="button" className="quiet-button inline-flex min-h-9!" onClick={() => setAsking(false)}>
              Keep it
            </button>
          </span>
        ) : (
          <button type="button" className="quiet-button inline-flex min-h-9!" onClick={() => setAsking(true)}>
            <RotateCcw className="size-4" aria-hidden="true" /> Reset
          </button>
        )}
      </div>
      <p role="status" className="mt-2 min-h-6">
        {news}
      </p>
    </section>
  );
}
