import type { Question, WorldName } from '@/simulators/scenario';
import type { Oracle } from '../quiz/oracle';
import { shortSumOf } from '../share/sum';
import { WORLD_LABEL } from '../stage/view/film';
import { HOLDING_LABEL, placeLabel } from '../stage/view/holding';
import type { LetterFace } from '../stage/view/roster';
import { HandoutGrid } from './handout-grid';

interface QuestionsProps {
  readonly questions: readonly Question[];
  /** What a scenario's label stands for. */
  readonly letter: (scenario: string, label: string) => LetterFace;
}

/** The questions of a lesson, to be answered by pencil. */
export function HandoutQuestions({ questions, letter }: QuestionsProps) {
  return (
    <ol className="handout-questions">
      {questions.map((question) => (
        <li key={question.id}>
          <p>{question.text}</p>
          <Answering question={question} letter={letter} />
        </li>
      ))}
    </ol>
  );
}

function Answering({ question, letter }: { question: Question; letter: QuestionsProps['letter'] }) {
  switch (question.kind) {
    case 'place':
      return (
        <HandoutGrid
          caption={`What each place has, ${WORLD_LABEL[question.world]}`}
          letters={question.letters.map((label) => letter(question.scenario, label))}
          places={question.places}
          columns={[{ id: question.world, label: WORLD_LABEL[question.world as WorldName] }]}
        />
      );
    case 'single':
    case 'multiple':
      return (
        <ul className="handout-options" data-kind={question.kind}>
          {shuffled(question).map(({ option, name }) => (
            <li key={name}>
              <b>{name}</b> {option.text}
            </li>
          ))}
          <li className="handout-how">{question.kind === 'single' ? 'One is so.' : 'Mark all that are so.'}</li>
        </ul>
      );
    default:
      return (
        <div className="handout-lines">
          <span className="sr-only">Lines to write on</span>
        </div>
      );
  }
}

/** The options with their letters: in the same order for everybody, and not in the one in which they were written. */
function shuffled(question: Extract<Question, { kind: 'single' | 'multiple' }>) {
  return question.options
    .map((option, index) => ({ option, index, sum: shortSumOf(question.id + option.text) }))
    .sort((a, b) => (a.sum < b.sum ? -1 : 1))
    .map(({ option, index }, at) => ({ option, index, name: String.fromCharCode(97 + at) }));
}

/** What is so, as the simulation says: for the page that is kept back. */
export function HandoutAnswers({ questions, letter, oracle }: QuestionsProps & { readonly oracle: Oracle }) {
  return (
    <ol className="handout-questions handout-answers">
      {questions.map((question) => (
        <li key={question.id}>
          <Answer question={question} letter={letter} oracle={oracle} />
        </li>
      ))}
    </ol>
  );
}

function Answer({ question, letter, oracle }: { question: Question; letter: QuestionsProps['letter']; oracle: Oracle }) {
  switch (question.kind) {
    case 'place': {
      const truth = oracle.placesOf(question);
      return question.letters.map((label) => (
        <p key={label}>
          <b>{letter(question.scenario, label).subject}.</b> {question.places.map((place) => `${placeLabel(place)}: ${HOLDING_LABEL[truth[`${label} ${place}`]!]}`).join('. ')}.
        </p>
      ));
    }
    case 'single':
    case 'multiple': {
      const right = oracle.rightOptions(question);
      return shuffled(question).map(({ option, index, name }) => (
        <p key={name} data-right={right[index]}>
          <b>{name}</b> {right[index] ? 'So' : 'Not so'}. {option.because}
        </p>
      ));
    }
    default:
      return <p>Answer this one on its page: the simulation grades what you do.</p>;
  }
}
