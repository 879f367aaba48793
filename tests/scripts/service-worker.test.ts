import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeServiceWorker } from '../../scripts/service-worker.mjs';

const SITE = {
  'index.html': '<title>Home</title>',
  '404.html': 'none',
  '404/index.html': 'none',
  '_not-found/index.html': 'none',
  'learn/deletion/index.html': 'a lesson',
  'learn/deletion/index.txt': 'the router’s',
  'learn/deletion/__next._tree.txt': 'the router’s',
  '_next/static/chunks/a.js': 'a()',
  '_next/static/chunks/a.css': 'a {}',
  '_next/static/media/a.woff2': 'font',
  'search-index.json': '{}',
  'icon.svg': '<svg/>',
  'manifest.webmanifest': '{}',
  'download/site.zip': 'packed',
};

async function workerOf(site: Readonly<Record<string, string>>) {
  const out = mkdtempSync(join(tmpdir(), 'worker-'));
  for (const [path, text] of Object.entries(site)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
  const { files, octets } = await writeServiceWorker(out);
  const worker = readFileSync(join(out, 'service-worker.js'), 'utf8');
  return { files, octets, worker, kept: [...worker.matchAll(/"url":"([^"]*)"/g)].map(([, url]) => url), version: /`\$\{PREFIX\}([0-9a-f]{16})`/.exec(worker)?.[1] };
}

describe('the service worker of an export', () => {
  it('keeps every page by the name of its folder, and every part', async () => {
    const { kept, files } = await workerOf(SITE);
    expect(kept).toEqual(['/', '/404.html', '/_next/static/chunks/a.css', '/_next/static/chunks/a.js', '/_next/static/media/a.woff2', '/icon.svg', '/learn/deletion/', '/manifest.webmanifest', '/search-index.json']);
    expect(files).toBe(kept.length);
  });

  it('is another one where anything in a page is another, and else the same', async () => {
    const { version } = await workerOf(SITE);
    expect(version).toBeDefined();
    expect((await workerOf(SITE)).version).toBe(version);
    expect((await workerOf({ ...SITE, 'learn/deletion/index.html': 'a better lesson' })).version).not.toBe(version);
    expect((await workerOf({ ...SITE, 'lab/index.html': 'a lab' })).version).not.toBe(version);
  });

  it('says what a first visit keeps, and leaves nothing out for its size', async () => {
    const { octets, kept } = await workerOf({ ...SITE, 'lab/index.html': 'x'.repeat(3_000_000) });
    expect(kept).toContain('/lab/');
    expect(octets).toBeGreaterThan(3_000_000);
  });

  it('has nothing left that the build was to put in', async () => {
    expect((await workerOf(SITE)).worker).not.toMatch(/__SW_/);
  });
});
