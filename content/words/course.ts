/** The list of the lessons. */
export const words = {
  title: 'Why did the mail vanish?',
  page: 'Learn',
  description: 'Seventeen short lessons on POP3 and IMAP: read, predict, and watch the simulation answer.',
  intro: 'Seventeen short lessons, about {n} minutes in all. Each asks you what will happen before it shows you, and the simulation grades. You need to know nothing of mail protocols to begin.',
  read: '{n} of {all} read.',
  done: 'Read',
  minutes: '{n} min',
  goOn: 'go on at {n} of {all}',
  inClass: 'In class, press Present on a lesson: it becomes a talk, with a second window for who speaks.',
};
