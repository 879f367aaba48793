import { describe, expect, it } from 'vitest';
import { carriedPage } from '../../scripts/carried-copy.mjs';

const page = (body: string, head = '') => `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>${head}</head><body>${body}</body></html>`;

describe('a page that is carried away', () => {
  it('has its addresses as seen from where it stands', () => {
    const html = page('<a href="/">home</a><a href="/learn/x/?a=1&amp;b=2#c">x</a><a href="#here">here</a><a href="https://www.rfc-editor.org/rfc/rfc1939">RFC</a><img src="/icon.svg"/>');
    const deep = carriedPage(html, 'learn/deletion/index.html');
    expect(deep).toContain('<a href="../../index.html">');
    expect(deep).toContain('<a href="../../learn/x/index.html?a=1&amp;b=2#c">');
    expect(deep).toContain('<a href="#here">');
    expect(deep).toContain('<a href="https://www.rfc-editor.org/rfc/rfc1939">');
    expect(deep).toContain('<img src="../../icon.svg"/>');
    expect(carriedPage(html, 'index.html')).toContain('<a href="./index.html">');
  });

  it('finds its parts, in attributes and in what its scripts hold', () => {
    const html = page('<script src="/_next/static/chunks/a.js" async=""></script><script>self.__next_f.push([1,"3:I[1,[\\"/_next/static/chunks/b.js\\"]]\\n"])</script>');
    const carried = carriedPage(html, 'lab/index.html');
    expect(carried).toContain('<script src="../_next/static/chunks/a.js" async="">');
    expect(carried).toContain('[\\"../_next/static/chunks/b.js\\"]');
    expect(carried).not.toContain('"/_next/');
  });

  it('runs the script that finds the rest before every other, and keeps its charset first', () => {
    const carried = carriedPage(page('', '<script>first()</script>'), 'lab/index.html');
    expect(carried).toMatch(/<head><meta charset="utf-8"\/><meta http-equiv="Content-Security-Policy"[^>]*><script src="\.\.\/carried\.js" data-root="\.\.\/"><\/script><script>first\(\)/);
    expect(carried.match(/<meta charset/gi)).toHaveLength(1);
  });

  it('asks for no manifest and no font ahead', () => {
    const carried = carriedPage(page('<script>self.__next_f.push([1,":HL[\\"/_next/static/media/a.woff2\\",\\"font\\",{\\"crossOrigin\\":\\"\\",\\"type\\":\\"font/woff2\\"}]\\n0:{}\\n"])</script>', '<link rel="preload" href="/_next/a.woff2" as="font" crossorigin=""/><link rel="manifest" href="/manifest.webmanifest"/>'), 'index.html');
    expect(carried).not.toContain('woff2');
    expect(carried).not.toContain('manifest.webmanifest');
    expect(carried).toContain('[1,"0:{}\\n"]');
  });

  it('has a policy for what it has become, which allows files of its folder', () => {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(carriedPage(page('<script>go("/_next/a.js")</script>'), 'index.html'))![1]!;
    expect(policy).toMatch(/script-src 'self' file: 'sha256-[^']+';/);
    expect(policy).toContain("style-src 'self' file:");
  });

  it('does not touch what is only text', () => {
    const html = page('<pre>&lt;a href="/learn/"&gt;</pre><script type="application/json">{"href":"/learn/"}</script>');
    const carried = carriedPage(html, 'index.html');
    expect(carried).toContain('&lt;a href="/learn/"&gt;');
    expect(carried).toContain('{"href":"/learn/"}');
  });
});
