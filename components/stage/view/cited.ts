/** What a chart says of an event, and the sections that it names for it. */
export interface Cited {
  readonly text: string;
  readonly sections: readonly string[];
}

/** `Locks it (RFC 1939 §4).` → the sentence without the brackets, and the section. */
export function cited(description: string | undefined): Cited {
  const sections: string[] = [];
  const text = (description ?? '').replace(/ \((RFC \d+[^)]*)\)/g, (_, named: string) => {
    sections.push(...named.split(/[,;] (?=RFC)/));
    return '';
  });
  return { text, sections };
}
