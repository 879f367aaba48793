/** What can be had of the site outside of it. */
export const words = {
  title: 'Take it along',
  description: 'The lessons on paper, and the whole site without a network: in the browser, as a folder, and as a package for a course.',
  intro: 'On paper, without a network, or inside your own course.',
  paper: {
    title: 'On paper',
    text: 'Each lesson as a handout: the letters before and after each step, what was said on the wire, the questions, and the answers on a page of their own. Your browser’s print also saves a PDF.',
  },
  offline: {
    title: 'Without a network',
    text: 'After your first visit the browser keeps the whole site: open it again without a network and everything is there. Many browsers also offer to install it as an app, in the address bar or in their menu.',
    /** Around the name of the file that one opens. */
    folder: { before: 'Or take it as a folder: unpack it and open', after: '. No server is needed.' },
    download: 'The whole site',
    detail: 'ZIP, about 5 MB',
  },
  course: {
    title: 'In your course',
    text: 'The quiz as a SCORM 1.2 package, for Moodle and other learning platforms. It reports the score and how far somebody came, and goes on where they left.',
    download: 'The quiz',
    detail: 'SCORM 1.2, about 5 MB',
  },
};
