import ts from 'typescript';
import { read } from './import-graph';

export interface Written {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Attributes and properties that are read to somebody, or shown. */
const SAID = /^(aria-(label|description|roledescription|valuetext)|alt|placeholder|title|label|hint|description|summary)$/;
/** What takes a list of classes, or another thing that only looks like words. */
const LOOKS = /^(className|style|d|transform|data-.*|id|htmlFor|href|rel|sizes|viewBox|key)$|class|(Tone|Look|Style|Ring|Shape)s?$/i;
/** Words of the protocols and of the keyboard are the same in each language. */
const NO_WORDS = /^(Enter|Escape|Tab|Space|Home|End|Backspace|Delete|Alt|Ctrl|Control|Shift|Meta|Arrow\w+|Page(Up|Down)|Inbox|Trash|Sent|Drafts|Archive|Junk|Content-\w+|Message-ID|Date|From|To|Cc|Bcc|Subject|Received|Undefined|Error|\w*Error|Element|Intl)$/;

const TWO_WORDS = /\p{L}{2,}[,;:.!?…’”)]? [“‘(]?\p{L}{2,}/u;
const ONE_WORD = /^\p{Lu}\p{Ll}+[.:…!?]?$/u;
const LETTERS = /\p{L}*\p{Ll}\p{L}*/u;

/** The places of a file at which words for a reader are written, instead of taken from `content/words`. Texts of errors that are thrown are for developers. */
export function writtenWords(file: string): Written[] {
  const tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: Written[] = [];
  const add = (node: ts.Node, text: string) => found.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1, text: text.trim() });
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || isThrown(node) || isLook(node)) return;
    if (ts.isJsxText(node)) {
      if (/\p{L}{2,}/u.test(node.text) && LETTERS.test(node.text)) add(node, node.text);
    } else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
      if (isWords(node.text, node)) add(node, node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isWords(text: string, node: ts.Node): boolean {
  if (NO_WORDS.test(text) || text === 'use client' || text === 'use strict') return false;
  if (TWO_WORDS.test(text)) return true;
  const name = nameOf(node.parent);
  if (name !== null && SAID.test(name)) return /\p{L}{2,}/u.test(text) && LETTERS.test(text);
  return ONE_WORD.test(text);
}

function nameOf(node: ts.Node): string | null {
  return (ts.isJsxAttribute(node) || ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && 'text' in node.name ? String(node.name.text) : ts.isJsxExpression(node) ? nameOf(node.parent) : null;
}

function isLook(node: ts.Node): boolean {
  const name = ts.isJsxAttribute(node) || ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node) ? nameOf(node) : null;
  return name !== null && LOOKS.test(name);
}

/** `throw new Error(…)`, `new RangeError(…)`, and what is asked of the document by a selector. */
function isThrown(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return /Error$/.test(node.expression.getText());
  return ts.isCallExpression(node) && /(querySelector(All)?|closest|matches|matchMedia)$/.test(node.expression.getText());
}
