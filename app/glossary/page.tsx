import { Link2 } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { fill } from '@/components/ui/words';
import { GLOSSARY, type Term } from '@/content/glossary';
import { LESSONS } from '@/content/lessons';
import { words } from '@/content/words/glossary';
import { LANG } from '@/content/words/language';
import { termsIn, textOf } from '../learn/lesson-text';
import { paths } from '../paths';

export const metadata: Metadata = { title: words.title, description: words.description };

/** What a term is filed under: `\Deleted` under D. */
const nameOf = ({ term }: Term) => term.replace(/^[^\p{L}\p{N}]+/u, '');
const letterOf = (term: Term) => nameOf(term).charAt(0).toUpperCase();

export default function GlossaryPage() {
  const terms = [...GLOSSARY].sort((a, b) => nameOf(a).localeCompare(nameOf(b), LANG));
  const letters = [...new Set(terms.map(letterOf))];
  const lessons = LESSONS.map(({ id, title }) => ({ id, title, terms: termsIn(textOf(id)) }));
  return (
    <main id="main" className="mx-auto max-w-4xl px-4 pt-10 sm:px-8">
      <h1 className="font-serif text-[clamp(2rem,4vw,3rem)] font-semibold leading-tight tracking-tight">{words.title}</h1>
      <p className="mt-4 max-w-[62ch] text-[17px] leading-relaxed text-soft">{words.intro}</p>
      <nav aria-label={words.letters} className="no-print mt-6">
        <ul className="flex flex-wrap gap-1">
          {letters.map((letter) => (
            <li key={letter}>
              <a href={`#letter-${letter}`} className="icon-button bg-(--wash) font-semibold">
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map((letter) => (
        <section key={letter} id={`letter-${letter}`} aria-labelledby={`title-${letter}`} className="mt-9 grid scroll-mt-4 gap-x-6 sm:grid-cols-[3rem_1fr]">
          <h2 id={`title-${letter}`} className="font-serif text-[30px] font-semibold leading-none text-soft sm:pt-3">
            {letter}
          </h2>
          <dl>
            {terms
              .filter((term) => letterOf(term) === letter)
              .map((term) => {
                const used = lessons.filter((lesson) => lesson.terms.has(term.id));
                return (
                  <div key={term.id} id={term.id} className="term-entry">
                    <dt className="flex items-center gap-1 font-serif text-[19px] font-semibold tracking-tight">
                      {term.term}
                      <a href={`#${term.id}`} className="term-anchor icon-button no-print" aria-label={fill(words.link, { term: term.term })}>
                        <Link2 className="size-4" aria-hidden="true" />
                      </a>
                    </dt>
                    <dd className="max-w-[66ch] text-[16px] leading-relaxed">
                      {term.text} {term.claim && <Badge claim={term.claim} />}
                    </dd>
                    {used.length > 0 && (
                      <dd className="mt-0.5 flex flex-wrap items-center gap-x-3 text-[13.5px] text-soft">
                        <span>{words.usedIn}:</span>
                        {used.map(({ id, title }) => (
                          <Link key={id} href={paths.lesson(id)} className="inline-flex min-h-6 items-center underline underline-offset-2">
                            {title}
                          </Link>
                        ))}
                      </dd>
                    )}
                  </div>
                );
              })}
          </dl>
        </section>
      ))}
    </main>
  );
}
