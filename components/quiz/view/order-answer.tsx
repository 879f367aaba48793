import { ArrowDown, ArrowUp } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { words } from '@/content/words/quiz/session';
import type { OrderQuestion } from '@/simulators/scenario';
import { isOrderOf } from '../line';
import { sightOf } from '../watch';
import { AnswerForm } from './answer-form';
import { WatchButton } from './marks';
import type { KindProps } from './props';
import { SessionLine } from './said';
import { Example, SessionRan } from './session';
import { mixedOrder } from './shown-order';

/** The lines of a session, to be put in an order in which the server does what was asked. */
export function OrderAnswer({ question, ...props }: KindProps<OrderQuestion>) {
  const { item, draft, verdict, onDraft, onWatch } = props;
  const { given, lines } = question;
  const mixed = useMemo(() => mixedOrder(item.name, lines), [item.name, lines]);
  const order = draft?.kind === 'order' && isOrderOf(draft.order, lines.length) ? draft.order : mixed;
  const [current, setCurrent] = useState<number | null>(null);
  const [news, setNews] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const truth = verdict?.truth.kind === 'order' ? verdict.truth : null;

  const move = (from: number, to: number) => {
    if (to < 0 || to >= order.length || from === to) return;
    const next = [...order];
    const [line] = next.splice(from, 1);
    next.splice(to, 0, line!);
    setCurrent(to);
    setNews(words.moved(lines[line!]!, to + 1, order.length));
    onDraft({ kind: 'order', order: next });
  };
  // What is moved in the page loses the focus: it goes along with its line.
  const follows = useRef<'up' | 'down' | 'line' | null>(null);
  useLayoutEffect(() => {
    if (!follows.current || current === null) return;
    const row = list.current?.children[current];
    const button = follows.current === 'line' ? null : row?.querySelector<HTMLButtonElement>(`button[data-move="${follows.current}"]:not(:disabled)`);
    follows.current = null;
    (button ?? (row as HTMLElement | undefined))?.focus();
  }, [order, current]);
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    follows.current = 'line';
    move(at, at + (event.key === 'ArrowUp' ? -1 : 1));
  };

  const worked = verdict !== null && verdict.right === verdict.asked;
  return (
    <AnswerForm
      {...props}
      answer={{ kind: 'order', order }}
      note={<span className="pointer-coarse:hidden">{words.how}</span>}
      keys={
        current === null
          ? null
          : {
              texts: order.map(() => words.put(lines[order[current]!]!)),
              choose: (to) => {
                follows.current = 'line';
                move(current, to);
              },
            }
      }
      outcome={worked ? words.worked : words.failed}
      more={<WatchButton onClick={() => onWatch({ so: sightOf(question) })}>{words.watchBefore}</WatchButton>}
    >
      {truth ? (
        <>
          <SessionRan session={truth.session} />
          {!worked && <Example lines={[...given, ...truth.example.map((index) => lines[index]!)]} />}
        </>
      ) : (
        <div>
          {given.length > 0 && (
            <ol className="wire-text session mb-2.5" aria-label={words.already}>
              {given.map((line, index) => (
                <SessionLine key={index} by="client" text={line} />
              ))}
            </ol>
          )}
          <ol ref={list} className="grid gap-1.5" aria-label={words.lines}>
            {order.map((line, at) => (
              // The keys of a line are those of its buttons too.
              // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
              <li key={line} tabIndex={0} className="order-line" data-current={at === current || undefined} aria-label={words.at(lines[line]!, at + 1, order.length)} onFocus={() => setCurrent(at)} onKeyDown={(event) => onKeyDown(event, at)}>
                <span className="answer-key" aria-hidden="true">
                  {at + 1}
                </span>
                <span className="min-w-0 flex-1 font-mono text-[14px] wrap-anywhere">{lines[line]}</span>
                <Mover way="up" line={lines[line]!} disabled={at === 0} onMove={() => ((follows.current = 'up'), move(at, at - 1))} />
                <Mover way="down" line={lines[line]!} disabled={at === order.length - 1} onMove={() => ((follows.current = 'down'), move(at, at + 1))} />
              </li>
            ))}
          </ol>
          <p role="status" className="sr-only">
            {news}
          </p>
        </div>
      )}
    </AnswerForm>
  );
}

function Mover({ way, line, disabled, onMove }: { way: 'up' | 'down'; line: string; disabled: boolean; onMove: () => void }) {
  const Icon = way === 'up' ? ArrowUp : ArrowDown;
  return (
    <button type="button" data-move={way} className="icon-button" disabled={disabled} aria-label={words[way](line)} onClick={onMove}>
      <Icon className="size-[18px]" aria-hidden="true" />
    </button>
  );
}
