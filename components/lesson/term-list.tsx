import type { TermEntry } from './lesson-context';

/** Words of the trade with what they mean, for paper, where nothing can be pressed. */
export function TermList({ terms }: { readonly terms: readonly Pick<TermEntry, 'id' | 'term' | 'text'>[] }) {
  return (
    <dl>
      {terms.map(({ id, term, text }) => (
        <div key={id}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
