/** Forms of a word by number, named as in Intl.PluralRules. English has these two. */
export type Forms = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** Puts values into a text: `fill('{n} results', { n: 3 })`. A brace without its value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (brace, name: string) => (name in values ? String(values[name]) : brace));
}

/** The form that a number asks for, with the number as `{n}` in it. */
export function counted(lang: string, forms: Forms, n: number, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(forms[new Intl.PluralRules(lang).select(n)] ?? forms.other, { n, ...values });
}
