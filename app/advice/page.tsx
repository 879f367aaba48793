import { Play } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { sessionCharts } from '@/components/chart/session-charts';
import { ADVICE_QUESTIONS, WHEN_TO_USE } from '@/content/advice';
import { lessonOf } from '@/content/lessons';
import { words } from '@/content/words/advice';
import { LANG } from '@/content/words/language';
import { paths } from '../paths';
import { AdvicePage } from './advice-page';

const lesson = lessonOf('summary')!;

export const metadata: Metadata = { title: words.title, description: words.description };

export default async function Page() {
  return (
    <main id="main" className="mx-auto max-w-[1440px] px-4 sm:px-8">
      <div className="mx-auto max-w-3xl pb-6 pt-8 has-[+.reading]:sr-only">
        <h1 className="font-serif text-[clamp(2rem,4vw,3rem)] font-semibold leading-tight tracking-tight">{words.title}</h1>
        <p className="mt-3 max-w-[62ch] text-[17px] leading-relaxed text-soft">{words.intro}</p>
        <noscript>
          <p className="mt-3 text-[16px]">{words.noScript}</p>
        </noscript>
      </div>
      <AdvicePage questions={ADVICE_QUESTIONS} words={{ ...words, lang: LANG }} lesson={{ href: paths.lesson(lesson.id), title: lesson.title }} charts={await sessionCharts()} />
      <section aria-labelledby="short" className="mx-auto mt-14 max-w-3xl">
        <h2 id="short" className="font-serif text-[24px] font-semibold tracking-tight">
          {words.short}
        </h2>
        <div className="mt-4 grid gap-4 sm:grid-cols-2">
          {(['imap', 'pop3'] as const).map((protocol) => (
            <div key={protocol} data-world={protocol} className="rounded-2xl bg-(--wash) px-5 pb-4 pt-4">
              <h3 className="font-serif text-[18px] font-semibold text-accent">{words.when[protocol]}</h3>
              <ul className="mt-2 grid gap-2 text-[15.5px] leading-snug">
                {WHEN_TO_USE[protocol].map(({ text, scenario, step }) => (
                  <li key={text}>
                    {text}{' '}
                    <Link className="show-me align-[1px]" href={paths.moment(scenario, step)}>
                      <Play className="size-3" aria-hidden="true" />
                      {words.proof}
                      <span className="sr-only">: {text}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
    </main>
  );
}
