import { count, decimal } from '@/content/words/prose';

const a = (device: string) => device.toLowerCase();

type Deed =
  | ('checkMail' | 'open' | 'markRead' | 'markUnread' | 'flag' | 'unflag' | 'delete' | 'undelete' | 'move' | 'copy' | 'expunge' | 'createFolder' | 'deleteFolder' | 'openFolder')
  | ('saveDraft' | 'send' | 'reply' | 'goOffline' | 'goOnline' | 'configure' | 'forgetUniqueIds' | 'removeAccount' | 'factoryReset');

/** What a person did on a device: with which letter, or with one of which subject, and with which folder. */
const deeds: Readonly<Record<Deed, (device: string, letter: string, folder: string) => string>> = {
  checkMail: (device) => `The ${a(device)} checks for mail`,
  open: (device, letter) => `The ${a(device)} opens ${letter}`,
  markRead: (device, letter) => `The ${a(device)} marks ${letter} as read`,
  markUnread: (device, letter) => `The ${a(device)} marks ${letter} as unread`,
  flag: (device, letter) => `The ${a(device)} flags ${letter}`,
  unflag: (device, letter) => `The ${a(device)} takes the flag off ${letter}`,
  delete: (device, letter) => `The ${a(device)} deletes ${letter}`,
  undelete: (device, letter) => `The ${a(device)} takes ${letter} back`,
  move: (device, letter, folder) => `The ${a(device)} moves ${letter} to ${folder}`,
  copy: (device, letter, folder) => `The ${a(device)} copies ${letter} to ${folder}`,
  expunge: (device) => `The ${a(device)} removes for good what is marked deleted`,
  createFolder: (device, _, folder) => `The ${a(device)} makes the folder ${folder}`,
  deleteFolder: (device, _, folder) => `The ${a(device)} deletes the folder ${folder}`,
  openFolder: (device, _, folder) => `The ${a(device)} looks into ${folder}`,
  saveDraft: (device, subject) => `The ${a(device)} saves a draft, “${subject}”`,
  send: (device, subject) => `The ${a(device)} sends “${subject}”`,
  reply: (device, letter) => `The ${a(device)} replies to ${letter}`,
  goOffline: (device) => `The ${a(device)} goes offline`,
  goOnline: (device) => `The ${a(device)} goes online`,
  configure: (device) => `The ${a(device)} changes its settings`,
  forgetUniqueIds: (device) => `The ${a(device)} loses its list of unique-ids`,
  removeAccount: (device) => `The ${a(device)} has its account removed`,
  factoryReset: (device) => `The ${a(device)} is reset to factory settings`,
};

/** `1.5`, `2`, `12`: few digits, and none that says nothing. */
const few = (n: number) => (n < 10 ? decimal(n, 1).replace(/\D0$/, '') : String(Math.round(n)));

/** What came into a world, in sentences without their full stops. Devices are named as on the stage, “Phone”. */
export const words = {
  arrives: (sign: string, subject: string) => `Letter ${sign} arrives, “${subject}”`,
  someArrives: 'A letter arrives',
  isSetUp: (device: string, protocol: string) => `${device} is set up, over ${protocol}`,
  isLost: (device: string) => `The ${a(device)} is lost`,

  deeds,
  changesTo: (device: string, protocol: string) => `The ${a(device)} changes to ${protocol}`,
  aLetter: 'a letter',
  onThisDevice: (folder: string) => `“${folder}” on this device`,

  cut: (device: string) => `The line of the ${a(device)} is cut`,
  cutAfter: (device: string, octets: number) => `The line of the ${a(device)} will break after ${octets} octets more`,
  stall: (device: string) => `The line of the ${a(device)} stalls`,
  resume: (device: string) => `The line of the ${a(device)} goes on`,
  linkDown: (device: string) => `The ${a(device)} has no line any more`,
  linkUp: (device: string) => `The ${a(device)} has a line again`,
  strips: (device: string) => `Somebody on the line of the ${a(device)} strikes out the server’s offer of TLS`,
  stripsNoMore: (device: string) => `Nobody meddles with the line of the ${a(device)} any more`,
  quality: (device: string) => `The line of the ${a(device)} changes its pace`,

  policies: {
    obey: 'The provider obeys DELE',
    ignore: 'The provider ignores DELE',
    archive: 'The provider archives what DELE names',
    trash: 'The provider moves what DELE names to Trash',
  },
  quota: (size: string) => `The provider sets a quota of ${size}`,
  noQuota: 'The provider lifts the quota',
  restore: (mailbox: string) => `${mailbox} comes back from a backup, under a new UIDVALIDITY`,
  wipe: 'The server’s disk fails: all mail there is lost',
  restoreBackup: 'What the server lost comes back from a backup, under new UIDVALIDITYs',
  purge: (age: string) => `The provider removes what is older than ${age}`,
  configure: 'The provider changes the server’s settings',

  connect: (visitor: string, port: number) => `${visitor} connects to port ${port}`,
  youConnect: (port: number) => `You connect to port ${port}`,
  typed: (line: string) => `Typed: ${line}`,
  secure: 'TLS begins',
  leave: (visitor: string) => `${visitor} hangs up`,
  youLeave: 'You hang up',

  days: (n: number) => count(n, 'day'),
  hours: (n: number) => count(n, 'hour'),
  minutes: (n: number) => count(n, 'minute'),
  octets: (n: number) => count(n, 'octet'),
  kilobytes: (n: number) => `${few(n)} kB`,
  megabytes: (n: number) => `${few(n)} MB`,
};
