import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BUDGET, firstLoads, scriptsOf } from '../../scripts/first-load.mjs';

describe('the scripts of a page', () => {
  it('are those that it loads by itself, each once, and not those for browsers without modules', () => {
    const html = `<html><head><link rel="preload" as="script" href="/a.js"/><link rel="modulepreload" href="/m.js"/><link rel="preload" as="font" href="/f.woff2"/>
      <script src="/a.js" async=""></script><script noModule="" src="/old.js"></script></head><body><script>import('/later.js')</script><script src="/b.js"></script></body></html>`;
    expect(scriptsOf(html)).toEqual(['/a.js', '/m.js', '/b.js']);
  });
});

describe('the budget', () => {
  const folder = mkdtempSync(join(tmpdir(), 'first-load-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  /** What no compression makes smaller. */
  const noise = (octets: number) => {
    let state = 1;
    return Uint8Array.from({ length: octets }, () => (state = (state * 48271) % 2147483647) & 255);
  };

  it('is larger for a page with the stage on it, and a page over it is told', () => {
    writeFileSync(join(folder, 'big.js'), noise(BUDGET.reading * 1000 + 5000));
    writeFileSync(join(folder, 'small.js'), noise(1000));
    mkdirSync(join(folder, 'stage'));
    writeFileSync(join(folder, 'index.html'), '<html><body><script src="/big.js"></script></body></html>');
    writeFileSync(join(folder, '404.html'), '<html><body class="stage-like"><script src="/small.js"></script></body></html>');
    writeFileSync(join(folder, 'stage', 'index.html'), '<html><body><div class="stage flex"></div><script src="/big.js?v=1"></script></body></html>');
    expect(firstLoads(folder).map(({ route, kind, over }) => [route, kind, over])).toEqual([
      ['/', 'reading', true],
      ['/stage/', 'stage', false],
      ['/404.html', 'reading', false],
    ]);
  });
});
