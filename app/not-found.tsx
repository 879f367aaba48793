import Link from 'next/link';

export default function NotFound() {
  return (
    <main id="main" className="mx-auto max-w-xl px-6 py-32 text-center">
      <h1 className="font-serif text-4xl font-semibold">No such address</h1>
      <p className="mt-4 text-soft">This letter could not be delivered. The page is not here.</p>
      <Link className="quiet-button mt-8 inline-flex" href="/">
        Back to the two worlds
      </Link>
    </main>
  );
}
