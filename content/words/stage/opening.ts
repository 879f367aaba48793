/** What is said of links, files and scenarios that are opened on the stage. */
export const words = {
  open: { link: 'Open a link', file: 'Open a file' },
  begin: (scenario: string) => `Begin “${scenario}”`,
  noStep: (step: string, scenario: string) => `There is no step “${step}” of a scenario “${scenario}”.`,
  noStepHint: 'The address may have been cut short, or come from another version of this site.',
};
