// Serves the files of a folder over node:http: compressed, cached where their names carry a hash, and nothing outside of it.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.eml': 'message/rfc822',
  '.mbox': 'application/mbox',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
};

/** For every answer. The pages carry their own Content-Security-Policy; that they may stand in a frame is meant, for lessons that embed the stage. */
const GUARDS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'serial', 'usb'].map((feature) => `${feature}=()`).join(', '),
};

/** Which file of `folder` answers a path: the file itself, a folder's index.html, or the page's .html. Null for none. */
function fileFor(folder, path) {
  const file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  if (path.split('/').some((part) => part.startsWith('.') && part !== '.well-known')) return null;
  const candidates = path.endsWith('/') ? [join(file, 'index.html')] : [file, `${file}.html`];
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile()) ?? null;
}

const packed = new Map();

/** The file compressed as the browser accepts it, made once a file; null where compressing gains nothing. */
function compressed(file, accepted) {
  if (!/\.(html|m?js|css|json|map|webmanifest|txt|xml|md|svg|wasm)$/.test(file) || statSync(file).size < 1024) return null;
  const coding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
  if (!coding) return null;
  const key = `${coding} ${file} ${statSync(file).mtimeMs}`;
  if (!packed.has(key)) {
    const octets = readFileSync(file);
    packed.set(key, coding === 'br' ? brotliCompressSync(octets, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : gzipSync(octets));
  }
  return { coding, octets: packed.get(key) };
}

/**
 * A handler of node:http requests that serves the files of `folder`; where it has none for a path, and no 404.html, it says `missing`.
 *
 * @param {string} folder
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, missing?: string) => void}
 */
export function staticFiles(folder) {
  return (request, response, missing = 'Not found\n') => answer(folder, request, response, missing);
}

function answer(folder, request, response, missing) {
  for (const [name, value] of Object.entries(GUARDS)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [pathname, ...query] = request.url.split('?');
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    path = '\0';
  }
  if (!path.startsWith('/') || path.includes('\0')) {
    response.writeHead(400).end();
    return;
  }
  let file = fileFor(folder, path);
  let status = 200;
  if (!file && !path.endsWith('/') && fileFor(folder, `${path}/`)) {
    response.writeHead(308, { Location: [`${pathname.replace(/^\/+/, '/')}/`, ...query].join('?') }).end();
    return;
  }
  if (!file) {
    status = 404;
    file = fileFor(folder, '/404.html');
  }
  if (!file) {
    response.writeHead(404, { 'Content-Type': TYPES['.txt'] }).end(missing);
    return;
  }
  const packedFile = compressed(file, String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(status, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': packedFile ? packedFile.octets.length : statSync(file).size,
    'Cache-Control': path.startsWith('/_next/static/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ...(packedFile && { 'Content-Encoding': packedFile.coding }),
  });
  if (request.method === 'HEAD') response.end();
  else if (packedFile) response.end(packedFile.octets);
  else createReadStream(file).on('error', () => response.destroy()).pipe(response);
}
