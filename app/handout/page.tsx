import type { Metadata } from 'next';
import Link from 'next/link';
import { LESSONS } from '@/content/lessons';

export const metadata: Metadata = { title: 'Take it along', description: 'The lessons on paper, and the whole site without a network: in the browser, as a folder, and as a package for a course.' };

/** What can be had of the site outside of it. */
export default function TakeAlongPage() {
  return (
    <main id="main" className="mx-auto max-w-4xl px-4 pt-10 sm:px-8">
      <h1 className="font-serif text-[clamp(2rem,4vw,3rem)] font-semibold leading-tight tracking-tight">Take it along</h1>
      <div className="mt-4 max-w-[62ch] text-[17px] leading-relaxed text-soft">
        <p>On paper, without a network, or inside your own course.</p>
      </div>

      <h2 className="mt-10 font-serif text-[22px] font-semibold">On paper</h2>
      <p className="mt-2 max-w-[62ch]">Each lesson as a handout: the letters before and after each step, what was said on the wire, the questions, and the answers on a page of their own. Your browser’s print also saves a PDF.</p>
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
        <h2 className="mt-10 font-serif text-[22px] font-semibold">Without a network</h2>
        <p className="mt-2 max-w-[62ch]">After your first visit the browser keeps the whole site: open it again without a network and everything is there. Many browsers also offer to install it as an app, in the address bar or in their menu.</p>
        <p className="mt-3 max-w-[62ch]">
          Or take it as a folder: unpack it and open <code className="font-mono text-[.92em]">index.html</code>. No server is needed.
        </p>
        <Download href="/download/where-mail-lives.zip" title="The whole site" detail="ZIP, about 5 MB" />

        <h2 className="mt-10 font-serif text-[22px] font-semibold">In your course</h2>
        <p className="mt-2 max-w-[62ch]">The quiz as a SCORM 1.2 package, for Moodle and other learning platforms. It reports the score and how far somebody came, and goes on where they left.</p>
        <Download href="/download/where-mail-lives-quiz-scorm12.zip" title="The quiz" detail="SCORM 1.2, about 5 MB" />
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
