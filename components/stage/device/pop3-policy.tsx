'use client';

import type { Pop3Removal, Pop3Settings } from '@/simulators/device/settings';
import { Choices, NumberField, Switch, type Option } from './fields';
import { Part } from './part';
import { pollOptions, type Configure } from './policy';

const CLIENT = { by: 'client' } as const;
const DAYS = 14;

const REMOVALS: readonly Option<Pop3Removal['when']>[] = [
  { value: 'afterDownload', label: 'As soon as they are here', text: 'The server keeps nothing, and other devices find nothing.' },
  { value: 'never', label: 'Never', text: 'A copy stays at the server, and each device downloads them all.' },
  { value: 'afterDays', label: 'Some days later', text: 'Counted by this device from its own download, and done when it checks.' },
];

/** When a POP3 mail program says DELE, and when it looks: its own choice (RFC 1939 §8). */
export function Pop3Policy({ settings, onChange }: { settings: Pop3Settings; onChange: Configure }) {
  const { removal, deleteWhenRemovedLocally, pollEvery } = settings;
  return (
    <Part title="What POP3 does here">
      <Choices
        title="Delete letters from the server"
        claim={CLIENT}
        text="DELE, and then QUIT, which carries it out. POP3 itself asks for none of it."
        options={REMOVALS}
        value={removal.when}
        onChange={(when) => onChange({ removal: when === 'afterDays' ? { when, days: DAYS } : { when } })}
      >
        {removal.when === 'afterDays' && (
          <div className="ml-7 mt-1">
            <NumberField key={removal.days} label="After how many days" unit="days" from={0} to={3650} value={removal.days} onApply={(days) => onChange({ removal: { when: 'afterDays', days } })} />
          </div>
        )}
      </Choices>
      <Switch label="Delete there what is deleted here" claim={CLIENT} text="The next check says DELE for what was thrown away on this device." on={deleteWhenRemovedLocally} onChange={(on) => onChange({ deleteWhenRemovedLocally: on })} />
      <Choices
        title="Check for mail"
        claim={CLIENT}
        text="POP3 has no way to hear of new mail but to ask."
        options={[{ value: 'never', label: 'Only when asked' }, ...pollOptions(pollEvery)]}
        value={pollEvery === null ? 'never' : String(pollEvery)}
        onChange={(value) => onChange({ pollEvery: value === 'never' ? null : Number(value) })}
      />
    </Part>
  );
}
