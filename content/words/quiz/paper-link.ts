const again = 'Copy the whole link again, from # to its end, or ask your trainer for it once more.';

/** Why a link opens no paper, and what to do. */
export const words = {
  foreign: { reason: 'This is not a link to a paper.', hint: 'Look for the link where it came from, or set up a paper of your own below.' },
  newer: { reason: 'This link was made by a newer version of Where Mail Lives.', hint: 'Reload the page once, to bring the newest.' },
  cut: { reason: 'This link was cut short.', hint: again },
  changed: { reason: 'This link was cut short, or a character in it has changed on its way.', hint: again },
  noPaper: { reason: 'What this link asks for is no paper that can be set here.', hint: again },
  noLesson: (lesson: string) => ({ reason: `This link names a lesson that is not here: ${lesson}.`, hint: 'It may come from another version of this site. Ask your trainer for a new one.' }),
};
