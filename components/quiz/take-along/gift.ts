import { words } from '@/content/words/quiz/gift';
import type { Option } from '@/simulators/scenario';
import { HOLDINGS } from '@/simulators/scenario';
import { HOLDING_LABEL } from '../../stage/view/holding';
import type { Truth } from '../answer';
import type { Item } from '../item';
import { shownOrder } from '../view/shown-order';
import { cellsOf } from './answer-words';

/**
 * Questions in GIFT, the text format that Moodle imports: https://docs.moodle.org/en/GIFT_format. Moodle has no simulation, so that it
 * grades by what the simulation says today; of a session it knows one way that does it, and says so.
 */

/** The characters that GIFT itself uses, and line ends, which would end a question. */
export function escaped(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\s*\n\s*/g, '\\n');
}

/** Moodle takes shares of five decimals at most, and none that it does not know. */
function share(count: number): string {
  return String(Number((100 / count).toFixed(5)));
}

export interface GiftEntry {
  readonly item: Item;
  readonly truth: Truth;
}

/** A file with all these questions, in a category of its own. */
export function giftFile(entries: readonly GiftEntry[], category: string): string {
  return [`$CATEGORY: $course$/${category.replace(/[/\n]/g, ' ')}`, ...entries.flatMap(giftOf)].join('\n\n') + '\n';
}

/** One question, or several where it is answered in parts: Moodle has none of that kind. */
export function giftOf({ item, truth }: GiftEntry): string[] {
  const { name, question } = item;
  const titled = (text: string, answers: readonly string[], title = name) => `::${escaped(title)}::[plain]${escaped(text)} {\n${answers.map((line) => `\t${line}`).join('\n')}\n}`;
  switch (question.kind) {
    case 'place': {
      if (truth.kind !== 'place') return [];
      const pairs = cellsOf(item).map(({ cell, name: cellName }) => pair(cellName, HOLDING_LABEL[truth.cells[cell] ?? 'nothing']));
      const others = HOLDINGS.filter((holding) => !Object.values(truth.cells).includes(holding)).map((holding) => pair('', HOLDING_LABEL[holding]));
      return [titled(question.text, [...pairs, ...others])];
    }
    case 'single':
    case 'multiple': {
      if (truth.kind !== 'choice') return [];
      const said = question.said ? `\n${question.said.join('\n')}` : '';
      return [titled(question.text + said, choices(item.name, question.options, truth.right, question.kind === 'single'))];
    }
    case 'diagnose':
    case 'choose':
      if (truth.kind !== 'parts') return [];
      return question.parts.map(({ ask, kind, options }, part) => titled(`${question.text}\n${ask}`, choices(name + ask, options, truth.right[part] ?? [], kind === 'single'), `${name} ${part + 1}`));
    case 'order': {
      if (truth.kind !== 'order') return [];
      const pairs = truth.example.map((index, at) => pair(words.line(at + 1), question.lines[index]!));
      return [titled(question.text + given(question.given), [...pairs, general(words.oneOrder)])];
    }
    case 'line': {
      if (truth.kind !== 'line') return [];
      const about = [words.broken(question.broken), ...(question.after.length > 0 ? [words.after(question.after.join(' / '))] : [])].map((line) => `\n${line}`).join('');
      return [titled(question.text + given(question.given) + about, [`=${escaped(truth.example)}`, general(words.oneLine)])];
    }
    case 'match': {
      if (truth.kind !== 'match') return [];
      const pairs = question.left.map(({ text }, left) => pair(text, question.right[truth.partners[left]!]?.text ?? ''));
      const others = question.right.filter((_, index) => !truth.partners.includes(index)).map(({ text }) => pair('', text));
      return [titled(question.text, [...pairs, ...others, general(question.left.map(({ text, because }) => `${text}: ${because}`).join('\n'))])];
    }
  }
}

function given(lines: readonly string[]): string {
  return lines.length > 0 ? `\n${words.before(lines.join(' / '))}` : '';
}

/** In the order in which they stand on the screen, so that the first is not always the right one. */
function choices(name: string, options: readonly Option[], right: readonly boolean[], single: boolean): string[] {
  const good = right.filter(Boolean).length;
  const bad = right.length - good;
  return shownOrder(name, options.map(({ text }) => text)).map((index) => {
    const { text, because } = options[index]!;
    const sign = single ? (right[index] ? '=' : '~') : `~%${right[index] ? share(good) : `-${share(bad)}`}%`;
    return `${sign}${escaped(text)}#${escaped(because)}`;
  });
}

/** An arrow in what belongs together would be read as the one between them. */
function pair(left: string, right: string): string {
  const text = (side: string) => escaped(side.replaceAll('->', '→'));
  return `=${text(left)} -> ${text(right)}`;
}

function general(feedback: string): string {
  return `####${escaped(feedback)}`;
}
