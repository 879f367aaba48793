import { words as days } from '@/content/words/quiz/days';

/** The ways to be asked. */
export const words = {
  underWay: 'You were in the midst of something. It waits where you left it.',
  goOn: (n: number, all: number) => `Go on at question ${n} of ${all}`,
  goOnPaper: 'Go on with your paper',
  review: (questions: number) => `Review ${questions === 1 ? '1 question' : `${questions} questions`}`,
  seeDue: 'See what is due',
  due: 'You answered these some days ago. What you still know comes back later, what you do not sooner.',
  nextDue: (inDays: number) => `Nothing is due today. The next question comes round ${days.ahead(inDays)}.`,
  noneDue: 'A question that you answered comes round again after some days, later each time that you know it.',
  mixed: 'Ten questions across all lessons, with an answer at once. Some of them the simulation has just made up.',
  check: 'As many questions as you like, against the clock or not, and no answer before the end. A trainer can hand out the paper by a link.',
  yourBeliefs: 'See your beliefs',
  theBeliefs: 'See the beliefs',
  standing: (all: number, letGo: number, held: number, wavering: number) => `Of ${all} things that many people believe you let go of ${letGo}, and still hold ${held}. You waver on ${wavering}.`,
  beliefs: (all: number) => `There are ${all} things about mail that many people believe, and that are not so. Each answer shows which of them you hold.`,
  lessons: 'Practise a lesson',
  questions: (n: number) => `${n} questions`,
  right: (n: number, all: number) => `${n} of ${all} right`,
};
