import { Check, Shuffle } from 'lucide-react';
import { useMemo } from 'react';
import { words } from '@/content/words/quiz/watch';
import type { Millis } from '@/simulators/mail/mailbox';
import { Stamp } from '../../stage/stamp';
import { indexAt, momentsOf, WORLD_LABEL } from '../../stage/view/film';
import { toInstant } from '../../stage/view/pace';
import { sentencesOf } from '../../stage/view/sentences';
import { WorldPanel } from '../../stage/world-panel';
import type { Side } from './sides';
import { StepWire } from './step-wire';

interface SideViewProps {
  readonly side: Side;
  readonly title: string;
  readonly is: 'so' | 'would be';
  /** How much of the step is over. */
  readonly ms: Millis;
  readonly still: boolean;
}

const nothing = () => {};

/**
 * One world at the step, as a picture and in words. Nothing can be pressed in the picture: what is done there would be lost with the
 * window, and the whole stage is a link away.
 */
export function SideView({ side, title, is, ms, still }: SideViewProps) {
  const { film, line, sight, scenario, parts, begin, length } = side;
  const stage = begin + Math.min(ms, length);
  const t = toInstant(line.pace, stage);
  const moments = useMemo(() => momentsOf([film]), [film]);
  const index = indexAt(moments, t);
  const moment = index < 0 ? film.start : moments[index]!;
  const world = film.worldAt(moment);
  const sentences = useMemo(() => sentencesOf(world, sight.world, line.roster), [world, sight.world, line.roster]);
  const now = parts.findLast(({ from }) => from <= t) ?? parts[0]!;
  const Icon = is === 'so' ? Check : Shuffle;
  return (
    <section className="watch-side" data-world={sight.world} aria-label={`${title}: ${WORLD_LABEL[sight.world]}`}>
      <header className="min-w-0 pb-3">
        <h3 className="flex items-center gap-2 text-[15px] font-semibold">
          <span className="watch-sign" data-is={is} aria-hidden="true">
            <Icon className="size-3.5" strokeWidth={3} />
          </span>
          {title}
        </h3>
        <p className="mt-1 text-[14.5px] leading-snug">{now.caption}</p>
        <p className="text-[13px] text-soft">{scenario.title}</p>
      </header>
      <div className="watch-picture" inert>
        <WorldPanel name={sight.world} film={film} world={world} pace={line.pace} t={t} ms={stage} still={still} roster={line.roster} selected={null} onSelect={nothing} onAct={nothing} />
      </div>
      <div className="min-w-0 pt-4">
        <h4 className="watch-heading">{words.letters}</h4>
        {sentences.length === 0 && <p className="text-[13.5px] text-soft">{words.noLetter}</p>}
        <ul className="grid gap-2">
          {sentences.map(({ key, text }) => {
            const face = line.roster.get(key)!;
            return (
              <li key={key} className="flex items-start gap-2.5 text-[13.5px] leading-snug">
                <Stamp face={face} look="solid" size={22} />
                <span className="min-w-0">
                  <strong className="block font-semibold">{face.subject}</strong>
                  {text}
                </span>
              </li>
            );
          })}
        </ul>
      </div>
      <div className="min-w-0 pt-4">
        <h4 className="watch-heading">{words.said}</h4>
        <StepWire side={side} moment={moment} over={ms >= length} />
      </div>
    </section>
  );
}
