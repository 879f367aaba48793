/** The menu of a device, and of the folder that it shows. */
export const words = {
  device: (device: string) => `The ${device}`,
  settings: 'Settings',
  online: 'Go online',
  offline: 'Go offline',
  letters: 'Letters',
  write: 'Write a letter',
  check: 'Check mail',
  folder: (name: string) => `Folder ${name}`,
  empty: 'Empty the Trash',
  expunge: 'Remove what is marked deleted',
  create: 'New folder',
  remove: 'Delete this folder',
};
