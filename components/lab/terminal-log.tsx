import { useEffect, useRef } from 'react';
import { words } from '@/content/words/lab/terminal';
import type { Explanation } from '../stage/view/explain';
import { legibleTokens } from '../stage/view/legible';
import type { WireLine } from '../stage/view/wire';
import { Badge } from '../ui/badge';
import { WithCode } from './parts';

const SHOWN = 400;

interface TerminalLogProps {
  readonly lines: readonly WireLine[];
  readonly why: ReadonlyMap<string, Explanation>;
}

/** The conversation so far: yours, the server's, and why something was refused. */
export function TerminalLog({ lines, why }: TerminalLogProps) {
  const log = useRef<HTMLDivElement>(null);
  const last = lines.at(-1)?.id;
  useEffect(() => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  }, [last]);
  return (
    <div ref={log} role="log" aria-label={words.log} className="wire-text terminal-log overflow-y-auto px-3.5 py-2.5" tabIndex={0}>
      {lines.length === 0 && (
        <div className="max-w-[46ch] space-y-2 py-1 font-sans text-[13.5px] leading-relaxed text-soft">
          <p>
            <WithCode text={words.intro} className="text-ink" />
          </p>
          <p>{words.introNote}</p>
        </div>
      )}
      {lines.length > SHOWN && <p className="text-soft">{words.before(lines.length - SHOWN)}</p>}
      {lines.slice(-SHOWN).map((line, index, all) => {
        // Whoever is hung up on hangs up as well, which tells nothing new.
        if (index > 0 && line.kind === 'event' && all[index - 1]!.kind === 'event' && eventIn(line) === 'closedByYou') return null;
        const explanation = why.get(line.id);
        return (
          <div key={line.id} className={line.kind === 'event' ? 'py-0.5 font-sans text-[12.5px] italic text-soft' : 'min-h-[1.65em] whitespace-pre-wrap break-all'}>
            {line.kind === 'event' ? (
              words.events[eventIn(line)]
            ) : (
              <>
                <span className="sr-only">{line.direction === 'toServer' ? words.you : words.them}</span>
                <span className={line.direction === 'toServer' ? 'terminal-mine' : undefined}>
                  {legibleTokens(line.tokens).map((token, index) => (
                    <span key={index} className={token.kind === 'plain' ? undefined : `w-${token.kind}`}>
                      {token.text}
                    </span>
                  ))}
                </span>
              </>
            )}
            {explanation && (
              <p data-why className="my-1 mb-2 whitespace-normal [word-break:normal] wrap-anywhere border-l-[3px] border-(--wire-bad) pl-2.5 font-sans text-[13px] leading-snug">
                {explanation.text} <Badge claim={{ by: 'rfc', section: explanation.section }} />
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** What happened to the connection, as the one says it who sits at the terminal. */
function eventIn({ event, direction }: WireLine): keyof typeof words.events {
  return event === 'closed' ? (direction === 'toClient' ? 'closedByServer' : 'closedByYou') : event!;
}
