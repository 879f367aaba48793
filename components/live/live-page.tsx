'use client';

import { Mail, RotateCw } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
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
import { HowToStart, ProgramSettings, USUAL_DOORS } from './how-to';
import type { History } from './history';
import { LivePanel } from './live-panel';
import { LiveTimeline } from './live-timeline';
import { newsAt } from './news';
import { CHOICES, deviceFor, letterFor, type DeviceChoice } from './post';
import { lettersInSight } from './sight';
import { useFeed, type Live, type Standing } from './use-feed';
import { usePlayhead } from './use-playhead';
import { visitorsOf } from './visitors';

/** The stage on which real mail programs are seen: a page of the bridge. */
export function LivePage({ charts }: { charts: Charts }) {
  const feed = useFeed();
  const { standing, history } = feed;
  return (
    <div data-world="live" className="stage" data-standing={standing}>
      <div className="mb-3 flex flex-wrap items-center gap-x-5 gap-y-1">
        <h1 className="font-serif text-[26px] font-bold leading-tight tracking-tight">Live on the stage</h1>
        <p className="text-[14.5px] text-soft max-sm:basis-full">Real mail programs and simulated devices, one server, the same letters.</p>
        {history && <Badge standing={standing} />}
      </div>
      {history ? (
        <>
          {standing !== 'live' && <Trouble standing={standing} onRetry={feed.retry} />}
          <Running feed={feed} history={history} charts={charts} />
        </>
      ) : (
        <Closed standing={standing} onRetry={feed.retry} />
      )}
    </div>
  );
}

function Badge({ standing }: { standing: Standing }) {
  const live = standing === 'live';
  return (
    <p className="ml-auto inline-flex items-center gap-2 text-[13px] font-semibold" data-badge={standing}>
      <span className={live ? 'live-dot' : 'size-2.5 rounded-full border-2 border-current'} aria-hidden="true" />
      {live ? 'Connected to the bridge' : 'Not connected'}
    </p>
  );
}

const WORDS: Record<Exclude<Standing, 'live'>, { title: string; text: string }> = {
  noKey: { title: 'This page needs a bridge', text: 'The bridge starts the same simulated server as in the lab, and lets real mail programs in. The address of this page holds no key to one.' },
  connecting: { title: 'Looking for the bridge', text: 'One moment.' },
  refused: { title: 'The key is not the right one', text: 'A bridge answers here, but the key in the address is not its own. Each start of the bridge makes a new key: open the address that it printed last.' },
  absent: { title: 'No bridge answers', text: 'Is it running? This page asks again by itself, every few seconds.' },
  full: { title: 'Enough pages are watching', text: 'The bridge serves sixteen at a time. Close one; this page asks again by itself.' },
  lost: { title: 'The line to the bridge is down', text: 'This page tries again by itself. What happens in the meantime is not lost: the bridge keeps the world, and shows it whole when the line is up.' },
};

/** Nothing to show yet, and what to do about it. */
function Closed({ standing, onRetry }: { standing: Standing; onRetry: () => void }) {
  const { title, text } = WORDS[standing === 'live' ? 'connecting' : standing];
  const quiet = standing === 'connecting' || standing === 'live';
  return (
    <div className="world">
      <div role="status">
        <h2 className="font-serif text-[24px] font-bold leading-tight tracking-tight text-accent">{title}</h2>
        <p className="mt-1.5 max-w-prose font-serif text-[17px] leading-snug">{text}</p>
      </div>
      {(standing === 'absent' || standing === 'refused') && <Retry onRetry={onRetry} />}
      {!quiet && (
        <div className="mt-6 rounded-xl bg-sheet p-5 sm:p-7">
          <HowToStart />
        </div>
      )}
    </div>
  );
}

/** The last that was heard stays on the stage below. */
function Trouble({ standing, onRetry }: { standing: Exclude<Standing, 'live'>; onRetry: () => void }) {
  const { title, text } = WORDS[standing];
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-xl bg-(--marker) px-4 py-2.5 text-[14px]">
      <p role="status">
        <strong>{title}.</strong> {text}
      </p>
      <Retry onRetry={onRetry} />
    </div>
  );
}

function Retry({ onRetry }: { onRetry: () => void }) {
  return (
    <button type="button" className="quiet-button mt-2 inline-flex" onClick={onRetry}>
      <RotateCw className="size-4" aria-hidden="true" />
      Try again now
    </button>
  );
}

function Running({ feed, history, charts }: { feed: Live; history: History; charts: Charts }) {
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
  const title = talk?.protocol.toUpperCase() ?? 'Nobody yet';
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
            <p className="mb-1.5 font-serif text-[17px] font-semibold leading-tight">No mail program yet. Let one in:</p>
            {settings}
          </div>
        }
      />
      <div className="mt-3 flex flex-wrap items-center gap-2" role="group" aria-label="Let something happen">
        <button type="button" className="quiet-button inline-flex" onClick={() => void ask(letterFor(history.timeline.tip.world))}>
          <Mail className="size-4" aria-hidden="true" />
          Post a letter to {account.address}
        </button>
        {CHOICES.map((choice) => (
          <button key={choice.kind} type="button" className="quiet-button inline-flex" onClick={() => void ask(...arrival(history, choice))}>
            Add a {choice.kind} with {choice.protocol.toUpperCase()}
          </button>
        ))}
        {refusal && (
          <p role="alert" className="rounded-lg bg-(--marker) px-3 py-1 text-[13.5px]">
            {refusal}
          </p>
        )}
        {!playhead.live && <p className="text-[13.5px] text-soft">You are looking back: the devices can be touched when you are back to live.</p>}
      </div>
      <div className="mt-4">
        <Matrix worlds={worlds} roster={shown} />
        {hidden > 0 && <p className="mt-1 px-1 text-[13px] text-soft">and {hidden} more {hidden === 1 ? 'letter' : 'letters'}, with which nothing happened lately.</p>}
      </div>
      <div className="sticky bottom-2 z-20 mt-3">
        <LiveTimeline playhead={playhead} film={film} news={news} />
      </div>
      {visitors.length > 0 && (
        <details className="mt-6">
          <summary className="inline-block min-h-6 rounded px-1 text-[14px] font-medium">Let another mail program in</summary>
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
              What they say to each other
            </h2>
            <EavesdropToggle on={eavesdrop} onChange={setEavesdrop} />
          </div>
          <WirePanel {...panel} eavesdrop={eavesdrop} onSelect={setSelected} onSeek={playhead.seekTo} />
        </section>
        <section aria-labelledby="chart-title" className="min-w-0 scroll-mt-6">
          <h2 id="chart-title" className="mb-3 font-serif text-xl font-semibold tracking-tight">
            Where the session stands
          </h2>
          <ChartPanel {...panel} charts={charts} />
        </section>
      </div>
      <div className="mt-12">
        <Tally worlds={[{ name, film, world, moment }]} />
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
