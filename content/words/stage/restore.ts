type What = 'link' | 'file';

/** Why a link or a file is not opened, or not as it was made. */
export const words = {
  again: 'Ask for it once more where it came from, or begin the scenario from its start.',
  unknown: (what: What, scenario: string) => `This ${what} names a scenario “${scenario}” that is not here.`,
  unknownHint: 'It may come from a newer version of this site. Reload the page once, or begin in the lab.',
  nonsense: (what: What, why: string) => `Something in this ${what} is not as it should be. ${why}`,
  tooMuch: (what: What) => `This ${what} would keep the page busy for too long, so it was not played.`,
  tooMuchHint: 'A shorter history can be shared: go back to an earlier moment and share from there.',
  contradiction: (what: What) => `This ${what} cannot be played: something in it contradicts the worlds that it is about.`,
  outdated: (what: What, scenario: string) => `This ${what} was made with another version of “${scenario}”. What was done in it may no longer fit, so the stage shows this scenario from its start.`,
};
