import type { Question } from '@/simulators/scenario';
import type { Answer, Verdict } from '../answer';
import type { Item } from '../item';
import type { Watch } from '../watch';

export interface QuestionViewProps {
  readonly item: Item;
  /** What has been filled in so far: kept by whoever shows the question, so that it survives a reload. */
  readonly draft: Answer | null;
  readonly onDraft: (draft: Answer) => void;
  /** Once graded: feedback on each option. Null before, and for a paper that tells nothing before its end. */
  readonly verdict: Verdict | null;
  readonly onSubmit: (answer: Answer) => void;
  /** Words of the button; “Answer” without it. */
  readonly submitLabel?: string;
  /** The submit button is hidden where a draft is enough (a paper without feedback). */
  readonly disabled?: boolean;
  readonly onWatch: (watch: Watch) => void;
}

/** What the view of one kind of question is handed. */
export type KindProps<Kind extends Question> = QuestionViewProps & { readonly question: Kind };
