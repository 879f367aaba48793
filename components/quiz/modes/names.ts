/** Something that has a name for people: a lesson, a belief. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A belief, with what is so and where one learns it. */
export interface BeliefName extends Named {
  readonly number: number;
  readonly truth: string;
  readonly lesson: string;
}

/** What people call it; `otherwise` (the id itself, unless told) where nothing has that id, as in a record from another version. */
export function nameOf(all: readonly Named[], id: string, otherwise = id): string {
  return all.find((one) => one.id === id)?.name ?? otherwise;
}
