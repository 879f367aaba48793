import type { Metadata } from 'next';
import Link from 'next/link';
import { LESSONS } from '@/content/lessons';
import { words } from '@/content/words/app/take-along';

export const metadata: Metadata = { title: words.title, description: words.description };

/** What can be had of the site outside of it. */
export default function TakeAlongPage() {
  return (
    <main id="main" className="mx-auto max-w-4xl px-4 pt-10 sm:px-8">
      <h1 className="font-serif text-[clamp(2rem,4vw,3rem)] font-semibold leading-tight tracking-tight">{words.title}</h1>
      <div className="mt-4 max-w-[62ch] text-[17px] leading-relaxed text-soft">
        <p>{words.intro}</p>
      </div>

      <h2 className="mt-10 font-serif text-[22px] font-semibold">{words.paper.title}</h2>
      <p className="mt-2 max-w-[62ch]">{words.paper.text}</p>
      <ol className="mt-3 columns-1 gap-x-8 sm:columns-2">
        {LESSONS.map(({ id, title }, index) => (
          <li key={id} className="break-inside-avoid">
            <Link href={`/handout/${id}/`} className="flex min-h-9 items-baseline gap-3 py-1 hover:underline hover:underline-offset-4">
              <span className="w-6 shrink-0 text-right font-mono text-[13px] text-soft">{index + 1}</span>
              {title}
            </Link>
          </li>
        ))}
      </ol>

      {/* A copy in a folder or a course has nothing to offer beyond itself. */}
      <div className="of-the-host">
        <h2 className="mt-10 font-serif text-[22px] font-semibold">{words.offline.title}</h2>
        <p className="mt-2 max-w-[62ch]">{words.offline.text}</p>
        <p className="mt-3 max-w-[62ch]">
          {words.offline.folder.before} <code className="font-mono text-[.92em]">index.html</code>
          {words.offline.folder.after}
        </p>
        <Download href="/download/where-mail-lives.zip" title={words.offline.download} detail={words.offline.detail} />

        <h2 className="mt-10 font-serif text-[22px] font-semibold">{words.course.title}</h2>
        <p className="mt-2 max-w-[62ch]">{words.course.text}</p>
        <Download href="/download/where-mail-lives-quiz-scorm12.zip" title={words.course.download} detail={words.course.detail} />
      </div>
    </main>
  );
}

function Download({ href, title, detail }: { href: string; title: string; detail: string }) {
  return (
    <p className="mt-3">
      <a href={href} download className="lesson-button">
        {title}
        <span className="font-normal text-soft">{detail}</span>
      </a>
    </p>
  );
}
