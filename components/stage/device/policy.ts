import { words } from '@/content/words/stage/device/policy';
import { HOUR, MINUTE, type ImapSettings, type Pop3Settings } from '@/simulators/device/settings';
import type { Millis } from '@/simulators/mail/mailbox';
import { spanInWords } from '../view/happenings';
import type { Option } from './fields';

/** Changes some of a device's settings. */
export type Configure = (settings: Partial<Pop3Settings> | Partial<ImapSettings>) => void;

const USUAL: readonly Millis[] = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR];

/** How often a device may look by itself; what it does now is among the options even if it is not usual. */
export function pollOptions(now: Millis | null): Option<string>[] {
  const spans = now === null || USUAL.includes(now) ? USUAL : [...USUAL, now].sort((a, b) => a - b);
  return spans.map((span) => ({ value: String(span), label: words.every(spanInWords(span)) }));
}
