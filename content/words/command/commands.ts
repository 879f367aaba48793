/** What the commands are called on each page: their two windows, and the ways to them. */
export const words = {
  commands: 'Commands',
  find: 'Find a command',
  help: 'Keys and help',
  /** The group of the commands that help. */
  helping: 'Help',
  failed: 'This part of the page could not be loaded. Are you online? Then press again.',
};
