/** What a paper says in a course. */
export const words = {
  none: 'This page was made for a course, and finds none around it. You can work on the paper, but nobody is told what it comes to.',
  unread: 'What the course had kept of your paper could not be read: it begins anew.',
  review: 'You look at a paper that counts already: the course is told nothing more.',
};
