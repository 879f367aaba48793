import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProcessor } from '@mdx-js/mdx';

/** One JSX element of a lesson's text, and what it stands in. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The scenario of the scene that it stands in. */
  readonly scene: string | null;
  readonly inside: readonly string[];
  readonly text: string;
  readonly line: number;
}

interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly url?: string;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number } };
}

export interface LessonText {
  readonly source: string;
  readonly elements: readonly Element[];
  readonly links: readonly string[];
  /** Imports, exports and expressions: content has none. */
  readonly code: readonly string[];
  /** The plain text, for counting words. */
  readonly words: number;
}

/** Reads a lesson as the page does, without rendering it. */
export function readLesson(id: string): LessonText {
  const source = readFileSync(join(process.cwd(), 'content/lessons', id, 'lesson.mdx'), 'utf8');
  const tree = createProcessor({ format: 'mdx' }).parse(source) as unknown as Node;
  const elements: Element[] = [];
  const links: string[] = [];
  const code: string[] = [];
  const walk = (node: Node, scene: string | null, inside: readonly string[]) => {
    let here = scene;
    let within = inside;
    if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name) {
      const attributes = Object.fromEntries((node.attributes ?? []).map((attribute) => [attribute.name ?? '…', typeof attribute.value === 'string' ? attribute.value : '{expression}']));
      if (node.name === 'Scene') here = attributes.scenario ?? null;
      elements.push({ name: node.name, attributes, scene: here, inside, text: textOf(node), line: node.position?.start.line ?? 0 });
      within = [...inside, node.name];
    }
    if (node.type === 'link' && node.url) links.push(node.url);
    if (/^mdx(jsEsm|FlowExpression|TextExpression)$/.test(node.type)) code.push(node.value ?? '');
    for (const child of node.children ?? []) walk(child, here, within);
  };
  walk(tree, null, []);
  return { source, elements, links, code, words: textOf(tree).split(/\s+/).filter(Boolean).length };
}

function textOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  return (node.children ?? []).map(textOf).join(node.type === 'paragraph' ? ' ' : '');
}
