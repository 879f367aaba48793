// Fetched when a page has loaded: has the whole site kept by the service worker, and says in the foot of the page what became of it.
const place = document.querySelector('[data-offline]');
/** Of components/offline/offline-note.tsx; a page of a talk has no foot. */
const words = JSON.parse(place?.dataset.words ?? '{}');
const workers = navigator.serviceWorker;

/** Says something in the foot; with what to press, where there is something to do. */
function say(text, action) {
  place.textContent = text;
  if (!action) return;
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'offline-load', textContent: words.load });
  button.addEventListener('click', action);
  const more = document.createElement('span');
  more.textContent = words.stays;
  place.append(' ', button, ' ', more);
}

/** For so long a newer worker may take to take over: a browser lets the old one finish what it is at. */
const PATIENCE = 6000;

/** A newer version is here: it is loaded where somebody asks, and else when no page of this one is open any more. */
function offer(registration, waiting) {
  say(words.newer, () => {
    workers.addEventListener('controllerchange', () => location.reload(), { once: true });
    say(words.loading);
    waiting.postMessage('load the newer version');
    setTimeout(() => withoutWorker(registration).catch(() => {}), PATIENCE);
  });
}

/** Where the old worker does not let go, the page goes to the network, and there finds the newer one, which has kept the site already. */
async function withoutWorker(registration) {
  const { ok } = await fetch('/service-worker.js', { cache: 'no-store' });
  if (ok && (await registration.unregister())) location.reload();
}

/** Follows a worker until it is installed: the first one keeps the site, a later one waits. */
function follow(registration, worker, isFirst) {
  const look = () => {
    if (worker.state === 'installed' && !isFirst) offer(registration, worker);
    if (worker.state === 'activated' && isFirst) say(words.kept);
  };
  worker.addEventListener('statechange', look);
  look();
}

/** Keeps the site, and from then on tells of newer versions. A browser may refuse to keep anything, as in a private window; then the foot stays empty. */
async function keep() {
  const hadController = workers.controller !== null;
  const registration = await workers.register('/service-worker.js');
  if (!registration) return;
  if (registration.waiting && hadController) offer(registration, registration.waiting);
  else if (registration.active) follow(registration, registration.active, true);
  if (registration.installing) follow(registration, registration.installing, registration.active === null);
  registration.addEventListener('updatefound', () => follow(registration, registration.installing, registration.active === null));
  // Another tab may ask for the newer version: this one goes on with the old until somebody loads it here too.
  if (hadController) workers.addEventListener('controllerchange', () => say(words.newer, () => location.reload()));
  // A browser looks for a newer worker in its own time, half a minute after the page; without a network there is none to be found.
  await registration.update();
}

keep().catch(() => {});
