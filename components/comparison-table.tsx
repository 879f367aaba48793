import { Play } from 'lucide-react';
import Link from 'next/link';
import { words } from '@/content/words/comparison-table';
import { Badge, type Claim } from './ui/badge';

interface Statement {
  readonly text: string;
  readonly claims: readonly Claim[];
  /** The moment that proves it. */
  readonly shows: { readonly scenario: string; readonly step: string };
}

/** One question, and what is so in each world. */
interface ComparisonRow {
  readonly id: string;
  readonly question: string;
  readonly pop3: readonly Statement[];
  readonly imap: readonly Statement[];
  readonly lesson: string;
}

/** The nine differences as a table that reads and prints without any script. */
export function ComparisonTable({ rows }: { rows: readonly ComparisonRow[] }) {
  return (
    <section id="comparison" aria-labelledby="comparison-title" className="scroll-mt-8">
      <h2 id="comparison-title" className="font-serif text-[clamp(1.7rem,3vw,2.3rem)] font-semibold leading-tight tracking-tight">
        {words.title}
      </h2>
      <p className="mt-3 max-w-[68ch] text-soft">{words.intro}</p>
      <table className="comparison mt-8 w-full border-collapse text-[15px] leading-relaxed">
        <caption className="sr-only">{words.caption}</caption>
        <thead>
          <tr className="text-left max-md:sr-only">
            <th scope="col" className="w-[19%] pb-3 pr-6 font-medium text-soft">
              {words.question}
            </th>
            {(['pop3', 'imap'] as const).map((world) => (
              <th key={world} scope="col" data-world={world} className="w-[40.500%] border-b-[3px] border-(--strong) px-5 pb-2 font-serif text-xl font-bold text-accent">
                {world.toUpperCase()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="align-top max-md:mb-8 max-md:block">
              <th scope="row" className="border-b border-rule py-4 pr-6 text-left font-serif text-[17px] font-semibold leading-snug max-md:block max-md:border-0 max-md:pb-2">
                {row.question}
                <Link className="mt-1.5 block w-fit py-0.5 font-sans text-[13.5px] font-medium text-soft underline underline-offset-2" href={`/learn/${row.lesson}/`}>
                  {words.lesson}<span className="sr-only"> {words.about(row.question)}</span>
                </Link>
              </th>
              <Answer world="pop3" statements={row.pop3} />
              <Answer world="imap" statements={row.imap} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Answer({ world, statements }: { world: 'pop3' | 'imap'; statements: readonly Statement[] }) {
  return (
    <td data-world={world} className="border-b border-rule bg-(--wash)/55 px-5 py-4 max-md:block max-md:border-b-0 max-md:border-l-4 max-md:border-(--strong)">
      <span className="mb-1 block font-serif font-bold text-accent md:hidden" aria-hidden="true">
        {world.toUpperCase()}
      </span>
      {statements.map((statement) => (
        <p key={statement.text} className="[p+&]:mt-3">
          {statement.text}{' '}
          <span className="inline-flex flex-wrap gap-1 align-[1px]">
            {statement.claims.map((claim, index) => (
              <Badge key={index} claim={claim} />
            ))}
            <a className="show-me" href={`#show:${statement.shows.scenario}:${statement.shows.step}`}>
              <Play className="size-3" aria-hidden="true" />
              {words.show}<span className="sr-only">, {world.toUpperCase()}: {statement.text}</span>
            </a>
          </span>
        </p>
      ))}
    </td>
  );
}
