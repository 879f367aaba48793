import type { Forms } from '../ui/words';
import type { WordSense } from '../search/entry';

/** What the finder says. */
export interface FinderWords extends WordSense {
  readonly lang: string;
  readonly label: string;
  readonly placeholder: string;
  readonly found: Forms;
  readonly nothing: string;
  readonly tryThese: string;
  readonly failed: string;
  readonly loading: string;
}

/** What stands beside the stage on a symptom’s page. */
export interface SymptomWords {
  readonly kicker: string;
  readonly cause: string;
  readonly belief: string;
  readonly truth: string;
  readonly cure: string;
  readonly watch: string;
  readonly own: string;
  readonly return: string;
  readonly lesson: string;
  readonly all: string;
}
