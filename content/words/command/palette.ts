/** What the palette says. */
export const words = {
  close: 'Close',
  placeholder: 'What would you like to do?',
  found: 'Found',
  lately: 'Lately',
  nothing: 'Nothing is called that. Try fewer letters.',
  /** Behind the title of what is on. */
  on: ', on now',
  count: (n: number) => (n === 1 ? 'One command' : `${n} commands`),
};
