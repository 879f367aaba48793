import { useId, useRef } from 'react';
import { words } from '@/content/words/quiz/session';
import type { LineQuestion } from '@/simulators/scenario';
import { GAP, LONGEST_LINE } from '../line';
import { sightOf } from '../watch';
import { AnswerForm } from './answer-form';
import { WatchButton } from './marks';
import type { KindProps } from './props';
import { SessionLine } from './said';
import { Example, SessionRan } from './session';

/** A command line to be completed or mended, in the midst of its session. */
export function LineAnswer({ question, ...props }: KindProps<LineQuestion>) {
  const { draft, verdict, onDraft, onWatch } = props;
  const { given, broken, after, protocol } = question;
  const id = useId();
  const line = draft?.kind === 'line' ? draft.line : broken;
  const truth = verdict?.truth.kind === 'line' ? verdict.truth : null;
  const touched = useRef(false);
  const worked = verdict !== null && verdict.right === verdict.asked;
  const isChanged = line.trim() !== '' && line !== broken;
  return (
    <AnswerForm
      {...props}
      answer={isChanged ? { kind: 'line', line } : null}
      note={protocol === 'imap' ? words.withoutTag : undefined}
      keys={null}
      outcome={worked ? words.worked : words.failed}
      more={<WatchButton onClick={() => onWatch({ so: sightOf(question) })}>{words.watchBefore}</WatchButton>}
    >
      {truth ? (
        <>
          <SessionRan session={truth.session} />
          {!worked && <Example lines={[...given, truth.example, ...after]} />}
        </>
      ) : (
        <div className="wire-text session">
          <Given lines={given} label={words.before} />
          <p className="session-line" data-by="client">
            <label htmlFor={id} className="session-arrow">
              <span aria-hidden="true">↑</span>
              <span className="sr-only">{broken.includes(GAP) ? words.toComplete : words.toMend}</span>
            </label>
            <input
              id={id}
              className="line-field"
              value={line}
              maxLength={LONGEST_LINE}
              autoComplete="off"
              autoCapitalize="off"
              autoCorrect="off"
              spellCheck={false}
              onFocus={(event) => {
                // The first time, what is missing is selected: one types over it.
                const gap = broken.indexOf(GAP);
                if (!touched.current && gap >= 0 && line === broken) event.currentTarget.setSelectionRange(gap, gap + GAP.length);
                touched.current = true;
              }}
              onChange={(event) => onDraft({ kind: 'line', line: event.target.value })}
            />
          </p>
          <Given lines={after} label={words.after} />
        </div>
      )}
    </AnswerForm>
  );
}

function Given({ lines, label }: { lines: readonly string[]; label: string }) {
  if (lines.length === 0) return null;
  return (
    <ol aria-label={label}>
      {lines.map((line, index) => (
        <SessionLine key={index} by="client" text={line} />
      ))}
    </ol>
  );
}
