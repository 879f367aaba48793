/**
 * Reads GIFT as Moodle does (question/format/gift/format.php): questions stand apart by blank lines, lines that begin with // are notes,
 * what is escaped is put aside before anything is split, and each kind is known by the signs of its answers.
 */

export interface GiftAnswer {
  readonly text: string;
  /** In percent: 100 for `=`, 0 for `~`, or what stands between percent signs. */
  readonly share: number;
  readonly feedback: string;
}

export interface GiftQuestion {
  readonly title: string;
  readonly text: string;
  readonly kind: 'choice' | 'several' | 'match' | 'short';
  readonly answers: readonly GiftAnswer[];
  readonly pairs: readonly (readonly [string, string])[];
  readonly feedback: string;
}

/** The shares that Moodle knows; with another it refuses the file. */
const SHARES = [100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0];

const ESCAPES: readonly (readonly [string, string])[] = [['\\\\', '\\'], ['\\:', ':'], ['\\#', '#'], ['\\=', '='], ['\\{', '{'], ['\\}', '}'], ['\\~', '~'], ['\\n', '\n']];
const aside = (text: string) => ESCAPES.reduce((now, [written], index) => now.split(written).join(`\u0001${index}\u0002`), text);
// eslint-disable-next-line no-control-regex
const back = (text: string) => text.replace(/\u0001(\d)\u0002/g, (_, index: string) => ESCAPES[Number(index)]![1]).trim();

/** @throws where Moodle would refuse the file */
export function parseGift(file: string): { readonly category: string | null; readonly questions: readonly GiftQuestion[] } {
  const blocks = file
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean);
  const category = blocks[0]?.startsWith('$CATEGORY:') ? blocks.shift()!.slice('$CATEGORY:'.length).trim() : null;
  return { category, questions: blocks.map(parseQuestion) };
}

function parseQuestion(block: string): GiftQuestion {
  const [, title = '', rest] = /^::(.*?)::([\s\S]*)$/.exec(aside(block)) ?? [];
  if (rest === undefined) throw new Error(`no title: ${block}`);
  const open = rest.indexOf('{');
  const close = rest.lastIndexOf('}');
  if (open < 0 || close < open || rest.indexOf('{', open + 1) >= 0 || rest.slice(close + 1).trim()) throw new Error(`the braces do not match: ${block}`);
  const [, format, text] = /^\[(\w+)\]([\s\S]*)$/.exec(rest.slice(0, open).trim()) ?? [];
  if (format !== 'plain') throw new Error(`another format: ${block}`);
  const [inside = '', feedback = ''] = rest.slice(open + 1, close).split('####');
  const parts = inside.split(/(?=[=~])/).map((part) => part.trim()).filter(Boolean);
  const shared = { title: back(title), text: back(text!), feedback: back(feedback) };
  if (parts.length === 0 || parts.some((part) => !/^[=~]/.test(part))) throw new Error(`something stands before the first answer: ${block}`);
  if (parts.every((part) => part.startsWith('=') && part.includes('->'))) {
    const pairs = parts.map((part) => {
      const [left, right, ...more] = part.slice(1).split('->');
      if (more.length > 0 || !right?.trim()) throw new Error(`no pair: ${part}`);
      return [back(left!), back(right)] as const;
    });
    if (pairs.filter(([left]) => left).length < 2) throw new Error(`too few pairs: ${block}`);
    return { ...shared, kind: 'match', pairs, answers: [] };
  }
  const answers = parts.map(parseAnswer);
  const kind = parts.every((part) => part.startsWith('=')) ? 'short' : parts.some((part) => part.startsWith('=')) ? 'choice' : 'several';
  if (kind !== 'short' && answers.length < 2) throw new Error(`too few answers: ${block}`);
  if (kind === 'choice' && Math.max(...answers.map(({ share }) => share)) !== 100) throw new Error(`no right answer: ${block}`);
  if (kind === 'several' && Math.abs(answers.reduce((sum, { share }) => sum + Math.max(0, share), 0) - 100) > 0.01) throw new Error(`the shares are not 100: ${block}`);
  return { ...shared, kind, answers, pairs: [] };
}

function parseAnswer(part: string): GiftAnswer {
  const [, sign, weight, text = '', feedback = ''] = /^([=~])(?:%(-?[\d.]+)%)?([^#]*)(?:#([\s\S]*))?$/.exec(part) ?? [];
  if (!sign || !text.trim()) throw new Error(`no answer: ${part}`);
  if (feedback.includes('#')) throw new Error(`feedback twice: ${part}`);
  const share = weight === undefined ? (sign === '=' ? 100 : 0) : Number(weight);
  if (!SHARES.includes(Math.abs(share))) throw new Error(`a share that Moodle does not know: ${part}`);
  return { text: back(text), share, feedback: back(feedback) };
}
