/** What stands around the live stage, and on it. */
export const words = {
  nobody: 'Nobody yet',
  waiting: 'No mail program yet. Let one in:',
  deeds: 'Let something happen',
  post: (address: string) => `Post a letter to ${address}`,
  add: (kind: 'phone' | 'laptop' | 'tablet' | 'desktop', protocol: string) => `Add a ${kind} with ${protocol}`,
  lookingBack: 'You are looking back: the devices can be touched when you are back to live.',
  more: (n: number) => `and ${n} more ${n === 1 ? 'letter' : 'letters'}, with which nothing happened lately.`,
  letAnotherIn: 'Let another mail program in',
  wire: 'What they say to each other',
  chart: 'Where the session stands',
  world: 'One post office',
  server: 'The server',
  machines: 'Devices and mail programs',
  program: 'A mail program',
  /** After the name of a device. */
  simulated: (protocol: string, offline: boolean) => `, simulated, ${protocol}${offline ? ', offline' : ''}`,
};
