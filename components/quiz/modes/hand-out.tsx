'use client';

import { Download, Link2, Printer } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { words } from '@/content/words/quiz/hand-out';
import { QrCode } from '../../share/qr-code';
import { saveFile } from '../../share/save-file';
import type { Bank } from './bank';
import { drawPaper, poolOf } from './draw';
import { linkOf, type Terms } from './paper-link';

interface HandOutProps {
  readonly bank: Bank;
  readonly terms: Terms;
}

/** What a trainer hands out or takes along: the link, its code to scan, the paper on paper, and the questions for Moodle. */
export function HandOut({ bank, terms }: HandOutProps) {
  const [news, setNews] = useState('');
  const link = linkOf(terms);
  const address = `${window.location.origin}${window.location.pathname}${link}`;
  const copy = () => {
    const done = navigator.clipboard?.writeText(address) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => setNews(words.copied),
      () => setNews(words.notCopied),
    );
  };
  const saveGift = async (items: readonly string[], what: string) => {
    const { giftFile } = await import('../take-along/gift');
    const entries = items.flatMap((name) => bank.item(name) ?? []).map((item) => ({ item, truth: bank.truthOf(item) }));
    saveFile(`where-mail-lives-${what}.gift.txt`, new Blob([giftFile(entries, words.category)], { type: 'text/plain;charset=utf-8' }));
    setNews(words.saved(entries.length));
  };
  const written = poolOf(bank.entries, { lessons: terms.lessons, of: 'written' });
  return (
    <section aria-labelledby="hand-out">
      <h3 id="hand-out" className="font-serif text-[17.5px] font-semibold tracking-tight">
        {words.title}
      </h3>
      <p className="mt-1 text-[14.5px] leading-snug text-soft">{words.intro}</p>
      <input className="field mt-3 w-full font-mono text-[12.5px]!" readOnly value={address} aria-label={words.link} onFocus={(event) => event.currentTarget.select()} />
      <div className="mt-3 grid grid-cols-[7.5rem_1fr] items-start gap-4 max-[24rem]:grid-cols-1">
        <QrCode text={address} />
        <div className="mt-2 grid gap-2">
          <TakeAlong icon={Link2} onClick={copy}>
            {words.copy}
          </TakeAlong>
          <Link className="quiet-button inline-flex min-h-9!" href={`/quiz/paper/${link}`}>
            <Printer className="size-4 shrink-0" aria-hidden="true" />
            {words.print}
          </Link>
          <TakeAlong icon={Download} onClick={() => void saveGift(drawPaper(bank.entries, terms), `paper-${terms.seed}`)}>
            {words.moodle}
          </TakeAlong>
        </div>
      </div>
      {written.length > 0 && (
        <p className="mt-3 text-[14px] leading-snug text-soft">
          {(terms.lessons.length > 0 ? words.allOfThese : words.allThereAre)(written.length)}{' '}
          <button type="button" className="inline-flex min-h-6 items-center font-semibold text-ink underline underline-offset-2" onClick={() => void saveGift(written.map(({ card }) => card), 'questions')}>
            {words.saveAll}
          </button>
        </p>
      )}
      <p role="status" className="mt-2 text-[14px] leading-snug empty:hidden">
        {news}
      </p>
    </section>
  );
}

function TakeAlong({ icon: Icon, onClick, children }: { icon: typeof Link2; onClick: () => void; children: string }) {
  return (
    <button type="button" className="quiet-button inline-flex min-h-9!" onClick={onClick}>
      <Icon className="size-4 shrink-0" aria-hidden="true" />
      {children}
    </button>
  );
}
