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
