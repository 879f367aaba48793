import { IMAP_DEFAULTS, POP3_DEFAULTS, type Settings } from '@/simulators/device/settings';
import type { DeviceId } from '@/simulators/kernel/process';
import type { Stimulus } from '@/simulators/kernel/stimulus';
import type { Scenario } from '@/simulators/scenario';
import type { Saved, SavedCourse } from '../stage/saved';
import { eachWorld, type WorldName, type Worlds } from '../stage/view/film';

/**
 * What was done, told in other worlds: in one household where each device speaks its own protocol, or side by side with everything on
 * POP3 and everything on IMAP. The moments and the deeds stay; settings that one protocol alone knows stay with it.
 *
 * @param saved one line of events
 */
export function toldIn(saved: Saved, scenario: Scenario, worlds: readonly WorldName[]): Saved {
  const line = saved.lines[saved.current]!;
  const { shown: _, selected: __, ...view } = saved.view;
  return {
    ...saved,
    current: 0,
    lines: [{ ...line, parent: null, worlds: eachWorld(worlds, (world) => courseIn(line.worlds, scenario, world)) }],
    view: { ...view, shown: worlds.length > 1 ? 'both' : worlds[0]! },
  };
}

function courseIn(courses: Worlds<SavedCourse>, scenario: Scenario, world: WorldName): SavedCourse {
  const known = courses[world];
  if (known) return known;
  if (world !== 'mixed') {
    const source = courses.mixed ?? Object.values(courses)[0]!;
    return { ...source, own: source.own.flatMap((stimulus) => told(stimulus, world)) };
  }
  const { pop3, imap } = courses;
  if (!pop3 || !imap) return Object.values(courses)[0]!;
  // Each device did what it did in the world of its own protocol; what is no device's is the same in both.
  const speaksPop3 = (stimulus: Stimulus) => {
    const device = deviceOf(stimulus);
    return device !== null && scenario.devices[device]?.protocol === 'pop3';
  };
  const own = [...imap.own.filter((stimulus) => !speaksPop3(stimulus)), ...pop3.own.filter(speaksPop3)].sort((a, b) => a.at - b.at);
  return { kept: Math.min(pop3.kept, imap.kept), own, until: Math.max(pop3.until, imap.until) };
}

function deviceOf(stimulus: Stimulus): DeviceId | null {
  switch (stimulus.kind) {
    case 'intent':
    case 'fault':
    case 'loseDevice':
      return stimulus.device;
    case 'addDevice':
      return stimulus.device.id;
    default:
      return null;
  }
}

/** A stimulus of the mixed world in one in which everybody speaks `protocol`; nothing where it makes no sense there. */
function told(stimulus: Stimulus, protocol: 'pop3' | 'imap'): Stimulus[] {
  if (stimulus.kind === 'addDevice') return [{ ...stimulus, device: { ...stimulus.device, settings: spoken(stimulus.device.settings, protocol) } }];
  if (stimulus.kind !== 'intent' || stimulus.intent.do !== 'configure') return [stimulus];
  const own = protocol === 'pop3' ? POP3_DEFAULTS : IMAP_DEFAULTS;
  const shared = ['user', 'password', 'address', 'name', 'security'];
  const settings = Object.fromEntries(Object.entries(stimulus.intent.settings).filter(([key]) => key !== 'protocol' && (shared.includes(key) || key in own)));
  return Object.keys(settings).length === 0 ? [] : [{ ...stimulus, intent: { do: 'configure', settings } }];
}

function spoken(settings: Settings, protocol: 'pop3' | 'imap'): Settings {
  if (settings.protocol === protocol) return settings;
  const { user, password, address, name, security } = settings;
  return { ...(protocol === 'pop3' ? POP3_DEFAULTS : IMAP_DEFAULTS), user, password, address, name, security };
}
