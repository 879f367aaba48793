import type { Metadata } from 'next';
import { SearchPage } from '@/components/search/search-page';
import { words } from '@/content/words/search';
import { searchProps } from './site-search';

export const metadata: Metadata = { title: words.title, description: words.description };

export default function Page() {
  return (
    <main id="main" className="mx-auto min-h-[60svh] max-w-4xl px-4 pt-10 sm:px-8">
      <h1 className="font-serif text-[clamp(2rem,4vw,3rem)] font-semibold leading-tight tracking-tight">{words.title}</h1>
      <SearchPage {...searchProps()} />
      <noscript>
        <p className="mt-4 text-[15.5px]">{words.noScript}</p>
      </noscript>
    </main>
  );
}
