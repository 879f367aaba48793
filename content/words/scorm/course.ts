/** What the course around the page did not do, or cannot keep. */
export const words = {
  refused: (call: string, reason: string, code: string) => `The course did not take ${call}: ${reason || 'no reason given'} (error ${code})`,
  dropped: (answers: number) => `The course keeps 4,096 characters. The oldest ${answers === 1 ? 'answer is' : `${answers} answers are`} counted, but will not be shown the next time.`,
};
