/** A type without its optional and readonly marks, all the way down. */
type Plain<T> = T extends readonly (infer Item)[] ? Plain<Item>[] : T extends object ? { -readonly [Key in keyof T]-?: Plain<Exclude<T[Key], undefined>> } : T;

type Fits<A, B> = [Plain<A>] extends [Plain<B>] ? true : false;

/** `true` where each of two types has all that the other has; else `false`, and an assignment of `true` does not compile. */
export type Alike<A, B> = Fits<A, B> extends true ? Fits<B, A> : false;
