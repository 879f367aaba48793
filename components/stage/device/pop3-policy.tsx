'use client';

import { words } from '@/content/words/stage/device/policy';
import type { Pop3Removal, Pop3Settings } from '@/simulators/device/settings';
import { Choices, NumberField, optionsOf, Switch } from './fields';
import { Part } from './part';
import { pollOptions, type Configure } from './policy';

const CLIENT = { by: 'client' } as const;
const DAYS = 14;

const REMOVALS = optionsOf<Pop3Removal['when']>(words.removals);

/** When a POP3 mail program says DELE, and when it looks: its own choice (RFC 1939 §8). */
export function Pop3Policy({ settings, onChange }: { settings: Pop3Settings; onChange: Configure }) {
  const { removal, deleteWhenRemovedLocally, pollEvery } = settings;
  return (
    <Part title={words.pop3}>
      <Choices
        title={words.removal}
        claim={CLIENT}
        text={words.removalText}
        options={REMOVALS}
        value={removal.when}
        onChange={(when) => onChange({ removal: when === 'afterDays' ? { when, days: DAYS } : { when } })}
      >
        {removal.when === 'afterDays' && (
          <div className="ml-7 mt-1">
            <NumberField key={removal.days} label={words.after} unit={words.days} from={0} to={3650} value={removal.days} onApply={(days) => onChange({ removal: { when: 'afterDays', days } })} />
          </div>
        )}
      </Choices>
      <Switch label={words.follow} claim={CLIENT} text={words.followText} on={deleteWhenRemovedLocally} onChange={(on) => onChange({ deleteWhenRemovedLocally: on })} />
      <Choices
        title={words.poll}
        claim={CLIENT}
        text={words.pollText}
        options={[{ value: 'never', label: words.onlyAsked }, ...pollOptions(pollEvery)]}
        value={pollEvery === null ? 'never' : String(pollEvery)}
        onChange={(value) => onChange({ pollEvery: value === 'never' ? null : Number(value) })}
      />
    </Part>
  );
}
