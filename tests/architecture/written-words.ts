import ts from 'typescript';
import { read } from './import-graph';

/** Attributes and properties that are read to somebody, or shown. */
const SAID = /^(aria-(label|description|roledescription|valuetext)|alt|placeholder|title|label|hint|description|summary)$/;
/** What takes a list of classes, or another thing that only looks like words. */
const LOOKS = /^(className|style|fill|stroke|d|transform|data-.*|aria-labelledby|aria-describedby|id|htmlFor|href|rel|sizes|viewBox|key|media)$|class|(_STYLE|_FONT|_SCRIPT|Style|Shape)s?$/i;
/** Lines and names of the protocols, places in the notation of scenarios, keys, names of classes and fonts, CSS, selectors and markup: the same in each language. */
const NO_WORDS = [
  /^[A-Z]+ ([\d‹<(A-Z]|FROM:|TO:|\w+( secret)?$)/,
  /^ ?[-+*]\w/,
  /^(From|To|Subject|Received|Date): /,
  /^server \w+$/,
  /^(Enter|Escape|Tab|Space|Home|End|Backspace|Delete|Alt|Ctrl|Control|Shift|Meta|Arrow\w+|Page(Up|Down))$/,
  /^(Inbox|Trash|Sent|Drafts|Archive|Junk|Hello|Content-\w+|Date|From|To|Cc|Bcc|Subject|Received|Invalid|Segmenter)$/,
  /^(Opening|Predict|Belief|Nuance|Recap|Step)$/,
  /\b(serif|sans-serif|monospace|charset=utf-8|Mono)\b/,
  /^\w[\w-]*\(|^\([\w-]+:|^(<\?xml|<iframe)|\w+\.html'?$|\[\w+[\]=]|\bdialog \*/,
  /^[\w-]+ [a-z]+-[\w[\]._ -]+$/,
];
/** Each of these is no word for a reader, in a way that no rule above knows. */
export const ALLOWED: Readonly<Record<string, readonly RegExp[]>> = {
  'app/fonts.ts': [/./],
  'components/share/dictionary.ts': [/./],
  'components/live/how-to.tsx': [/^npm run bridge/],
  'components/lab/trouble-panel.tsx': [/^another program$/],
  'components/lab/view/post.ts': [/^where mail lives - $/],
  'components/offline/offline-note.tsx': [/addEventListener/],
  'components/quiz/watch-window.tsx': [/^would be$/],
  'components/scorm/session.ts': [/^not attempted$/],
  'components/share/poster/poster.tsx': [/^poster-/],
  'components/site/embed.tsx': [/document\./],
  'components/site/theme.ts': [/./],
  'components/stage/engine.ts': [/^a film that is acted on/],
};

const TWO_WORDS = /\p{L}{2,}[,;:.!?…’”)]? [“‘(]?\p{L}{2,}/u;
const ONE_WORD = /^\p{Lu}\p{Ll}+[.:…!?]?$/u;
const WORD = /\p{L}*\p{Ll}\p{L}+/u;

/** The places of a file at which words for a reader are written, instead of taken from `content/words`, as `file:line: words`. Texts of errors that are thrown are for developers. */
export function writtenWords(file: string, text = read(file)): string[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || isThrown(node) || isLook(node)) return;
    if (ts.isJsxText(node) ? WORD.test(node.text) && !isNoWord(node.text.trim()) : isText(node) && isWords(node.text, node)) {
      const { text } = node as ts.JsxText | Text;
      if (!ALLOWED[file]?.some((allowed) => allowed.test(text))) found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}: ${text.trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

type Text = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

function isText(node: ts.Node): node is Text {
  return ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
}

const isNoWord = (text: string) => text.startsWith('use ') || NO_WORDS.some((pattern) => pattern.test(text));

function isWords(text: string, node: ts.Node): boolean {
  if (isNoWord(text)) return false;
  if (TWO_WORDS.test(text)) return true;
  const name = nameOf(node.parent);
  return name !== null && SAID.test(name) ? WORD.test(text) : ONE_WORD.test(text);
}

/** Of which attribute, property or constant a text is the value, or one of the values. */
function nameOf(node: ts.Node): string | null {
  if (ts.isJsxExpression(node) || ts.isConditionalExpression(node) || ts.isTemplateExpression(node) || ts.isTemplateSpan(node) || ts.isParenthesizedExpression(node)) return nameOf(node.parent);
  return (ts.isJsxAttribute(node) || ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && 'text' in node.name ? String(node.name.text) : null;
}

function isLook(node: ts.Node): boolean {
  const name = ts.isJsxAttribute(node) || ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node) ? nameOf(node) : null;
  return name !== null && LOOKS.test(name);
}

/** `new RangeError(…)`, and what is asked of the document by a selector. */
function isThrown(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return /Error$/.test(node.expression.getText());
  return ts.isCallExpression(node) && /(querySelector(All)?|closest|matches|matchMedia)$/.test(node.expression.getText());
}
