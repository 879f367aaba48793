// The first script of a page that was carried away: in a folder, without a server, or in somebody's course. The site writes its addresses from the root
// of a host; here they are found from the page itself. A browser lets a page from a folder fetch nothing, and each page is loaded as a whole.
(() => {
  const root = document.currentScript.getAttribute('data-root');
  const folder = new URL(root, location.href);
  const SITE = 'site://here';
  const isInCourse = document.currentScript.hasAttribute('data-course');
  // The style sheet leaves out what only a host can offer, or in a course what is around the quiz.
  document.documentElement.dataset.carried = '';
  if (isInCourse) document.documentElement.dataset.course = '';

  // Where Turbopack's loader looks for the parts of the site. It compares this with the addresses in the page, letter by letter.
  self.TURBOPACK_CHUNK_BASE_PATH = `${root}_next/`;

  /** Where a page or a file of the site is in this copy. */
  const fileOf = (address) => {
    const { pathname, search, hash } = new URL(address, SITE);
    return new URL(pathname.slice(1) + (pathname.endsWith('/') ? 'index.html' : ''), folder).href + search + hash;
  };
  /** What was made of the page's own address is as it should be. */
  const isHere = (address) => address.startsWith(folder.pathname);
  const isOfSite = (address) => /^\/(?!\/)/.test(address);

  /** Gives a link that the site has written since its address here. */
  const aim = (link) => {
    const address = link.getAttribute('href');
    if (isOfSite(address)) link.setAttribute('href', fileOf(address));
    // In a course the page stays where it is, for its session ends when it is left.
    if (isInCourse && !address.startsWith('#')) link.target = '_blank';
    return link.href;
  };
  const linkOf = ({ target }) => (target instanceof Element ? target.closest('a[href]') : null);
  for (const kind of ['focusin', 'pointerdown', 'contextmenu']) {
    addEventListener(kind, (event) => linkOf(event) && aim(linkOf(event)), true);
  }
  addEventListener(
    'click',
    (event) => {
      const link = linkOf(event);
      // The site's router would fetch the page; the browser loads it.
      if (link && !link.getAttribute('href').startsWith('#') && aim(link).startsWith(folder.href)) event.stopPropagation();
    },
    true,
  );

  for (const name of ['pushState', 'replaceState']) {
    const original = history[name].bind(history);
    history[name] = (state, unused, address) => original(state, unused, typeof address === 'string' && isOfSite(address) && !isHere(address) ? fileOf(address) : address);
  }

  /** A text of the site, out of the script that holds it. */
  const texts = (self.carriedTexts = {});
  const textOf = (path) =>
    new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement('script'), { src: fileOf(`${path}.js`) });
      script.addEventListener('load', () => resolve(new Response(texts[path])));
      script.addEventListener('error', () => reject(new TypeError(`${path} is not in this copy.`)));
      document.head.append(script);
    });

  const fetchOriginal = self.fetch.bind(self);
  self.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, SITE);
    const headers = new Headers(init?.headers);
    const isAhead = headers.has('Next-Router-Prefetch') || headers.has('Next-Router-Segment-Prefetch') || init?.method === 'HEAD';
    // What the router asks ahead is never answered; a page that it has to have is loaded instead.
    if (isAhead) return new Promise(() => {});
    if (headers.has('RSC')) {
      location.assign(fileOf(url.pathname.replace(/[^/]*$/, '')));
      return new Promise(() => {});
    }
    return url.pathname.endsWith('.json') ? textOf(url.pathname) : fetchOriginal(input, init);
  };
})();
