import { count } from '@/content/words/prose';

/** What can be taken along as a file. */
export const words = {
  conversation: (world: string) => `Take the ${world} conversation along`,
  pcap: 'Save as .pcap',
  sealed: 'sealed',
  opened: 'Save as .pcap, TLS opened',
  readable: 'readable',
  transcript: 'Transcript as text',
  thisOne: (who: string) => `This conversation: ${who}`,
  all: (world: string) => `All of the ${world} world`,
  /** Above a transcript. */
  world: (world: string) => `${world} world`,
  whoInWorld: (world: string, who: string) => `${world} world: ${who}`,
  folder: (world: string) => `Take a folder of the ${world} server along`,
  mbox: 'Mailbox as .mbox',
  letters: (n: number) => count(n, 'letter'),
};
