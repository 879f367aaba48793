// The export in a form that can be carried away: every address is relative, so that it opens from a folder without a server, or below any address.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withPolicy } from './csp.mjs';
import { attribute, elementsBelow, pageOf } from './html.mjs';

const SCRIPT = fileURLToPath(new URL('carry/carried.js', import.meta.url));
/** Of no use there: the router’s texts, the service worker, what only the host of a site needs, and what is downloaded from it. */
const LEFT_OUT = /^(404\.html|(404|_not-found|download)\/.*|service-worker\.js|offline\.js|manifest\.webmanifest|.*\.txt)$/;

/** A row of the router’s own data in a page (in a string of a script) by which it would ask for a font ahead. */
const FONT_HINT = /:HL\[\\"[^"\\]+\\",\\"font\\",\{[^}]*\}\]\\n/g;
/** The address of an icon there, by which the router would put it into the head again. */
const ICON = /(\\")\/(icon[\w-]*\.(?:svg|png))/g;

/**
 * A page with its addresses as seen from where it stands.
 *
 * @param {string} html
 * @param {string} path of the page below the root, as `learn/deletion/index.html`
 * @param {{ course?: boolean }} [how] `course`: it is opened by a course, which it reports to
 * @returns {string} with its policy, which now allows files of the folder, too
 */
export function carriedPage(html, path, { course = false } = {}) {
  const root = '../'.repeat(path.split('/').length - 1) || './';
  const changes = [];
  for (const element of elementsBelow(pageOf(html))) {
    const where = element.sourceCodeLocation;
    const rel = attribute(element, 'rel');
    // A copy is not installed, and a browser does not lend a font ahead to a page from a folder.
    const isNeedless = element.nodeName === 'link' && (rel === 'manifest' || (rel === 'preload' && attribute(element, 'as') === 'font'));
    if (isNeedless) changes.push({ from: where.startOffset, to: where.endOffset, text: '' });
    if (element.nodeName === 'head') changes.push({ from: where.startTag.endOffset, to: where.startTag.endOffset, text: `<meta charset="utf-8"/><script src="${root}carried.js" data-root="${root}"${course ? ' data-course=""' : ''}></script>` });
    if (element.nodeName === 'meta' && attribute(element, 'charset') !== undefined) changes.push({ from: where.startOffset, to: where.endOffset, text: '' });
    for (const name of isNeedless ? [] : ['href', 'src']) {
      const address = attribute(element, name);
      if (address === undefined || !/^\/(?!\/|_next\/)/.test(address)) continue;
      const { startOffset: from, endOffset: to } = where.attrs[name];
      changes.push({ from, to, text: `${name}="${root}${fileOf(address).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"` });
    }
  }
  // The parts: in attributes, and in what the scripts of the page hold of them.
  const carried = changed(html, changes).replace(FONT_HINT, '').replace(ICON, `$1${root}$2`).replaceAll('/_next/', `${root}_next/`);
  return withPolicy(carried).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, (meta) => meta.replaceAll("'self'", "'self' file:"));
}

/** A text with pieces of it exchanged, none of which overlap. */
function changed(text, changes) {
  let at = 0;
  const pieces = changes.sort((a, b) => a.from - b.from).flatMap((change) => {
    const before = text.slice(at, change.from);
    at = change.to;
    return [before, change.text];
  });
  return [...pieces, text.slice(at)].join('');
}

/** A page goes by the name of its folder; a folder without a server has files only. */
function fileOf(address) {
  const [, path, rest] = /^\/([^?#]*)(.*)$/.exec(address);
  return path + (path === '' || path.endsWith('/') ? 'index.html' : '') + rest;
}

/** A style sheet with its fonts inside: a browser does not let a page from a folder read them from files. */
function withFonts(css, folder) {
  return css.replace(/url\(([^)"']+\.woff2)\)/g, (_, path) => `url(data:font/woff2;base64,${readFileSync(join(folder, path)).toString('base64')})`);
}

/** What a page would fetch, as a script that puts it where `carried.js` looks. */
const asScript = (path, text) => `self.carriedTexts[${JSON.stringify(`/${path}`)}]=${JSON.stringify(text)};`;

/**
 * The whole site, relative.
 *
 * @param {string} out the folder of the export
 * @returns {Record<string, Uint8Array>} by path
 */
export function carriedCopy(out) {
  const files = { 'carried.js': readFileSync(SCRIPT) };
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name).slice(out.length + 1).replaceAll('\\', '/');
    if (LEFT_OUT.test(path)) continue;
    const octets = readFileSync(join(out, path));
    if (path.endsWith('.html')) files[path] = Buffer.from(carriedPage(octets.toString(), path));
    else if (path.endsWith('.json')) files[`${path}.js`] = Buffer.from(asScript(path, octets.toString()));
    else if (path.endsWith('.css')) files[path] = Buffer.from(withFonts(octets.toString(), dirname(join(out, path))));
    else if (!path.endsWith('.woff2')) files[path] = octets;
  }
  return files;
}
