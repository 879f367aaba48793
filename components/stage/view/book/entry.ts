/** A sentence, and the section that says so. */
export type Entry = readonly [text: string, section: string];

/** What is said of a name; undefined of a name that the table does not have. */
export function sentenceOf<Name extends string | number>(texts: Readonly<Record<Name, string>>, name: string): string | undefined {
  return Object.hasOwn(texts, name) ? texts[name as Name] : undefined;
}

/** What is said of a name, and its section; null of a name that is in neither table. */
export function entryOf<Name extends string | number>(texts: Readonly<Record<Name, string>>, sections: Readonly<Record<Name, string>>, name: string): Entry | null {
  return Object.hasOwn(sections, name) ? [texts[name as Name], sections[name as Name]] : null;
}
