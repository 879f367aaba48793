/** What a lesson does on the stage, as its history has it. */
export const words = {
  open: (scenario: string) => `Open “${scenario}”`,
};
