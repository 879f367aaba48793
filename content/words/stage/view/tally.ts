import { decimal } from '@/content/words/prose';

/** Lines to think of, and how long things take on them. */
export const words = {
  speeds: { fibre: 'Fibre', '4g': '4G', edge: 'EDGE', satellite: 'Satellite' },
  seconds: (seconds: number) => `${seconds < 9.95 ? decimal(seconds, 1) : Math.round(seconds)} s`,
  minutes: (minutes: number, seconds: number) => `${minutes} min ${seconds} s`,
  kilobytesASecond: (n: number) => `${n} kB/s`,
  megabytesASecond: (n: number) => `${n} MB/s`,
};
