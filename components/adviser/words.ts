import type { Forms } from '../ui/words';

type Each = Readonly<Record<'pop3' | 'imap', string>>;

/** What the adviser says. */
export interface AdviserWords {
  readonly lang: string;
  readonly question: string;
  readonly keys: string;
  readonly back: string;
  readonly again: string;
  readonly kicker: string;
  readonly choose: Each;
  readonly forced: Each;
  readonly playing: string;
  readonly failed: string;
  readonly granted: string;
  readonly costs: string;
  readonly whyNot: Each;
  readonly misses: Forms;
  readonly missesNothing: string;
  readonly onlyIt: string;
  readonly end: string;
  readonly settings: string;
  readonly answers: string;
  readonly change: string;
  readonly watch: string;
  readonly met: string;
  readonly unmet: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly lesson: string;
}

export interface AdviserOption {
  readonly value: string;
  readonly text: string;
}
