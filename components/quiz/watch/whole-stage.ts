import { toFragment } from '../../share/codec';
import { savedOf } from '../../stage/saved';
import { madeOf, type Item } from '../item';
import type { Side } from './sides';

/**
 * Where the whole stage shows this moment. A written scenario is there by its name; a made one is nowhere, and so goes into the link.
 */
export function wholeStageHref({ name }: Item, { sight, scenario, line, to }: Side): string {
  if (!madeOf(name)) return `/#show:${sight.scenario}:${sight.step}`;
  const saved = savedOf({ scenario, ownSetUp: true, lines: [line], current: line.id, at: to, view: { shown: sight.world, eavesdrop: false, mirrored: true, speed: 1 } });
  return `/${toFragment(saved)}`;
}
