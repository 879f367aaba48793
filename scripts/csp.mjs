// The Content-Security-Policy of a page, as a <meta> in the page itself, so that it holds wherever the files are served from.
import { createHash } from 'node:crypto';
import { attribute, elementsBelow, pageOf } from './html.mjs';

/** Types of <script> that a browser runs (HTML §4.12.1); any other is data, and no policy asks about it. */
const RUNS = /^(|module|importmap|speculationrules|(text|application)\/(x-)?(java|ecma)script|text\/(jscript|livescript|javascript1\.[0-5]))$/i;

/** The inline scripts of a page that a browser would run: their text as the parser has it, which is what is hashed (CSP3 §8.4). */
function inlineScripts(document) {
  return [...elementsBelow(document)]
    .filter((element) => element.nodeName === 'script' && attribute(element, 'src') === undefined && RUNS.test((attribute(element, 'type') ?? '').trim()))
    .map((element) => element.childNodes.map((text) => text.value).join(''))
    .filter((text) => text !== '');
}

/** What CSP cannot allow by a hash without opening the door to more of it. */
function* forbidden(document) {
  for (const element of elementsBelow(document)) {
    if (element.nodeName === 'style') yield 'a <style> element';
    for (const { name, value } of element.attrs) {
      if (name.startsWith('on')) yield `the handler ${name} of a <${element.nodeName}>`;
      if (/^(href|src|action|formaction)$/.test(name) && /^\s*javascript:/i.test(value)) yield `a javascript: address in a <${element.nodeName}>`;
    }
  }
}

/**
 * The policy of a page that runs these inline scripts, and from elsewhere only what its own origin serves.
 * `style-src-attr` allows `style="…"`, by which the stage puts things in their places; <style> elements stay forbidden.
 *
 * @param {readonly string[]} scripts the text of each inline script
 */
export function policyFor(scripts) {
  const hashes = [...new Set(scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`))];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-src 'self'",
  ].join('; ');
}

/**
 * The page with its policy: as the first child of <head>, or right behind `<meta charset>`, which browsers look for in the
 * first 1024 octets only. A page that has a policy already gets it anew.
 *
 * @param {string} html a whole page
 * @returns {string}
 * @throws {Error} if the page holds what the policy would block: a <style> element, an event handler, a javascript: address
 */
export function withPolicy(html) {
  const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  const document = pageOf(bare);
  const [wrong] = forbidden(document);
  if (wrong) throw new Error(`The page has ${wrong}, which its Content-Security-Policy forbids.`);
  const head = [...elementsBelow(document)].find(({ nodeName }) => nodeName === 'head');
  const start = head?.sourceCodeLocation?.startTag;
  if (!start) throw new Error('The page has no <head> to hold its Content-Security-Policy.');
  const first = head.childNodes[0];
  const at = first?.nodeName === 'meta' && attribute(first, 'charset') !== undefined ? first.sourceCodeLocation.endOffset : start.endOffset;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(inlineScripts(document))}"/>`;
  return bare.slice(0, at) + meta + bare.slice(at);
}
