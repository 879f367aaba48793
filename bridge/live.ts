import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { pack } from '../simulators/packed';
import { staticFiles } from '../scripts/static-files.mjs';
import { ACT_LIMIT, actOf } from './act';
import { addressOf, opened } from './endpoint';
import type { House, Onlooker } from './house';
import type { EndpointOptions, Options } from './options';

const USUAL_PORT = 2180;
const TICK = 1_000;
const MOST_FEEDS = 16;
/** A page that takes less than it is sent is let go; it comes again and is shown the world anew. */
const FEED_LIMIT = 64 * 1024 * 1024;

export interface Live {
  /** What to open in a browser; holds the secret behind the `#`, which browsers send nowhere. */
  readonly address: string;
  stop(): void;
}

/**
 * The page on which the class watches. Over HTTP on loopback:
 *
 * - the built app;
 * - `GET /bridge/feed?key=…`, Server-Sent Events: `world` ({world: as `pack` writes it, doors: where mail programs come in}), then a `stimulus` for each that was applied,
 *   with its `at`, and `tick` ({now}) each second. The page plays them on its own engine, which comes to the same world;
 * - `POST /bridge/act?key=…`, a stimulus without its moment as JSON.
 *
 * Both are for the app's own origin with the secret only. Anything else gets 403 and no word more.
 */
export async function serveLive(house: House, { host, http }: Pick<Options, 'host' | 'http'>, endpoints: readonly EndpointOptions[]): Promise<Live> {
  const doors = endpoints.map(({ protocol, port, implicitTls }) => ({ protocol, port, tls: implicitTls }));
  const key = randomBytes(16).toString('hex');
  const feeds = new Set<Feed>();
  const files = staticFiles(fileURLToPath(new URL('../out', import.meta.url)));
  let authority = '';

  const isOwn = (request: IncomingMessage): boolean => {
    const { host: named, origin, 'sec-fetch-site': site } = request.headers;
    return named === authority && (origin === undefined || origin === `http://${authority}`) && (site === undefined || site === 'same-origin' || site === 'none');
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = request.url ?? '/';
    const { pathname, searchParams } = URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost') : new URL('http://localhost/');
    const ofBridge = pathname === '/bridge' || pathname.startsWith('/bridge/');
    // A name that was made to point at this machine (DNS rebinding) is not ours, whatever is asked for.
    if (request.headers.host !== authority || (ofBridge && !(isOwn(request) && sameSecret(searchParams.get('key'), key)))) return refuse(request, response);
    response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    if (!ofBridge) return files(request, response, 'The app is not built yet: run npm run build, then load this page again.\n');
    if (pathname === '/bridge/feed' && request.method === 'GET') return feed(response);
    if (pathname === '/bridge/act' && request.method === 'POST') return act(request, response);
    response.writeHead(404).end();
  };

  const feed = (response: ServerResponse): void => {
    if (feeds.size >= MOST_FEEDS) return void response.writeHead(503).end();
    const line = new Feed(house, response, doors);
    feeds.add(line);
    response.on('close', () => {
      line.stop();
      feeds.delete(line);
    });
  };

  const act = (request: IncomingMessage, response: ServerResponse): void => {
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return void response.writeHead(415).end();
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= ACT_LIMIT) return void chunks.push(chunk);
      response.writeHead(413, { Connection: 'close' }).end();
      request.destroy();
    });
    request.on('end', () => {
      if (length > ACT_LIMIT) return;
      const wanted = parsed(Buffer.concat(chunks).toString());
      const stimulus = wanted === undefined ? 'Not JSON.' : actOf(wanted, house.world());
      if (typeof stimulus === 'string') return void response.writeHead(400, PLAIN).end(`${stimulus}\n`);
      response.writeHead(house.apply(stimulus) ? 204 : 500).end();
    });
  };

  const open = (port: number) => opened(createServer({ requestTimeout: 30_000, headersTimeout: 10_000, connectionsCheckingInterval: 5_000 }, answer), 'Live page', '--http', port, host);
  const server = http === null ? await open(USUAL_PORT).catch(() => open(0)) : await open(http);
  server.maxConnections = 256;
  authority = addressOf(server);
  const ticks = setInterval(() => feeds.forEach((line) => line.tick()), TICK);
  return {
    address: `http://${authority}/live/#key=${key}`,
    stop() {
      clearInterval(ticks);
      feeds.forEach((line) => line.stop());
      server.close();
      server.closeAllConnections();
    },
  };
}

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };

function refuse(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  response.writeHead(403, { Connection: 'close' }).end();
}

function sameSecret(given: string | null, key: string): boolean {
  const offered = Buffer.from(given ?? '');
  const wanted = Buffer.from(key);
  return offered.length === wanted.length && timingSafeEqual(offered, wanted);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** One page that watches. */
class Feed implements Onlooker {
  private readonly unwatch: () => void;

  constructor(
    private readonly house: House,
    private readonly response: ServerResponse,
    private readonly doors: readonly object[],
  ) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    this.disturbed();
    this.unwatch = house.watch(this);
  }

  applied(stimulus: object): void {
    this.say('stimulus', stimulus);
  }

  disturbed(): void {
    this.say('world', { world: pack(this.house.world()), doors: this.doors });
  }

  tick(): void {
    this.say('tick', { now: this.house.now() });
  }

  stop(): void {
    this.unwatch();
    this.response.end();
  }

  private say(event: string, data: object): void {
    if (this.response.writableLength > FEED_LIMIT) this.response.destroy();
    else this.response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }
}
