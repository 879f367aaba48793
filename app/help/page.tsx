import { Play } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Finder } from '@/components/finder/finder';
import type { SearchEntry } from '@/components/search/entry';
import { SYMPTOM_GROUPS, SYMPTOMS } from '@/content/symptoms';
import { words } from '@/content/words/help';
import { LANG } from '@/content/words/language';
import { words as symptomWords } from '@/content/words/symptom';
import { paths } from '../paths';
import { waysTo } from '../ways';

export const metadata: Metadata = { title: words.title, description: words.description };

const entries = SYMPTOMS.map(({ id, words: said, also, cause }): SearchEntry => ({ id, kind: 'symptom', href: paths.symptom(id), title: said, text: cause, also: also.join('. ') }));

export default function HelpPage() {
  return (
    <main id="main" className="mx-auto max-w-4xl px-4 pt-10 sm:px-8">
      <h1 className="font-serif text-[clamp(2rem,4vw,3rem)] font-semibold leading-tight tracking-tight">{words.title}</h1>
      <p className="mt-4 max-w-[62ch] text-[17px] leading-relaxed text-soft">{words.intro}</p>
      <div className="mt-7">
        <Finder words={{ ...words, lang: LANG }} symptoms={entries} ways={waysTo('lab', 'learn', 'search', 'advice')} />
      </div>
      <section aria-labelledby="browse" className="mt-12">
        <h2 id="browse" className="font-serif text-[24px] font-semibold tracking-tight">
          {words.browse}
        </h2>
        <div className="mt-4 gap-x-10 md:columns-2">
          {SYMPTOM_GROUPS.map((group) => (
            <section key={group.id} aria-labelledby={group.id} className="mb-8 break-inside-avoid">
              <h3 id={group.id} className="border-b-2 border-ink pb-1.5 text-[15px] font-semibold">
                {group.title}
              </h3>
              <ul>
                {SYMPTOMS.filter((symptom) => symptom.group === group.id).map((symptom) => (
                  <li key={symptom.id} className="flex items-center gap-2 border-b border-rule">
                    <Link href={paths.symptom(symptom.id)} className="flex min-h-11 flex-1 items-center py-2 text-[15.5px] leading-snug hover:underline hover:underline-offset-4">
                      {symptom.words}
                    </Link>
                    <Link href={`${paths.symptom(symptom.id)}#play`} className="icon-button shrink-0 text-soft" aria-label={`${symptomWords.watch}: ${symptom.words}`} title={symptomWords.watch}>
                      <Play className="size-4" aria-hidden="true" />
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </section>
    </main>
  );
}
