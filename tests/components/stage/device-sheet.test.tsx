import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { wholeNumber } from '@/components/stage/device/fields';
import { Sheet } from '@/components/stage/device/sheet';
import type { Intent } from '@/simulators/device/intent';
import { DAY, HOUR, MINUTE } from '@/simulators/device/settings';
import type { Fault, StimulusKind } from '@/simulators/kernel/stimulus';
import type { WorldName } from '@/simulators/scenario';
import { furnish, onPhone, Place, played } from './device-room';

const onAct = vi.fn<(intent: Intent) => void>();
const onFault = vi.fn<(fault: Fault) => void>();
const onLose = vi.fn();
const onClose = vi.fn();
let place: Place;

function show(name: WorldName, before: readonly StimulusKind[] = [], bare = false) {
  const { world } = played(name, ...before);
  place.show(<Sheet device={world.devices.phone!} mixed={name === 'mixed'} onAct={onAct} onClose={onClose} {...(bare ? {} : { onFault, onLose })} />);
}

beforeAll(furnish);
beforeEach(() => {
  vi.clearAllMocks();
  place = new Place();
});
afterEach(() => place.leave());

const fault = (what: Fault): StimulusKind => ({ kind: 'fault', device: 'phone', fault: what });
const set = (settings: Extract<Intent, { do: 'configure' }>['settings']): Intent => ({ do: 'configure', settings });

describe('each choice is one intent', () => {
  it.each<[choice: string, world: WorldName, intent: Intent, before?: readonly StimulusKind[]]>([
    ['STARTTLS', 'pop3', set({ security: 'starttls' })],
    ['In clear', 'imap', set({ security: 'clear' })],
    ['Never', 'pop3', set({ removal: { when: 'never' } })],
    ['Some days later', 'pop3', set({ removal: { when: 'afterDays', days: 14 } })],
    ['As soon as they are here', 'pop3', set({ removal: { when: 'afterDownload' } }), [onPhone(set({ removal: { when: 'never' } }))]],
    ['Delete there what is deleted here', 'pop3', set({ deleteWhenRemovedLocally: true })],
    ['Every minute', 'pop3', set({ pollEvery: MINUTE })],
    ['Every 5 minutes', 'pop3', set({ pollEvery: 5 * MINUTE })],
    ['Every 15 minutes', 'pop3', set({ pollEvery: 15 * MINUTE })],
    ['Every hour', 'pop3', set({ pollEvery: HOUR })],
    ['Only when asked', 'pop3', set({ pollEvery: null }), [onPhone(set({ pollEvery: MINUTE }))]],
    ['Whole letters', 'imap', set({ download: 'full' })],
    ['Headers', 'imap', set({ download: 'headers' }), [onPhone(set({ download: 'full' }))]],
    ['Be told: IDLE', 'imap', set({ watch: 'idle' })],
    ['Look every so often', 'imap', set({ watch: { pollEvery: 15 * MINUTE } })],
    ['Every hour', 'imap', set({ watch: { pollEvery: HOUR } }), [onPhone(set({ watch: { pollEvery: MINUTE } }))]],
    ['Only when asked', 'imap', set({ watch: null }), [onPhone(set({ watch: 'idle' }))]],
    ['Remove at once', 'imap', set({ deletion: 'expunge' })],
    ['Only mark', 'imap', set({ deletion: 'flag' })],
    ['Move to Trash', 'imap', set({ deletion: 'trash' }), [onPhone(set({ deletion: 'flag' }))]],
    ['Keep what is sent in Sent', 'imap', set({ savesSent: false })],
    ['Catch up quickly', 'imap', set({ useQresync: false })],
    ['POP3', 'mixed', set({ protocol: 'pop3' })],
    ['Go offline', 'imap', { do: 'goOffline' }],
    ['Go online', 'imap', { do: 'goOnline' }, [onPhone({ do: 'goOffline' })]],
    ['Forget the unique-ids', 'pop3', { do: 'forgetUniqueIds' }],
  ])('%s (%s)', (choice, world, intent, before = []) => {
    show(world, before);
    place.press(choice);
    expect(onAct.mock.calls).toEqual([[intent]]);
    expect(onFault).not.toHaveBeenCalled();
  });
});

