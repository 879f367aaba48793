import { X } from 'lucide-react';
import { words } from '@/content/words/quiz/session';

/** A line as scenarios write it: `phone > DELE 1` is sent by the phone, `phone < +OK` to it. */
const LINE = /^(\S+) ([<>]) (.*)$/;
/** How only a server’s line begins: POP3’s status indicator, IMAP’s untagged and continuation responses, and its status. */
const OF_SERVER = /^(\+OK|-ERR|\* |\+ |(OK|NO|BAD|PREAUTH|BYE) [[\p{Lu}])/u;

/** Is a text what a server would say, and no sentence about it? */
export function isServerLine(text: string): boolean {
  return OF_SERVER.test(text);
}

/** What was said before the question, line by line. */
export function Said({ lines }: { lines: readonly string[] }) {
  return (
    <ol className="wire-text session mt-4" aria-label={words.saidBefore}>
      {lines.map((line, index) => {
        const [, who, arrow, text] = LINE.exec(line) ?? [];
        return <SessionLine key={index} by={arrow === '<' || (!arrow && isServerLine(line)) ? 'server' : 'client'} who={who} text={text ?? line} />;
      })}
    </ol>
  );
}

interface SessionLineProps {
  readonly by: 'client' | 'server';
  /** What the client is called where that is not the learner. */
  readonly who?: string;
  readonly text: string;
  /** Why it came to nothing, in a word or two. */
  readonly refused?: string;
}

/** One line of a conversation: who said it, by an arrow and a word that is read out. */
export function SessionLine({ by, who = words.you, text, refused }: SessionLineProps) {
  return (
    <li className="session-line" data-by={by} data-refused={refused !== undefined || undefined}>
      <span className="session-arrow" aria-hidden="true">
        {by === 'client' ? '↑' : '↓'}
      </span>
      <span className="sr-only">{by === 'client' ? who : words.server}: </span>
      <span className="min-w-0 flex-1 whitespace-pre-wrap wrap-anywhere">{text}</span>
      {refused && (
        <span className="so self-start" data-so="false" data-mine>
          <X className="size-4 shrink-0" strokeWidth={2.5} aria-hidden="true" />
          {refused}
        </span>
      )}
    </li>
  );
}
