const most = 'and that is the most that is opened';

/** What does not fit in what was saved, in whole sentences about it. */
export const words = {
  acts: (n: number, all: number) => `It holds ${n} acts, and ${all} are the most that is opened.`,
  heavy: `Its letters weigh more than 2 MB together, ${most}.`,
  noSuchLine: (n: number, all: number) => `It shows line ${n}, and has ${all}.`,
  farPlayhead: 'Its playhead stands years away from its scenario.',
  setUp: {
    noDevice: 'Its set-up has no device.',
    devices: (n: number, all: number) => `Its set-up has ${n} devices, and ${all} are the most that find room.`,
    unordered: 'The steps of its set-up do not ascend in time.',
    stepTwice: 'Two steps of its set-up have one name.',
    heavy: `The letters of its set-up weigh more than 2 MB together, ${most}.`,
    noSuchLetter: (name: string) => `It delivers a letter “${name}” that its set-up does not have.`,
    noSuchDevice: (id: string) => `It names a device “${id}” that its set-up does not have.`,
  },
  line: {
    leavesLater: (n: number) => `Line ${n} leaves a line that comes after it.`,
    leavesNowhere: (n: number) => `Line ${n} does not say where it leaves the script.`,
    leavesFar: (n: number) => `Line ${n} leaves the script years away from it.`,
  },
  script: (kept: number, all: number) => `It keeps ${kept} acts of the script, which has ${all}.`,
  /** Each of a world by its name. */
  world: {
    moves: (world: string) => `In ${world} its acts could move more than 512 MB of mail, and that is too much for a page.`,
    early: (world: string) => `In ${world} something happens before the scenario starts.`,
    unordered: (world: string) => `In ${world} the acts are not in the order of time.`,
    far: (world: string) => `In ${world} something happens years away from the scenario.`,
    end: (world: string) => `In ${world} it ends before the last that happens in it, or years later.`,
  },
  deviceTwice: (id: string) => `It adds a device “${id}” that is there already.`,
  devices: (all: number) => `It adds more than ${all} devices, and there is no room for them.`,
  noConnection: 'Somebody speaks in it on a connection that was never made.',
  connectionTwice: 'It makes one connection twice.',
};
