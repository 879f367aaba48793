/** Letters that are ready to be typed to a server. They go out as they are: in ASCII alone, and in short lines. */
export const words = {
  letters: [
    { subject: 'A note to myself', body: ['Typed by hand,', 'octet by octet.'] },
    { subject: 'Soup recipe', body: ['Leeks, potatoes, a little cream.', 'Do not let it boil.'] },
    { subject: 'Train times', body: ['Out at 08:14, back at 17:42.'] },
    { subject: 'Books to return', body: ['Two to the library, one to Ada.'] },
  ],
  /** A line that is said again until a letter is as long as it was said to be. */
  filling: 'And so on, line after line, until all the octets are there.',
};
