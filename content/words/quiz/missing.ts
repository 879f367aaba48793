/** Why a learner’s session does not do what was asked. */
export const words = {
  nothing: 'Nothing was answered.',
  tooLong: (most: number) => `A command is one line of at most ${most} characters.`,
  refused: (line: string) => `The server refused “${line}”.`,
  unanswered: (line: string) => `The server did not answer “${line}”.`,
  unasked: (line: string) => `The server said “${line}”, which was not asked for.`,
  unsaid: (line: string) => `The server did not say “${line}”.`,
  differs: (place: string, wanted: string, found: string) => `${place} should have ${wanted}, and has ${found}.`,
  noLetter: 'nothing',
  letter: (subject: string) => `“${subject}”`,
  anotherLetter: 'another letter',
  flagged: (letter: string, flags: string) => `${letter} with ${flags}`,
};
