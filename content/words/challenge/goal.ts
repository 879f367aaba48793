type Holding = 'nothing' | 'header' | 'view' | 'stored' | 'deleted';

const hasOf: Readonly<Record<Holding, (letter: string) => string>> = {
  nothing: (letter) => `nothing of ${letter}`,
  header: (letter) => `the header of ${letter}`,
  view: (letter) => `a view of ${letter}`,
  stored: (letter) => `a stored copy of ${letter}`,
  deleted: (letter) => `${letter} marked deleted`,
};

const one: Readonly<Record<Holding, string>> = { nothing: 'nothing', header: 'the header', view: 'a view', stored: 'a stored copy', deleted: 'it marked deleted' };

const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);
const only = (n: number) => (n === 1 ? 'only once' : times(n));
const readOr = (read: boolean) => (read ? 'read' : 'unread');

/** “a stored copy”, “at least the header, unread”, “a stored copy, only once”. */
function wanted(has: readonly Holding[], read?: boolean, count?: number): string {
  const whole = has.includes('view') && has.includes('stored');
  const what = whole ? (has.includes('header') ? 'at least the header' : 'the whole letter') : has.map((each) => one[each]).join(' or ');
  return [what, ...(read === undefined ? [] : [readOr(read)]), ...(count === undefined ? [] : [only(count)])].join(', ');
}

/** What a place should have of a letter, and what still differs. */
export const words = {
  goal: (place: string, has: readonly Holding[], read?: boolean, count?: number) => `${place}: ${wanted(has, read, count)}`,
  /** Follows the goal for who hears it. */
  of: (letter: string, subject: string) => `of ${letter}, ${subject}`,
  has: (place: string, has: Holding, letter: string, should: readonly Holding[]) => `${place} has ${hasOf[has](letter)}. It should have ${wanted(should)}.`,
  read: (letter: string, where: string, read: boolean) => `${letter} is ${readOr(read)} ${where}. It should be ${readOr(!read)}.`,
  count: (place: string, letter: string, count: number, should: number) => `${place} has ${letter} ${times(count)}. It should have it ${only(should)}.`,
};
