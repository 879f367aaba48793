import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { vi } from 'vitest';
import { CommandProvider } from '@/components/command/provider';
import { setSingleKeys } from '@/components/command/single-keys';
import type { Answer, Verdict } from '@/components/quiz/answer';
import type { Item } from '@/components/quiz/item';
import { QuestionView, type QuestionViewProps } from '@/components/quiz/question-view';
import type { Watch } from '@/components/quiz/watch';
import type { Option, Question } from '@/simulators/scenario';
import { deletedMail } from '@/content/scenarios/deleted-mail';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

export const MOMENT = { scenario: deletedMail.id, step: 'phone-deletes', world: 'pop3' } as const;
const ELSEWHERE = { ...MOMENT, world: 'imap' } as const;

/** An option of which the proof is not looked at here: what is right is told by hand. */
export function option(text: string, elsewhere = false): Option {
  return { text, proof: { ...MOMENT, wire: [text] }, because: `Why of ${text}.`, ...(elsewhere && { trueIn: { ...ELSEWHERE, wire: [text] } }) };
}

export function itemOf(question: Question): Item {
  return { name: question.id, question, scenarios: [deletedMail], lesson: 'deletion' };
}

export const verdict = (truth: Verdict['truth'], right: number, asked: number): Verdict => ({ right, asked, held: [], letGo: [], truth });

export const onSubmit = vi.fn<(answer: Answer) => void>();
export const onWatch = vi.fn<(watch: Watch) => void>();
export let place: HTMLElement;
/** What has been filled in, as whoever shows the question has it. */
export let draft: Answer | null;
let root: Root;

export function open(): void {
  vi.clearAllMocks();
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
}

export function close(): void {
  act(() => root.unmount());
  place.remove();
  setSingleKeys(true);
}

/** Shows a question with the site's keys, and keeps its draft. */
export async function ask(question: Question, over: Partial<QuestionViewProps> = {}): Promise<void> {
  draft = over.draft ?? null;
  await act(async () => root.render(<Asked key={question.id} item={itemOf(question)} {...over} />));
  // The site's listener for keys is loaded after the page.
  await act(async () => void (await import('@/components/command/dispatch')));
}

function Asked(over: Pick<QuestionViewProps, 'item'> & Partial<QuestionViewProps>) {
  const [filled, setFilled] = useState<Answer | null>(over.draft ?? null);
  return (
    <CommandProvider>
      <QuestionView
        verdict={null}
        onSubmit={onSubmit}
        onWatch={onWatch}
        {...over}
        draft={filled}
        onDraft={(next) => {
          draft = next;
          setFilled(next);
        }}
      />
    </CommandProvider>
  );
}

export const press = (key: string, held: KeyboardEventInit = {}, on: Element = document.activeElement ?? document.body) => act(() => void on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held })));
export const all = <T extends Element = HTMLElement>(selector: string) => [...place.querySelectorAll<T>(selector)];
export const texts = (selector: string) => all(selector).map((one) => one.textContent!.trim());
export const button = (name: RegExp | string) => all<HTMLButtonElement>('button').find((one) => (typeof name === 'string' ? one.textContent?.trim() === name : name.test(`${one.getAttribute('aria-label') ?? ''} ${one.textContent}`)))!;
export const status = () => place.querySelector('.outcome')?.textContent ?? null;
