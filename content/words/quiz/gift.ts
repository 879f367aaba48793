/** What is said around questions that go to Moodle. */
export const words = {
  line: (n: number) => `Line ${n}`,
  oneOrder: 'This is one order that the server carries out. There may be others; only the simulation knows them all.',
  oneLine: 'This is one line that does it. There may be others; only the simulation knows them all.',
  broken: (line: string) => `The line: ${line}`,
  after: (lines: string) => `Said after it: ${lines}`,
  before: (lines: string) => `Said before: ${lines}`,
};
