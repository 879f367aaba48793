'use client';

import { lazy, Suspense, useState } from 'react';
import { words } from '@/content/words/lab/bench';
import { Tabs } from '../ui/tabs';
import type { BesideProps } from '../stage/stage';
import type { SetUpProps } from './set-up-panel';

/** Each panel comes when it is looked at first. */
const PostPanel = lazy(() => import('./post-panel').then(({ PostPanel }) => ({ default: PostPanel })));
const TroublePanel = lazy(() => import('./trouble-panel').then(({ TroublePanel }) => ({ default: TroublePanel })));
const ProviderPanel = lazy(() => import('./provider-panel').then(({ ProviderPanel }) => ({ default: ProviderPanel })));
const SetUpPanel = lazy(() => import('./set-up-panel').then(({ SetUpPanel }) => ({ default: SetUpPanel })));
const Terminal = lazy(() => import('./terminal').then(({ Terminal }) => ({ default: Terminal })));

const TABS = (['post', 'trouble', 'provider', 'setUp', 'terminal'] as const).map((id) => ({ id, label: words.tabs[id] }));

type Tab = (typeof TABS)[number]['id'];

/** What stands beside the worlds in the lab: all that can happen to them from outside. */
export function Bench({ setUps, onWorlds, onBegin, ...beside }: BesideProps & Omit<SetUpProps, keyof BesideProps>) {
  const [tab, setTab] = useState<Tab>('post');
  return (
    <Tabs label={words.label} tabs={TABS} current={tab} onChange={setTab} className="flex-1">
      <Suspense fallback={<p className="p-4 text-[13px] text-soft">{words.loading}</p>}>
        {tab === 'terminal' ? (
          <Terminal {...beside} />
        ) : (
          <div className="world bench min-h-0 flex-1 overflow-y-auto" data-world={beside.player.line.worlds.includes('mixed') ? 'mixed' : undefined} tabIndex={0} role="group" aria-label={words.tabs[tab]}>
            {tab === 'post' && <PostPanel {...beside} />}
            {tab === 'trouble' && <TroublePanel {...beside} />}
            {tab === 'provider' && <ProviderPanel {...beside} />}
            {tab === 'setUp' && <SetUpPanel {...beside} setUps={setUps} onWorlds={onWorlds} onBegin={onBegin} />}
          </div>
        )}
      </Suspense>
    </Tabs>
  );
}
