import { household } from '../../../bridge/household';
import { parseOptions, type Options } from '../../../bridge/options';
import type { FeedEvent } from '../../../components/live/feed';
import type { StageWorld } from '../../../components/stage/view/film';
import type { Stimulus, StimulusKind } from '../../../simulators/kernel/stimulus';

export const START = Date.UTC(2026, 2, 3, 9);

/** The world that a bridge begins with. */
export function bridgeWorld(...args: string[]): StageWorld {
  return household(parseOptions(args) as Options, [], START);
}

/** A stimulus as the feed tells it, so many milliseconds after the start. */
export const told = (after: number, kind: StimulusKind): FeedEvent => ({ kind: 'stimulus', stimulus: { at: START + after, ...kind } as Stimulus });

export const tick = (after: number): FeedEvent => ({ kind: 'tick', now: START + after });

/** A visitor who connects and says these lines, 100 ms apart. */
export function visit(visitor: string, after: number, ...lines: string[]): FeedEvent[] {
  const connection = `${visitor}.1`;
  return [
    told(after, { kind: 'visit', connection, visit: { do: 'connect', visitor, protocol: 'imap', port: 2143, secured: false } }),
    ...lines.map((line, i) => told(after + 100 * (i + 1), { kind: 'visit', connection, visit: { do: 'say', octets: `${line}\r\n` } })),
  ];
}

export const LETTER: StimulusKind = { kind: 'deliver', to: 'learner', octets: 'From: ada@example.org\r\nSubject: Lunch\r\nMessage-ID: <1@example.org>\r\n\r\nAt noon.\r\n' };
