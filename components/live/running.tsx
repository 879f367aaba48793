'use client';

import { Mail } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { words } from '@/content/words/live/running';
import type { Intent } from '@/simulators/device/intent';
import type { ConnectionId, DeviceId } from '@/simulators/kernel/process';
import type { StimulusKind } from '@/simulators/kernel/stimulus';
import { ChartPanel, type Charts } from '../stage/chart-panel';
import { Legend } from '../stage/legend';
import { Matrix } from '../stage/matrix';
import { Tally } from '../stage/tally';
import { accountIn } from '../stage/view/places';
import { talkAt, talksOf } from '../stage/view/wire';
import { EavesdropToggle, WirePanel } from '../stage/wire-panel';
import { ProgramSettings, USUAL_DOORS } from './how-to';
import type { History } from './history';
import { LivePanel } from './live-panel';
import { LiveTimeline } from './live-timeline';
import { newsAt } from './news';
import { CHOICES, deviceFor, letterFor, type DeviceChoice } from './post';
import { lettersInSight } from './sight';
import type { Live } from './use-feed';
import { usePlayhead } from './use-playhead';
import { visitorsOf } from './visitors';

/** What the bridge told, on the stage: the world with everybody in it, and what one can do to it. */
export default function Running({ feed, history, charts }: { feed: Live; history: History; charts: Charts }) {
  const { film, roster, doors } = history;
  const { act } = feed;
  const playhead = usePlayhead(history, feed.now);
  const { moment } = playhead;
  const [selected, setSelected] = useState<ConnectionId | null>(null);
  const [eavesdrop, setEavesdrop] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const world = useMemo(() => film.worldAt(moment), [film, moment]);
  const worlds = useMemo(() => ({ imap: world }), [world]);
  const visitors = useMemo(() => visitorsOf(film, world, moment), [film, world, moment]);
  const shown = useMemo(() => lettersInSight(film, world, moment, roster), [film, world, moment, roster]);
  const news = useMemo(() => newsAt(film, world, moment, roster), [film, world, moment, roster]);
  const talk = useMemo(() => talkAt(talksOf(film), moment, selected), [film, moment, selected]);

  const ask = useCallback(
    async (...kinds: readonly StimulusKind[]) => {
      for (const kind of kinds) {
        const why = await act(kind);
        setRefusal(why);
        if (why !== null) return;
      }
    },
    [act],
  );
  const onAct = useCallback((device: DeviceId, intent: Intent) => void ask({ kind: 'intent', device, intent }), [ask]);
  const showWire = useCallback((connection: ConnectionId) => {
    setSelected(connection);
    document.getElementById('wire')?.scrollIntoView({ block: 'start' });
  }, []);

  const account = accountIn(world);
  const settings = <ProgramSettings doors={doors.length > 0 ? doors : USUAL_DOORS} account={account} />;
  const name = talk?.protocol === 'pop3' ? 'pop3' : 'imap';
  const tallied = useMemo(() => [{ name, film, world, moment } as const], [name, film, world, moment]);
  const title = talk?.protocol.toUpperCase() ?? words.nobody;
  const panel = { name, film, world, moment, selected, title } as const;
  const hidden = roster.size - shown.size;
  return (
    <>
      <LivePanel
        film={film}
        world={world}
        playhead={playhead}
        visitors={visitors}
        roster={roster}
        shown={shown}
        selected={selected}
        onSelect={showWire}
        onAct={onAct}
        waiting={
          <div className="mx-auto max-w-[480px] rounded-xl border-2 border-dashed border-(--line) bg-sheet/60 px-5 py-3.5">
            <p className="mb-1.5 font-serif text-[17px] font-semibold leading-tight">{words.waiting}</p>
            {settings}
          </div>
        }
      />
      <div className="mt-3 flex flex-wrap items-center gap-2" role="group" aria-label={words.deeds}>
        <button type="button" className="quiet-button inline-flex" onClick={() => void ask(letterFor(history.timeline.tip.world))}>
          <Mail className="size-4" aria-hidden="true" />
          {words.post(account.address)}
        </button>
        {CHOICES.map((choice) => (
          <button key={choice.kind} type="button" className="quiet-button inline-flex" onClick={() => void ask(...arrival(history, choice))}>
            {words.add(choice.kind, choice.protocol.toUpperCase())}
          </button>
        ))}
        {refusal && (
          <p role="alert" className="rounded-lg bg-(--marker) px-3 py-1 text-[13.5px]">
            {refusal}
          </p>
        )}
        {!playhead.live && <p className="text-[13.5px] text-soft">{words.lookingBack}</p>}
      </div>
      <div className="mt-4">
        <Matrix worlds={worlds} roster={shown} />
        {hidden > 0 && <p className="mt-1 px-1 text-[13px] text-soft">{words.more(hidden)}</p>}
      </div>
      <div className="timeline-place sticky bottom-2 z-20 mt-3">
        <LiveTimeline playhead={playhead} film={film} news={news} />
      </div>
      {visitors.length > 0 && (
        <details className="mt-6">
          <summary className="inline-block min-h-6 rounded px-1 text-[14px] font-medium">{words.letAnotherIn}</summary>
          <div className="mt-2 max-w-lg rounded-xl bg-sheet p-4">{settings}</div>
        </details>
      )}
      <div className="mt-8">
        <Legend />
      </div>
      <div className="mt-12 grid gap-10 lg:grid-cols-2 lg:gap-6">
        <section id="wire" aria-labelledby="wire-title" className="min-w-0 scroll-mt-6" data-world={talk ? undefined : 'live'}>
          <div className="mb-3 flex flex-wrap items-center gap-x-5 gap-y-2">
            <h2 id="wire-title" className="font-serif text-xl font-semibold tracking-tight">
              {words.wire}
            </h2>
            <EavesdropToggle on={eavesdrop} onChange={setEavesdrop} />
          </div>
          <WirePanel {...panel} eavesdrop={eavesdrop} onSelect={setSelected} onSeek={playhead.seekTo} />
        </section>
        <section aria-labelledby="chart-title" className="min-w-0 scroll-mt-6">
          <h2 id="chart-title" className="mb-3 font-serif text-xl font-semibold tracking-tight">
            {words.chart}
          </h2>
          <ChartPanel {...panel} charts={charts} />
        </section>
      </div>
      <div className="mt-12">
        <Tally worlds={tallied} />
      </div>
      <Told news={playhead.live ? news : ''} />
    </>
  );
}

/** Time to be read out before there is other news, in milliseconds. */
const BREATH = 800;

/** Says what just happened to those who don't see it. Of much at once, what came last. */
function Told({ news }: { news: string }) {
  const [said, setSaid] = useState('');
  const latest = useRef(news);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = news;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setSaid(latest.current);
    }, BREATH);
  }, [news]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {said}
    </p>
  );
}

/** A device comes into the world and looks for mail, as those do that the bridge begins with. */
function arrival(history: History, choice: DeviceChoice): StimulusKind[] {
  const added = deviceFor(history.timeline.tip.world, choice);
  return [added, { kind: 'intent', device: added.device.id, intent: { do: 'checkMail' } }];
}
