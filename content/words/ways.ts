/** Where one can go on from a page that has no way of its own. */
export const words = {
  learn: { title: 'The course', text: 'Seventeen short lessons, from the first letter to the last octet.' },
  challenges: { title: 'Challenges', text: 'Short levels with a goal: bring every letter where it should be.' },
  help: { title: 'What went wrong?', text: 'From a complaint to its cause and cure.' },
  advice: { title: 'Which one should I use?', text: 'A few questions, and your own household played in both.' },
  lab: { title: 'The lab', text: 'A terminal to the simulated servers: type the commands yourself.' },
  glossary: { title: 'Glossary', text: 'The words of the trade, with their sources.' },
  search: { title: 'Search', text: 'All of it, word by word.' },
};
