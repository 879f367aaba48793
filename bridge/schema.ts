/** Tells whether a value that came from outside is a `T`. Objects may have no other keys than those named. */
export type Check<T> = (value: unknown) => value is T;

type Checked<C> = C extends Check<infer T> ? T : never;

export const text = (most: number, form = /^/): Check<string> => (value): value is string => typeof value === 'string' && value.length <= most && form.test(value);

export const number = (least: number, most: number): Check<number> => (value): value is number => typeof value === 'number' && value >= least && value <= most && Number.isInteger(value);

export const bool: Check<boolean> = (value): value is boolean => typeof value === 'boolean';

export const oneOf =
  <const T extends readonly (string | null)[]>(...values: T): Check<T[number]> =>
  (value): value is T[number] => (values as readonly unknown[]).includes(value);

export const list =
  <T>(item: Check<T>, most: number): Check<T[]> =>
  (value): value is T[] => Array.isArray(value) && value.length <= most && value.every(item);

export const either =
  <C extends readonly Check<unknown>[]>(...checks: C): Check<Checked<C[number]>> =>
  (value): value is Checked<C[number]> => checks.some((check) => check(value));

export const optional =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value): value is T | undefined => value === undefined || check(value);

export const record =
  <S extends Record<string, Check<unknown>>>(shape: S): Check<{ [K in keyof S]: Checked<S[K]> }> =>
  (value): value is { [K in keyof S]: Checked<S[K]> } =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every((key) => Object.hasOwn(shape, key)) &&
    Object.entries(shape).every(([key, check]) => check((value as Record<string, unknown>)[key]));
