'use client';

import { ChevronRight, Copy, FileDown, FileUp, Image as Picture, Share2 } from 'lucide-react';
import { lazy, Suspense, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { words } from '@/content/words/share/share-dialog';
import type { Saved } from '../stage/saved';
import { Dialog } from '../ui/dialog';
import { fromFile, LARGEST_JSON, LONGEST_QR, TOO_LARGE, toFile, toFragment } from './codec';
import type { PosterScene } from './poster/poster';
import { saveFile } from './save-file';
import type { Trouble } from './use-shared-link';

const QrCode = lazy(() => import('./qr-code').then((module) => ({ default: module.QrCode })));

export interface ShareDialogProps {
  /** What is on the stage, asked for once, when the window opens. */
  readonly saved: (which: 'current' | 'all') => Saved;
  /** How many courses of events there are. */
  readonly lines: number;
  /** What a picture shows, asked for once too. */
  readonly scene: () => Pick<PosterScene, 'title' | 'line' | 't'>;
  /** Opens what a file holds. @returns what is wrong with it; null when it is on the stage, and the window closes */
  readonly onOpen: (saved: Saved) => Trouble | null | Promise<Trouble | null>;
  readonly onClose: () => void;
}

type Which = 'current' | 'all';

/** The address, a file or a picture of what is on the stage. */
export function ShareDialog({ saved, lines, scene, onOpen, onClose }: ShareDialogProps) {
  const [both] = useState(() => ({ current: saved('current'), all: saved('all') }));
  const [shown] = useState(scene);
  const [which, setWhich] = useState<Which>('current');
  const [news, setNews] = useState<ReactNode>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const link = useMemo(() => linkOf(both[which]), [both, which]);
  const name = `where-mail-lives-${shown.title.toLowerCase()}`;

  const tell = (text: string) => {
    setTrouble(null);
    setNews(text);
  };
  const refuse = (wrong: Trouble) => {
    setNews(null);
    setTrouble(wrong);
  };
  const openFile = async (file: File | undefined) => {
    if (!file) return;
    const read = file.size > LARGEST_JSON ? TOO_LARGE : fromFile(await file.text().catch(() => ''));
    if (!read.ok) return refuse(read);
    const wrong = await onOpen(read.saved);
    if (wrong) refuse(wrong);
    else onClose();
  };
  const savePicture = async (kind: 'svg' | 'png') => {
    tell(words.drawing);
    try {
      const { svgOf, pngOf } = await import('./picture');
      const whole: PosterScene = { ...shown, theme: document.documentElement.classList.contains('dark') ? 'dark' : 'light', address: window.location.host + window.location.pathname };
      saveFile(`${name}.${kind}`, kind === 'svg' ? new Blob([svgOf(whole)], { type: 'image/svg+xml' }) : await pngOf(whole));
      tell(words.pictureSaved);
    } catch {
      refuse(words.notDrawn[kind]);
    }
  };

  return (
    <Dialog title={words.title} about={words.about} onClose={onClose}>
      <div
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void openFile(event.dataTransfer.files[0]);
        }}
      >
        {lines > 1 && (
          <fieldset className="mb-3 flex flex-wrap gap-1 rounded-full bg-(--wash) p-1">
            <legend className="sr-only">{words.which}</legend>
            <Choice name="which" checked={which === 'current'} onChoose={() => setWhich('current')}>
              {words.current}
            </Choice>
            <Choice name="which" checked={which === 'all'} onChoose={() => setWhich('all')}>
              {words.all}
            </Choice>
          </fieldset>
        )}
        <ToCopy label={words.link} text={link} note={words.characters(link.length)} onCopied={(done) => tell(done ? words.linkCopied : words.linkSelected)}>
          {typeof navigator.share === 'function' && (
            <button type="button" className="quiet-button inline-flex min-h-9!" onClick={() => void navigator.share({ title: shown.title, url: link }).catch(() => undefined)}>
              <Share2 className="size-4" aria-hidden="true" /> {words.send}
            </button>
          )}
        </ToCopy>
        <p role="status" className="mt-1.5 min-h-6 text-[13.5px] font-semibold">
          {news}
        </p>
        {trouble && (
          <p role="alert" className="mb-2 rounded-xl bg-(--marker) px-3 py-2 wrap-anywhere">
            <strong className="font-semibold">{trouble.reason}</strong> {trouble.hint} {words.unchanged}
          </p>
        )}
        <More title={words.qr}>
          {link.length > LONGEST_QR ? (
            <p className="mt-1 text-[13.5px]">{words.tooLongForQr(link.length)}</p>
          ) : (
            <Suspense fallback={<p className="mt-1 text-[13.5px] text-soft">{words.drawing}</p>}>
              <QrCode text={link} />
            </Suspense>
          )}
        </More>
        <More title={words.embed}>
          <ToCopy label={words.html} text={embedCode(link, shown.title)} rows={4} onCopied={(done) => tell(done ? words.htmlCopied : words.htmlSelected)} />
        </More>
        <h3 className="mt-4 text-[13px] font-semibold text-soft">{words.picture}</h3>
        <p className="mt-1.5 flex flex-wrap gap-2">
          <Action icon={<Picture className="size-4" aria-hidden="true" />} run={() => void savePicture('png')}>
            {words.savePng}
          </Action>
          <Action icon={<Picture className="size-4" aria-hidden="true" />} run={() => void savePicture('svg')}>
            {words.saveSvg}
          </Action>
        </p>
        <h3 className="mt-4 text-[13px] font-semibold text-soft">{words.file}</h3>
        <div className="mt-1.5 flex flex-wrap gap-2">
          <Action
            icon={<FileDown className="size-4" aria-hidden="true" />}
            run={() => {
              saveFile(`${name}.json`, new Blob([toFile(both[which])], { type: 'application/json' }));
              tell(words.fileSaved);
            }}
          >
            {words.exportFile}
          </Action>
          <FilePicker onPick={openFile} />
        </div>
      </div>
    </Dialog>
  );
}

