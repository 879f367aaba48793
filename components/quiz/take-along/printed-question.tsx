import { words } from '@/content/words/quiz/printed';
import type { Option } from '@/simulators/scenario';
import { HOLDINGS } from '@/simulators/scenario';
import { HOLDING_LABEL } from '../../stage/view/holding';
import type { Item } from '../item';
import { mixedOrder, shownOrder } from '../view/shown-order';
import { cellsOf } from './answer-words';

/** a, b, c: how options are named on paper. */
export function letterOf(index: number): string {
  return String.fromCharCode(97 + index);
}

/** Options in the order in which they are printed, which is that of the screen. */
export function printedOptions(name: string, options: readonly Pick<Option, 'text'>[]): readonly number[] {
  return shownOrder(name, options.map(({ text }) => text));
}

/** A question on paper, with room for its answer. */
export function PrintedQuestion({ item }: { item: Item }) {
  const { name, question } = item;
  switch (question.kind) {
    case 'place':
      return (
        <table className="printed-matrix">
          <thead>
            <tr>
              <td />
              {HOLDINGS.map((holding) => (
                <th key={holding} scope="col">
                  {HOLDING_LABEL[holding]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cellsOf(item).map(({ cell, name: place }) => (
              <tr key={cell}>
                <th scope="row">{place}</th>
                {HOLDINGS.map((holding) => (
                  <td key={holding}>
                    <Box />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'single':
    case 'multiple':
      return (
        <>
          {question.said && <Wire lines={question.said} />}
          <Options name={name} options={question.options} single={question.kind === 'single'} />
        </>
      );
    case 'diagnose':
    case 'choose':
      return question.parts.map(({ ask, kind, options }) => (
        <div key={ask} className="mt-2">
          <p className="font-semibold">{ask}</p>
          <Options name={name + ask} options={options} single={kind === 'single'} />
        </div>
      ));
    case 'order':
      return (
        <>
          <p className="printed-how">{words.number}</p>
          {question.given.length > 0 && <Wire lines={question.given} />}
          <ul>
            {mixedOrder(name, question.lines).map((index) => (
              <li key={index} className="printed-option">
                <span className="printed-gap" />
                <code>{question.lines[index]}</code>
              </li>
            ))}
          </ul>
        </>
      );
    case 'line':
      return (
        <>
          <p className="printed-how">{words.write}</p>
          <Wire lines={[...question.given, question.broken]} />
          <p className="printed-line" />
          {question.after.length > 0 && <Wire lines={question.after} />}
        </>
      );
    case 'match':
      return (
        <div className="grid grid-cols-2 gap-x-8">
          <ul>
            {question.left.map(({ text }) => (
              <li key={text} className="printed-option">
                <span className="printed-gap" />
                {text}
              </li>
            ))}
          </ul>
          <ul>
            {printedOptions(name, question.right).map((index, shown) => (
              <li key={index} className="printed-option">
                <span className="font-semibold">{letterOf(shown)}</span>
                {question.right[index]!.text}
              </li>
            ))}
          </ul>
        </div>
      );
  }
}

function Options({ name, options, single }: { name: string; options: readonly Option[]; single: boolean }) {
  return (
    <>
      <p className="printed-how">{single ? words.markOne : words.markAll}</p>
      <ul>
        {printedOptions(name, options).map((index, shown) => (
          <li key={index} className="printed-option">
            <Box />
            <span className="font-semibold">{letterOf(shown)}</span>
            <span>{options[index]!.text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Box() {
  return <span className="printed-box" aria-hidden="true" />;
}

function Wire({ lines }: { lines: readonly string[] }) {
  return (
    <pre className="printed-wire">
      {lines.map((line, index) => (
        <span key={index} className="block">
          {line}
        </span>
      ))}
    </pre>
  );
}
