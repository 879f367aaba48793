import * as v from 'valibot';
import type { Alike } from '../share/alike';
import { savedShape, worldName } from '../share/schema';
import { LOOKS, MOST_HANDS, MOST_MINUTES, type Show } from './show';
import type { Message } from './sync';

/**
 * What another window may tell. It is of this browser and this origin, but perhaps of another version of the site, left open since; and what
 * was stored may have been changed. So both are looked at like anything that comes from outside.
 */

const VERSION = 1;
const SCREENS = ['live.open', 'live.black', 'live.white', 'frozen.open', 'frozen.black', 'frozen.white'] as const;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const positive = v.pipe(v.number(), v.finite(), v.minValue(0));
const name = v.pipe(text(200), v.check((given) => !(given in Object.prototype)));

const picture = {
  beat: text(200),
  look: v.picklist(LOOKS),
  shown: v.union([worldName, v.literal('both')]),
  light: v.nullable(text(400)),
  played: v.nullable(v.strictObject({ saved: savedShape, ms: positive, playing: v.boolean(), speed: v.pipe(positive, v.minValue(0.1), v.maxValue(16)), rest: v.nullable(positive), at: positive })),
};
const show = v.strictObject({
  ...picture,
  screen: v.picklist(SCREENS),
  held: v.nullable(v.strictObject(picture)),
  hands: v.record(name, v.pipe(positive, v.integer(), v.maxValue(MOST_HANDS))),
  clock: v.strictObject({ startedAt: v.nullable(positive), minutes: v.pipe(positive, v.minValue(1), v.maxValue(MOST_MINUTES)) }),
});

const from = { from: v.pipe(text(80), v.minLength(1)), place: v.picklist(['room', 'speaker']) };
const message = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['hello', 'bye']), ...from }),
  v.strictObject({ kind: v.literal('show'), ...from, stamp: v.strictObject({ turn: v.pipe(positive, v.integer()), number: v.pipe(positive, v.integer()), driver: text(80) }), show }),
]);
const read = <Schema extends v.GenericSchema>(schema: Schema, raw: unknown) => v.safeParse(v.object({ version: v.literal(VERSION), told: schema }), raw, { abortEarly: true });

/** As it goes over the channel and into the store. */
export function sealed<T>(told: T): { readonly version: number; readonly told: T } {
  return { version: VERSION, told };
}

/** @returns null for what no window of this version tells */
export function messageIn(raw: unknown): Message | null {
  const { success, output } = read(message, raw);
  return success ? (output.told as Message) : null;
}

/** @returns null for what no window of this version stored */
export function showIn(raw: unknown): Show | null {
  const { success, output } = read(show, raw);
  return success ? (output.told as Show) : null;
}

/** Does not compile where a shape above and a type of the presentation have come apart. */
export const SHAPES_AGREE: { readonly show: Alike<Show, Omit<v.InferOutput<typeof show>, 'screen'> & { screen: string }>; readonly message: Alike<Message['kind'], v.InferOutput<typeof message>['kind']> } = { show: true, message: true };
