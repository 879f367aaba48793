import Link from 'next/link';
import { words } from '@/content/words/app/not-found';

export default function NotFound() {
  return (
    <main id="main" className="mx-auto max-w-xl px-6 py-32 text-center">
      <h1 className="font-serif text-4xl font-semibold">{words.title}</h1>
      <p className="mt-4 text-soft">{words.text}</p>
      <Link className="quiet-button mt-8 inline-flex" href="/">
        {words.back}
      </Link>
    </main>
  );
}
