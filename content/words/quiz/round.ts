import { words as days } from '@/content/words/quiz/days';

/** A round of practice. */
export const words = {
  aLesson: 'A lesson',
  aBelief: 'A belief',
  another: 'You are in the midst of another round',
  left: (title: string, n: number, all: number) => `${title}: ${n} of ${all} questions are behind you. What you answered is remembered either way.`,
  goOn: 'Go on with it',
  leaveFor: (title: string) => `Leave it, and begin: ${title}`,
  nothingDue: 'Nothing is due today.',
  noRound: 'No round is under way.',
  noQuestions: 'There are no questions of this.',
  dueHint: 'A question comes round again some days after you answered it, later each time that you know it.',
  choose: 'Choose what to practise',
  place: (title: string, n: number, all: number) => `${title}: question ${n} of ${all}`,
  end: 'End the round',
  far: 'How far you are',
  gone: 'This question is no longer here: the questions have changed since the round began. Go on with the next one.',
  last: 'See how it went',
  leave: 'Leave it for now',
  keysTold: 'Enter: go on',
  keys: '1 to 9: choose. Enter: answer.',
  belief: 'Many people believe',
  lesson: 'See it in the lesson',
  /** Around the lesson, which is a link. */
  taught: { before: 'This is taught in', after: '.' },
  itsLesson: 'its lesson',
  over: (right: number, answered: number) =>
    answered === 0 ? 'Nothing was answered.' : right < answered ? `${right} of ${answered} ${right === 1 ? 'was' : 'were'} right.` : answered === 1 ? 'That was right.' : 'All of them were right.',
  comesAgain: (questions: number, inDays: number) => `${questions === 1 ? 'The question comes' : 'These questions come'} round again, the first of them ${days.ahead(inDays)}. What you know well comes later, what you do not sooner.`,
  goneInList: 'A question that is no longer here',
  again: (questions: number) => (questions === 1 ? 'The one again' : `These ${questions} again`),
  chooseNext: 'Choose what is next',
  unanswered: 'left',
  right: 'right',
  inPart: (right: number, asked: number) => `${right} of ${asked}`,
  wrong: 'not so',
};
