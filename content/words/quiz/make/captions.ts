import { capital } from '@/content/words/prose';

/** What the stage says of what happens in a household, whichever maker set it up. */
export const words = {
  checks: (device: string, again: boolean) => `${capital(device)} checks for mail${again ? ' again' : ''}.`,
  arrives: (letter: string) => `${capital(letter)} arrives.`,
  opened: (letter: string, device: string) => `${capital(letter)} is opened on ${device}.`,
  deleted: (letter: string, device: string) => `${capital(letter)} is deleted on ${device}.`,
  offline: (device: string) => `${capital(device)} goes offline.`,
  writes: (to: string, device: string) => `Alice writes to ${to} on ${device}.`,
};