function linkOf(saved: Saved): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}${toFragment(saved)}`;
}

/** The address is ours and in base64url; the title may hold anything. */
function embedCode(link: string, title: string): string {
  const [page, fragment] = link.split('#') as [string, string];
  const safe = words.frame(title).replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return `<iframe src="${page}?embed=1#${fragment}" title="${safe}" width="100%" height="720" loading="lazy" style="border:0"></iframe>`;
}

function Choice({ name, checked, onChoose, children }: { name: string; checked: boolean; onChoose: () => void; children: ReactNode }) {
  return (
    <label className="choice flex-1 min-h-9!">
      <input type="radio" name={name} className="absolute opacity-0" checked={checked} onChange={onChoose} />
      {children}
    </label>
  );
}

function Action({ icon, run, children }: { icon: ReactNode; run: () => void; children: ReactNode }) {
  return (
    <button type="button" className="quiet-button inline-flex min-h-9!" onClick={run}>
      {icon} {children}
    </button>
  );
}

function FilePicker({ onPick }: { onPick: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <>
      <Action icon={<FileUp className="size-4" aria-hidden="true" />} run={() => input.current!.click()}>
        {words.importFile}
      </Action>
      <label htmlFor={id} className="sr-only">
        {words.chooseFile}
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".json,application/json"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          onPick(event.target.files?.[0]);
          // So that the same file can be chosen once more.
          event.target.value = '';
        }}
      />
    </>
  );
}

function More({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="group border-t border-rule/70 py-1 last:border-b" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex min-h-9 list-none items-center gap-1.5 rounded font-medium">
        <ChevronRight className="size-4 shrink-0 text-soft group-open:rotate-90" aria-hidden="true" /> {title}
      </summary>
      {open && <div className="pb-2">{children}</div>}
    </details>
  );
}

interface ToCopyProps {
  readonly label: string;
  readonly text: string;
  readonly rows?: number;
  readonly note?: string;
  readonly children?: ReactNode;
  /** @param done false where the browser lets nobody write to the clipboard: the text is then selected */
  readonly onCopied: (done: boolean) => void;
}

/** A text to take along, and the button that takes it. */
function ToCopy({ label, text, rows = 1, note, children, onCopied }: ToCopyProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const Field = rows === 1 ? 'input' : 'textarea';
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      onCopied(true);
    } catch {
      field.current!.select();
      onCopied(false);
    }
  };
  return (
    <div>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-[13px] font-semibold text-soft">
          {label}
        </label>
        {note && <span className="text-[12.5px] tabular-nums text-soft">{note}</span>}
      </div>
      <Field ref={field} id={id} readOnly value={text} rows={rows === 1 ? undefined : rows} spellCheck={false} onFocus={() => field.current!.select()} className="mt-1 block w-full resize-none rounded-[10px] bg-paper px-3 py-2 font-mono text-[12.5px] leading-snug break-all text-ellipsis text-ink ring-[1.5px] ring-inset ring-rule" />
      <p className="mt-2 flex flex-wrap gap-2">
        <button type="button" className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-ink px-4 text-[14px] font-semibold text-paper" onClick={() => void copy()}>
          <Copy className="size-4" aria-hidden="true" /> {words.copy}<span className="sr-only"> {label}</span>
        </button>
        {children}
      </p>
    </div>
  );
}
