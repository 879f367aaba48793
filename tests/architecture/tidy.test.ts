import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circles, importsOf, read, ROOMS, ROOT, sourceFiles, type Import, type Room } from './import-graph';

const files = ROOMS.flatMap((room) => sourceFiles(room));
const imports = files.flatMap(importsOf);
const roomOf = (file: string) => file.split('/')[0] as Room;
const shown = ({ from, to, kind }: Import) => `${from} imports ${to}${kind === 'type' ? ' (type)' : ''}`;

/** What is said to a reader: it knows nothing, and all that draws may ask it. */
const isWords = (file: string) => file.startsWith('content/words/');

/** Which rooms a room may look into: `simulators ← machines ← components ← app`, and content only the scenario words. */
const MAY_IMPORT: Readonly<Record<Room, readonly Room[]>> = {
  simulators: ['simulators'],
  machines: ['simulators', 'machines'],
  components: ['simulators', 'machines', 'components'],
  content: ['simulators', 'content'],
  app: [...ROOMS],
};

const MAY_IMPORT_PACKAGES: Partial<Record<Room, RegExp>> = {
  simulators: /^pure-rand\//,
  machines: /^xstate($|\/)/,
  content: /^$/,
};

/** Inside the engine: who may know whom. `process.ts` and `security.ts` are vocabulary, open to all that speak on a wire. */
const SESSION = ['mail', 'process', 'security', 'credentials', 'governed'];
const ENGINE_ROOMS: Readonly<Record<string, readonly string[]>> = {
  mail: ['mail'],
  credentials: ['mail'],
  governed: ['process'],
  network: ['network', 'security', 'mail', 'process'],
  pop3: ['pop3', ...SESSION],
  smtp: ['smtp', ...SESSION],
  imap: ['imap', ...SESSION],
  device: ['device', 'pop3', 'imap', 'smtp', ...SESSION],
  security: [],
  kernel: ['kernel', 'process', 'security', 'network', 'mail'],
  capture: ['capture', 'kernel', 'process', 'security', 'network', 'mail'],
  scenario: ['scenario', 'kernel', 'process', 'security', 'network', 'device', 'pop3', 'imap', 'smtp', 'mail'],
};
/** Of these the kernel knows the types alone: it is handed the processes. */
const KERNEL_KNOWS_TYPES_OF = ['device', 'pop3', 'imap', 'smtp'];

const engineRoom = (file: string) => {
  if (file === 'simulators/kernel/process.ts') return 'process';
  if (file === 'simulators/network/security.ts') return 'security';
  const parts = file.split('/');
  if (parts.length > 2) return parts[1]!;
  const name = parts[1]!.replace('.ts', '');
  return name in ENGINE_ROOMS ? name : 'ground';
};

describe('the arrows of imports, type imports included', () => {
  it('reads a graph that is not empty', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(imports.some(({ kind }) => kind === 'type')).toBe(true);
  });

  it('every relative import names a file that exists', () => {
    expect(imports.filter(({ to, isPackage }) => !isPackage && !existsSync(join(ROOT, to))).map(shown)).toEqual([]);
  });

  it('simulators ← machines ← components ← app; content knows the scenario vocabulary only', () => {
    const wrong = imports.filter(({ from, to, isPackage }) => {
      if (isPackage) return MAY_IMPORT_PACKAGES[roomOf(from)] ? !MAY_IMPORT_PACKAGES[roomOf(from)]!.test(to) : false;
      if (!(ROOMS as readonly string[]).includes(roomOf(to))) return to.startsWith('tests/') || to.startsWith('scripts/') || roomOf(from) !== 'app';
      if (roomOf(from) === 'content' && roomOf(to) === 'simulators') return !to.startsWith('simulators/scenario');
      if (isWords(from)) return !isWords(to);
      if (roomOf(from) === 'components' && isWords(to)) return false;
      return !MAY_IMPORT[roomOf(from)].includes(roomOf(to));
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it('inside the engine: mail ← (pop3, imap, smtp) ← device; the kernel knows types of those', () => {
    const wrong = imports.filter(({ from, to, kind, isPackage }) => {
      if (isPackage || roomOf(from) !== 'simulators' || roomOf(to) !== 'simulators') return false;
      const [here, there] = [engineRoom(from), engineRoom(to)];
      if (there === 'ground') return false;
      if (here === 'ground') return true;
      if (here === 'process') return kind !== 'type' || there !== 'mail';
      if (here === 'kernel' && KERNEL_KNOWS_TYPES_OF.includes(there)) return kind !== 'type';
      return !(ENGINE_ROOMS[here] ?? []).includes(there);
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it('no circle of files', () => {
    expect(circles(imports)).toEqual([]);
  });

  it('would see a circle', () => {
    const edge = (from: string, to: string): Import => ({ from, to, kind: 'type', isPackage: false });
    expect(circles([edge('a', 'b'), edge('b', 'c'), edge('c', 'a')])).toEqual(['a → b → c → a']);
  });
});

describe('each file', () => {
  const product = files.filter((file) => /\.(ts|tsx)$/.test(file));

  it('has one subject: under 400 lines', () => {
    expect(product.filter((file) => read(file).split('\n').length > 400)).toEqual([]);
  });

  it('a command function says which section of which RFC it is', () => {
    const commands = product.filter((file) => /^simulators\/(pop3|imap|smtp)\/commands\//.test(file));
    const silent = commands.filter((file) => !(read(file).match(/\/\*\*[\s\S]*?\*\//g) ?? []).some((comment) => /RFC \d{3,4} (§|App)/.test(comment)));
    expect(silent).toEqual([]);
  });
});

describe('style sheets', () => {
  const sheets = ROOMS.flatMap((room) => sourceFiles(room, /\.css$/));

  it('ask of nothing that holds the stage what it holds: a browser would look through all of it at each change', () => {
    expect(sheets.length).toBeGreaterThan(0);
    const asking = sheets.flatMap((file) => read(file).match(/(?:^|[\s,>+~(&])(?:html|:root|body|main|\.stage|\.reading|\.lesson)(?:[.[:][^\s,{]*)?:has\([^{]*/gm) ?? []);
    expect(asking).toEqual([]);
  });
});

describe('what is tracked', () => {
  const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
  const tracked = (listed.status === 0 ? listed.stdout.split('\n').filter(Boolean) : [...files, ...sourceFiles('tests'), ...sourceFiles('scripts')]).filter(
    (file) => existsSync(join(ROOT, file)) && statSync(join(ROOT, file)).isFile() && !/\.(png|jpe?g|webp|avif|ico|woff2|pdf|zip|mp4|webm)$/.test(file),
  );
  /** Files that hold `pattern`, this one left out: it spells the patterns. */
  const holding = (pattern: RegExp) =>
    tracked.filter((file) => file !== 'tests/architecture/tidy.test.ts' && pattern.test(readFileSync(join(ROOT, file), 'latin1')));

  it('nothing is left for later', () => {
    expect(holding(/\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });

  it('no path of one machine', () => {
    expect(holding(/(^|[\s'"`(=:])(\/work\/|\/home\/[a-z]|\/Users\/|\/root\/|\/tmp\/|[A-Z]:\\\\)/m)).toEqual([]);
  });

  it('no registry, and no place where a package was fetched from', () => {
    expect(holding(/registry\.|"resolved":|npmjs\.(org|com)|_authToken|verdaccio|artifactory/i)).toEqual([]);
  });
});
