import { words as days } from '@/content/words/quiz/days';

type Standing = 'held' | 'wavering' | 'letGo' | 'unasked';

const holes: Readonly<Record<Standing, { readonly title: string; readonly note: string }>> = {
  held: { title: 'Still held', note: 'Your last answers say so.' },
  wavering: { title: 'Wavering', note: 'One answer each way.' },
  letGo: { title: 'Let go', note: 'You know better now.' },
  unasked: { title: 'Not asked yet', note: 'No question on it so far.' },
};

/** How it stands with each belief and each lesson, and what to do next. */
export const words = {
  title: 'The beliefs, by how it stands with them',
  holes,
  belief: (number: number, name: string) => `${number}: ${name}`,
  lesson: (title: string) => `See it in “${title}”`,
  ask: 'Ask me',
  askAgain: 'Ask me again',
  sign: (held: boolean, daysAgo: number) => `${held ? 'held' : 'let go'} ${days.ago(daysAgo)}`,
  next: 'Next:',
  stillHeld: (belief: string) => `You still hold “${belief}” The lesson shows the moment that breaks it.`,
  wavering: (belief: string) => `You waver on “${belief}” The lesson shows the moment that breaks it.`,
  goTo: (lesson: string) => `Go to “${lesson}”`,
  due: (questions: number) => `${questions === 1 ? '1 question is' : `${questions} questions are`} due again.`,
  review: 'Review what is due',
  unasked: (beliefs: number) => `${beliefs === 1 ? 'One belief has' : `${beliefs} beliefs have`} not been asked about yet.`,
  allLetGo: 'You let go of all of them. See whether it holds without help.',
  byLesson: 'By lesson',
  unanswered: (questions: number) => `${questions} questions, none answered yet`,
  answered: (right: number, all: number, notYet: number) => `${right} of ${all} right${notYet > 0 ? `, ${notYet} not yet` : ''}`,
};
