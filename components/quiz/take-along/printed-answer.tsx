import { words } from '@/content/words/quiz/printed';
import type { Option } from '@/simulators/scenario';
import { HOLDING_LABEL } from '../../stage/view/holding';
import type { Truth } from '../answer';
import type { Item } from '../item';
import { cellsOf } from './answer-words';
import { letterOf, printedOptions } from './printed-question';

/** What is so, and why: for whoever goes through the paper with its readers. */
export function PrintedAnswer({ item, truth }: { item: Item; truth: Truth }) {
  const { name, question } = item;
  switch (question.kind) {
    case 'place':
      return truth.kind === 'place' && <List texts={cellsOf(item).map(({ cell, name: place }) => words.has(place, HOLDING_LABEL[truth.cells[cell] ?? 'nothing']))} />;
    case 'single':
    case 'multiple':
      return truth.kind === 'choice' && <RightOptions name={name} options={question.options} right={truth.right} />;
    case 'diagnose':
    case 'choose':
      return truth.kind === 'parts' && question.parts.map(({ ask, options }, part) => <RightOptions key={ask} about={ask} name={name + ask} options={options} right={truth.right[part] ?? []} />);
    case 'order':
      return truth.kind === 'order' && <List code texts={truth.example.map((index) => question.lines[index]!)} note={words.oneOrder} />;
    case 'line':
      return truth.kind === 'line' && <List code texts={[truth.example]} note={words.oneLine} />;
    case 'match': {
      if (truth.kind !== 'match') return null;
      const letters = printedOptions(name, question.right);
      return <List texts={question.left.map(({ text, because }, left) => words.matched(text, letterOf(letters.indexOf(truth.partners[left]!)), question.right[truth.partners[left]!]?.text ?? '', because))} />;
    }
  }
}

/** Each option with why it is so or is not. */
function RightOptions({ name, options, right, about }: { name: string; options: readonly Option[]; right: readonly boolean[]; about?: string }) {
  return (
    <>
      {about && <p className="mt-1 font-semibold">{about}</p>}
      <ul>
        {printedOptions(name, options).map((index, shown) => (
          <li key={index} className="printed-why">
            <strong>{(right[index] ? words.so : words.notSo)(letterOf(shown))}</strong>{' '}
            {right[index] && `${options[index]!.text}. `}
            {options[index]!.because}
          </li>
        ))}
      </ul>
    </>
  );
}

function List({ texts, code = false, note }: { texts: readonly string[]; code?: boolean; note?: string }) {
  return (
    <>
      <ol>
        {texts.map((text, index) => (
          <li key={index} className="printed-why">
            {code ? <code>{text}</code> : text}
          </li>
        ))}
      </ol>
      {note && <p className="printed-how">{note}</p>}
    </>
  );
}
