import type { RefObject } from 'react';
import { words } from '@/content/words/quiz/keys';
import type { Command } from '../../command/commands';
import { useCommands } from '../../command/provider';

/** What the keys 1 to 9 choose from, in the order in which it is shown. */
export interface KeyedOptions {
  readonly texts: readonly string[];
  readonly choose: (shown: number) => void;
}

/**
 * The keys of a question as long as it can be seen and answered: 1 to 9 choose, Enter answers. They are commands as any others, so that
 * the palette lists them, fields keep what is typed, and whoever wants no keys of one letter has none.
 *
 * @param options null where there is nothing to choose from
 * @param canSubmit null where there is nothing to submit
 */
export function useAnswerKeys(form: RefObject<HTMLFormElement | null>, options: KeyedOptions | null, canSubmit: boolean | null): void {
  useCommands(() => {
    if (!form.current || !isShown(form.current)) return [];
    const choices = (options?.texts ?? []).slice(0, 9).map((text, shown): Command => ({ id: `answer-${shown + 1}`, title: words.choose(shown + 1, text), group: words.group, keys: [String(shown + 1)], run: () => options!.choose(shown) }));
    if (canSubmit === null) return choices;
    return [...choices, { id: 'answer', title: words.answer, group: words.group, keys: ['Enter'], disabled: !canSubmit, run: () => form.current?.requestSubmit() }];
  });
}

/** A lesson keeps its questions in the page while another segment is read. */
function isShown(element: Element): boolean {
  return element.checkVisibility?.() ?? true;
}
