import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export const ROOMS = ['simulators', 'machines', 'components', 'content', 'app'] as const;
export type Room = (typeof ROOMS)[number];

export interface Import {
  readonly from: string;
  /** A file of this project, relative to its root, or the package's name. */
  readonly to: string;
  readonly kind: 'type' | 'value';
  readonly isPackage: boolean;
}

/** All source files under `folder`, relative to the root. */
export function sourceFiles(folder: string, endings = /\.(ts|tsx|mdx|mjs)$/): string[] {
  const whole = join(ROOT, folder);
  if (!existsSync(whole)) return [];
  return readdirSync(whole, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => endings.test(file) && statSync(join(ROOT, file)).isFile())
    .sort();
}

export const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** Every import and re-export of a file, type-only ones too; in MDX the import lines at its head. */
export function importsOf(file: string): Import[] {
  const found: { specifier: string; kind: Import['kind'] }[] = [];
  if (file.endsWith('.mdx')) {
    for (const match of read(file).matchAll(/^(?:import|export)\b[^'"\n]*['"]([^'"\n]+)['"]/gm)) found.push({ specifier: match[1]!, kind: 'value' });
  } else {
    const tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, false, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
        const clause = node.importClause;
        const named = clause?.namedBindings;
        const everyNameIsAType = !clause?.name && named && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
        found.push({ specifier: node.moduleSpecifier.text, kind: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || everyNameIsAType ? 'type' : 'value' });
      } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
        found.push({ specifier: node.moduleSpecifier.text, kind: node.isTypeOnly ? 'type' : 'value' });
      } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
        found.push({ specifier: node.argument.literal.text, kind: 'type' });
      } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0] && ts.isStringLiteral(node.arguments[0])) {
        found.push({ specifier: node.arguments[0].text, kind: 'value' });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return found.map(({ specifier, kind }) => {
    const to = resolve(file, specifier);
    return { from: file, to: to ?? specifier, kind, isPackage: to === null };
  });
}

/** The file that a specifier names, or null for a package. */
function resolve(from: string, specifier: string): string | null {
  const base = specifier.startsWith('@/') ? join(ROOT, specifier.slice(2)) : specifier.startsWith('.') ? join(ROOT, dirname(from), specifier) : null;
  if (base === null) return null;
  const candidates = [base, ...['.ts', '.tsx', '.mdx', '.mjs', '/index.ts', '/index.tsx'].map((ending) => base + ending)];
  const file = candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile()) ?? base;
  return relative(ROOT, file);
}

/** Files in a circle of imports, each circle once, e.g. `a.ts → b.ts → a.ts`. */
export function circles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, isPackage } of imports) if (!isPackage) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const path: string[] = [];
  const found: string[] = [];
  const walk = (file: string): void => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const target of next.get(file) ?? []) walk(target);
    path.pop();
    done.add(file);
  };
  for (const file of next.keys()) walk(file);
  return found;
}
