// The service worker: it keeps the whole site of one build, and answers from it. The build puts the list of files and the version in.
/** @type {readonly { readonly url: string }[]} */
const FILES = self.__SW_MANIFEST;
const PREFIX = 'where-mail-lives ';
const CACHE = `${PREFIX}self.__SW_VERSION`;
const KEPT = new Set(FILES.map(({ url }) => url));

/** Files whose names carry a hash of what is in them: whoever has one of that name has the right one. */
const isHashed = (path) => path.startsWith('/_next/static/');

/** How many files are fetched at a time: as many connections as a browser opens to one host. */
const LANES = 6;

/** Keeps every file of this build, and fails as a whole where one does not come: half a site is no site. What an earlier try kept is not fetched again. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  const waiting = [...KEPT];
  const lane = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (await cache.match(path)) continue;
      const known = isHashed(path) ? await caches.match(path) : undefined;
      await cache.put(path, known ?? (await fetched(path)));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** A file from the host, asked anew. A page that came by a redirect is copied: a browser takes no such answer for a navigation (Fetch §4.3). */
async function fetched(path) {
  const response = await fetch(path, { cache: isHashed(path) ? 'default' : 'no-cache', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
}

/** Drops what earlier builds left, but for the parts of the last one: a page of it that is still open in another tab may yet ask for them. */
async function dropEarlier() {
  const earlier = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  const last = earlier.pop();
  await Promise.all(earlier.map((name) => caches.delete(name)));
  if (last === undefined) return;
  const cache = await caches.open(last);
  const requests = await cache.keys();
  await Promise.all(requests.filter(({ url }) => !isHashed(new URL(url).pathname)).map((request) => cache.delete(request)));
}

/** A page that is kept, the folder’s page for an address without its slash, what the host has, or the page that says that there is none. */
async function page(request, url) {
  const cache = await caches.open(CACHE);
  const pathname = url.pathname.replace(/\/index\.html$/, '/');
  if (KEPT.has(pathname)) return (await cache.match(pathname)) ?? fetch(request);
  if (KEPT.has(`${pathname}/`)) return Response.redirect(`${pathname}/${url.search}`, 301);
  try {
    return await fetch(request);
  } catch {
    const missing = await cache.match('/404.html');
    return missing ? new Response(missing.body, { status: 404, headers: missing.headers }) : Response.error();
  }
}

/** A part of a page; of this build first, then of one whose pages may still be open. */
async function part(request, { pathname }) {
  const cache = await caches.open(CACHE);
  return (await cache.match(pathname)) ?? (await caches.match(pathname)) ?? fetch(request);
}

/** What the router asks to change pages without loading one. Without a network it is told in its own way to load the page, which is kept. */
async function flight(request) {
  try {
    return await fetch(request);
  } catch {
    return new Response('', { headers: { 'Content-Type': 'text/html' } });
  }
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(dropEarlier().then(() => self.clients.claim())));

// A newer build waits until no page of the old one is open, or until somebody asks for it.
self.addEventListener('message', ({ data }) => {
  if (data === 'load the newer version') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request, url));
  else if (request.headers.has('RSC')) event.respondWith(flight(request));
  else if (KEPT.has(url.pathname) || isHashed(url.pathname)) event.respondWith(part(request, url));
});
