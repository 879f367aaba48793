import { count } from '@/content/words/prose';

/** What the shelf of many devices says. */
export const words = {
  title: (world: string) => `Devices, ${world}: press one to open it below`,
  lost: (device: string, clock: string) => `${device} lost, ${clock}`,
  none: 'no letters',
  /** So many letters, and the signs of all or of the first. */
  letters: (n: number, signs: string, more: boolean) => `${count(n, 'letter')}: ${signs}${more ? ' and more' : ''}`,
};
