'use client';

import { Component, Suspense, type ReactNode } from 'react';
import { asks, type AdviserAnswers, type AdviserQuestion } from '@/machines/adviser-questions';
import type { AskedQuestion } from './address';
import type { AdviceRoomProps } from './advice-room';
import { QuestionCard } from './question-card';
import { useAdviser } from './use-adviser';
import type { AdviserWords } from './words';


interface AdviserProps extends Pick<AdviceRoomProps, 'lesson'> {
  readonly questions: readonly AskedQuestion[];
  readonly words: AdviserWords;
  /** Shows the room for the answers; loaded by whoever knows the advice. */
  readonly room: (props: { readonly answers: AdviserAnswers; readonly side: Pick<AdviceRoomProps, 'given' | 'onAgain' | 'lesson' | 'words' | 'takesFocus'> }) => ReactNode;
}

/** One question after the other, and the advice in the end. */
export function Adviser({ questions, words, room, lesson }: AdviserProps) {
  const { state, answers, moved, send } = useAdviser(questions);
  const asked = questions.filter(({ id }) => asks(id, answers));
  const question = questions.find(({ id }) => id === state);
  if (question) {
    const onAnswer = (answer: string) => send({ type: 'answer.given', question: question.id, answer });
    const number = asked.indexOf(question) + 1;
    return <QuestionCard question={question} number={number} given={answers[question.id]} words={words} takesFocus={moved} onAnswer={onAnswer} onBack={number > 1 ? () => send({ type: 'back' }) : null} />;
  }
  const given = asked.map(({ id, text, options }) => ({ id, question: text, answer: options.find(({ value }) => value === answers[id])!.text, onChange: () => send({ type: 'question.reopened', question: id as AdviserQuestion }) }));
  return (
    <Failing said={words.failed}>
      <Suspense
        fallback={
          <p role="status" className="question-card text-[17px] text-soft">
            {words.playing}
          </p>
        }
      >
        {room({ answers, side: { given, onAgain: () => send({ type: 'begin.again' }), lesson, words, takesFocus: moved } })}
      </Suspense>
    </Failing>
  );
}

/** Where a part of the program does not arrive, that is said. */
class Failing extends Component<{ readonly said: string; readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? (
      <p role="alert" className="question-card text-[17px]">
        {this.props.said}
      </p>
    ) : (
      this.props.children
    );
  }
}
