import { X } from 'lucide-react';
import { words } from '@/content/words/quiz/session';
import type { Exchange, Session } from '../answer';
import { SessionLine } from './said';

/** Of an answer longer than this the beginning is shown. */
const LINES = 5;

/** A learner’s session as it ran: each line with what the server answered, what it refused, and what is missing in the end. */
export function SessionRan({ session: { exchanges, missing } }: { session: Session }) {
  return (
    <div>
      <h4 className="mb-1.5 text-[13.5px] font-semibold">{words.ran}</h4>
      <ol className="wire-text session">
        {exchanges.map((exchange, index) => (
          <Said key={index} {...exchange} />
        ))}
      </ol>
      {missing.length > 0 && (
        <div className="mt-3">
          <h4 className="text-[13.5px] font-semibold">{words.missing}</h4>
          <ul className="mt-1 grid gap-1">
            {missing.map((text) => (
              <li key={text} className="flex items-start gap-2 text-[14.5px] leading-snug">
                <X className="mt-0.5 size-4 shrink-0 text-(--wire-bad)" strokeWidth={2.5} aria-hidden="true" />
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Said({ said, heard, refused }: Exchange) {
  const more = heard.length - LINES;
  return (
    <>
      {said !== '' && <SessionLine by="client" text={said} refused={!refused ? undefined : heard.length > 0 ? words.refused : words.noAnswer} />}
      {heard.slice(0, more > 1 ? LINES : heard.length).map((line, index) => (
        <SessionLine key={index} by="server" text={line} />
      ))}
      {more > 1 && <li className="session-line pl-8 font-sans text-[12.5px] text-soft">{words.more(more)}</li>}
    </>
  );
}

/** A session that does what was asked, line by line. */
export function Example({ lines }: { lines: readonly string[] }) {
  return (
    <div>
      <h4 className="mb-1.5 text-[13.5px] font-semibold">{words.example}</h4>
      <ol className="wire-text session">
        {lines.map((line, index) => (
          <SessionLine key={index} by="client" text={line} who={words.oneSays} />
        ))}
      </ol>
    </div>
  );
}
