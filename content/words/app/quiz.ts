const noScript = 'The questions are played by a simulation, which needs JavaScript.';

/** The pages of the quiz, around what is asked. */
export const words = {
  home: {
    page: 'Quiz',
    description: 'Questions on POP3 and IMAP that a simulation answers: practise, review what is due, and check yourself.',
    title: 'What do you know, and what do you only believe?',
    intro: 'No answer is written down here. Each question is played by the simulation, and what it does is what is so. When you are wrong, you can watch why.',
    noScript: 'To be asked you need JavaScript: the simulation runs in your browser.',
  },
  practice: { title: 'Practise', description: 'One question after the other on POP3 and IMAP. The simulation grades, and each option says why.', noScript },
  check: { title: 'Check yourself', description: 'A paper on POP3 and IMAP: for yourself, or by a link for a whole class.', intro: 'A paper without any answer before its end: for yourself, or by a link for a class.', noScript },
  paper: { title: 'A paper to print', description: 'Questions on POP3 and IMAP on paper, with a sheet of answers.', noScript: 'The questions are drawn by a script, which does not run here.' },
  beliefs: {
    title: 'What do I still believe?',
    description: 'Twenty things about mail that many people believe, and how it stands with yours.',
    intro: 'Each letter is a thing that many people believe of their mail, and that is not so. A wrong answer may show that you hold it, a right one that you let it go; the last two answers count.',
  },
};