describe('each thing that happens to the line is one fault', () => {
  it.each<[button: string, what: Fault, before?: readonly StimulusKind[]]>([
    ['Stall it', { do: 'stall' }],
    ['Let it go on', { do: 'resume' }, [fault({ do: 'stall' })]],
    ['Take it down', { do: 'linkDown' }],
    ['Bring it up', { do: 'linkUp' }, [fault({ do: 'linkDown' })]],
    ['Cut it now', { do: 'cut' }],
    ['Cut then', { do: 'cutAfter', octets: 600 }],
    ['Apply', { do: 'quality', latency: 40, bandwidth: null }, [fault({ do: 'quality', latency: 40 })]],
  ])('%s', (button, what, before = []) => {
    show('imap', before);
    place.press(button);
    expect(onFault.mock.calls).toEqual([[what]]);
    expect(onAct).not.toHaveBeenCalled();
  });

  it('latency and bandwidth are applied together', () => {
    show('imap');
    place.type('Latency, ms one way', '600');
    place.choose('Bandwidth', '7000');
    expect(onFault).not.toHaveBeenCalled();
    place.press('Apply');
    expect(onFault.mock.calls).toEqual([[{ do: 'quality', latency: 600, bandwidth: 7000 }]]);
  });

  it('a lost device has no settings any more', () => {
    show('imap');
    place.press('Lose the phone');
    expect(onLose).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('numbers', () => {
  const DAYS = [onPhone(set({ removal: { when: 'afterDays', days: 7 } }))];

  it.each(['', ' ', 'x', '-1', '1.5', '3651', '1e3', '٣', '9'.repeat(400)])('%j is no number of days: it is said so, and it stays to be mended', (text) => {
    show('pop3', DAYS, true);
    place.type('After how many days', text);
    place.press('Apply');
    expect(onAct).not.toHaveBeenCalled();
    expect(place.alerts).toEqual(['A whole number from 0 to 3 650, please.']);
    const field = place.named('After how many days') as HTMLInputElement;
    expect(field.value).toBe(text);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby')!)!.textContent).toBe(place.alerts[0]);
  });

  it('a good number is applied', () => {
    show('pop3', DAYS, true);
    place.type('After how many days', ' 30 ');
    place.press('Apply');
    expect(onAct.mock.calls).toEqual([[set({ removal: { when: 'afterDays', days: 30 } })]]);
    expect(place.alerts).toEqual([]);
  });

  it.each([
    ['Latency, ms one way', 'soon', 'Apply'],
    ['Or cut it after so many octets more', '0', 'Cut then'],
  ])('%s: %j changes nothing', (field, text, button) => {
    show('imap');
    place.type(field, text);
    place.press(button);
    expect(onFault).not.toHaveBeenCalled();
    expect(place.alerts).toHaveLength(1);
  });

  it('what fits is what is within its bounds', () => {
    expect([wholeNumber('0', 0, 5), wholeNumber('5', 0, 5), wholeNumber('6', 0, 5), wholeNumber('00', 0, 5), wholeNumber('', 0, 5)]).toEqual([0, 5, null, 0, null]);
  });
});

describe('what is shown', () => {
  it.each<readonly [WorldName, readonly string[], readonly string[]]>([
    ['pop3', ['Delete there what is deleted here', 'Forget the unique-ids'], ['IMAP', 'Whole letters', 'Catch up quickly']],
    ['imap', ['Whole letters', 'Catch up quickly'], ['POP3', 'Delete there what is deleted here', 'Forget the unique-ids']],
    ['mixed', ['POP3', 'IMAP', 'Whole letters'], ['Forget the unique-ids']],
  ])('in the world %s', (world, there, absent) => {
    show(world);
    expect(there.filter((name) => !place.has(name))).toEqual([]);
    expect(absent.filter((name) => place.has(name))).toEqual([]);
  });

  it('no line and no loss where nobody listens for them', () => {
    show('imap', [], true);
    expect(place.has('Stall it')).toBe(false);
    expect(place.has('Lose the phone')).toBe(false);
  });

  it('a period that is not usual is among the choices', () => {
    show('pop3', [onPhone(set({ pollEvery: 2 * DAY }))]);
    expect((place.named('Every 2 days') as HTMLInputElement).checked).toBe(true);
  });
});
