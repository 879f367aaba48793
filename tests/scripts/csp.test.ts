import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyFor, withPolicy } from '../../scripts/csp.mjs';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (body: string, head = '<meta charSet="utf-8"/><title>A page</title>') => `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const policyOf = (html: string) => /<meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/.exec(html)?.[1];
const scriptSources = (html: string) => policyOf(html)!.split('; ').find((one) => one.startsWith('script-src '))!.split(' ').slice(1);

describe('the policy of a page', () => {
  it('names the hash of each inline script that the page has, and nothing else', () => {
    const html = withPolicy(page('<script>let a = 1;</script><p>…</p><script id="x" data-y="z">\n  say("ä – ☃")\n</script><script src="/a.js" async=""></script>'));
    expect(scriptSources(html)).toEqual(["'self'", hashOf('let a = 1;'), hashOf('\n  say("ä – ☃")\n')]);
  });

  it('of a page without inline scripts allows none', () => {
    expect(scriptSources(withPolicy(page('<script src="/a.js"></script>')))).toEqual(["'self'"]);
  });

  it('does not change with the order in which it is asked twice, and names a script that stands twice once', () => {
    const once = withPolicy(page('<script>a()</script><script>a()</script>'));
    expect(scriptSources(once)).toEqual(["'self'", hashOf('a()')]);
    expect(withPolicy(once)).toBe(once);
  });

  it('would block a script that came into the page later', () => {
    const html = withPolicy(page('<script>known()</script>')).replace('</body>', '<script>later()</script></body>');
    expect(scriptSources(html)).not.toContain(hashOf('later()'));
  });

  it.each([
    ['an escaped end tag', '"<\\/script>"'],
    ['an end tag in Unicode escapes', '"\\u003c/script>"'],
    ['a comment in a string', 'a("<!-- no script")'],
    ['entities, which are no entities in a script', 'a("&amp;&lt;")'],
    ['a backslash and quotes', 'a("\\\\\\"")'],
  ])('hashes %s as the browser has it', (_, text) => {
    expect(scriptSources(withPolicy(page(`<script>${text}</script>`)))).toEqual(["'self'", hashOf(text)]);
  });

  it('is not taken in by what only looks like a script', () => {
    const html = withPolicy(page('<!-- <script>no()</script> --><p title="<script>no()</script>">&lt;script&gt;</p><textarea><script>no()</script></textarea>'));
    expect(scriptSources(html)).toEqual(["'self'"]);
  });

  it('knows scripts in any case and with any attributes, and leaves out data', () => {
    const html = withPolicy(page('<SCRIPT type="module" title=">">m()</SCRIPT><script type="application/json">{"a":1}</script><script type=text/JavaScript>t()</script>'));
    expect(scriptSources(html)).toEqual(["'self'", hashOf('m()'), hashOf('t()')]);
  });

  it('stands before everything that is fetched or run, and leaves the charset in the first 1024 octets', () => {
    const html = withPolicy(page('<script>a()</script>'));
    expect(html).toMatch(/<head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy"/);
    expect(withPolicy(page('', '<link rel="stylesheet" href="/a.css"/>'))).toMatch(/<head><meta http-equiv="Content-Security-Policy"/);
  });

  it('leaves the rest of the page as it was', () => {
    const html = page('<script>a()</script>');
    expect(withPolicy(html).replace(/<meta http-equiv[^>]*>/, '')).toBe(html);
  });

  it.each([
    ['<p onclick="a()">', 'the handler onclick of a <p>'],
    ['<style>p { color: red }</style>', 'a <style> element'],
    ['<a href=" javascript:a()">', 'a javascript: address in a <a>'],
  ])('refuses a page with %s', (body, words) => {
    expect(() => withPolicy(page(body))).toThrow(words);
  });

  it('refuses what has no <head>', () => {
    expect(() => withPolicy('<p>Only a piece.</p>')).toThrow('no <head>');
  });

  it('opens no door to eval, to inline scripts at large or to another origin', () => {
    const policy = policyFor(['a()']);
    expect(policy).not.toMatch(/unsafe-eval|unsafe-hashes|https?:|\*|script-src[^;]*unsafe-inline/);
    expect(policy.startsWith("default-src 'none'; ")).toBe(true);
  });
});
