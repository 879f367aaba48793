// Writes the service worker of an export: the worker of service-worker/worker.js with the list of all that it keeps.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { injectManifest } from '@serwist/build';

const SOURCE = fileURLToPath(new URL('service-worker/worker.js', import.meta.url));

/** What a reader may open or a page ask for. The router’s own texts (`*.txt`) say again what the pages hold; `404/` and `_not-found/` are `404.html`. */
const KEPT = ['**/*.{html,js,css,woff2,svg,png,json,webmanifest}'];
const NOT_KEPT = ['404/**', '_not-found/**', 'download/**', 'service-worker.js'];

/** The address of a file: a folder’s page goes by the name of the folder. */
const addressOf = (path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`;

/**
 * @param {string} out the folder of the export
 * @returns {Promise<{ files: number, octets: number }>} what a first visit keeps
 */
export async function writeServiceWorker(out) {
  const target = join(out, 'service-worker.js');
  let version = '';
  const { count, size, warnings } = await injectManifest({
    swSrc: SOURCE,
    swDest: target,
    globDirectory: out,
    globPatterns: KEPT,
    globIgnores: NOT_KEPT,
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
    manifestTransforms: [
      (entries) => {
        version = createHash('sha256').update(JSON.stringify(entries.map(({ url, revision }) => [url, revision]).sort())).digest('hex').slice(0, 16);
        return { manifest: entries.map(({ url, size }) => ({ url: addressOf(url), revision: null, size })).sort((a, b) => (a.url < b.url ? -1 : 1)), warnings: [] };
      },
    ],
  });
  if (warnings.length > 0) throw new Error(`The service worker keeps less than the whole site: ${warnings.join(' ')}`);
  writeFileSync(target, readFileSync(target, 'utf8').replace('self.__SW_VERSION', version));
  return { files: count, octets: size };
}
