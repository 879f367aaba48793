import { words } from '@/content/words/handout/handout';
import { WORLD_LABEL } from '../stage/view/film';
import type { Roster } from '../stage/view/roster';
import type { Excerpt, Row } from './excerpt';
import { HandoutMatrix } from './handout-matrix';
import type { Passage } from './passage';

/** What a step shows on the stage, on paper: its caption, where the letters were and are, and what was said. */
export function HandoutPassage({ passage: { steps, scenes }, roster }: { passage: Passage; roster: Roster }) {
  const spoken = scenes.filter(({ wire }) => wire.length > 0);
  const last = steps.at(-1)!.caption;
  return (
    <div className="handout-passage">
      <ul className="handout-captions">
        {steps.map(({ number, caption }) => (
          <li key={number}>
            <span className="handout-number">{number}</span> {caption}
          </li>
        ))}
      </ul>
      <HandoutMatrix caption={words.matrix} label={words.matrixOf(last)} worlds={scenes} roster={roster} />
      {spoken.length > 0 && (
        <div className="handout-wires">
          {spoken.map(({ name, wire }) => (
            <Wire key={name} name={scenes.length > 1 ? WORLD_LABEL[name] : null} wire={wire} />
          ))}
        </div>
      )}
    </div>
  );
}

const SIGN = { client: '→', server: '←', event: '×', letter: '…', left: '…', talk: '' } as const;

const isSpoken = (kind: Row['kind']): kind is keyof typeof words.speakers => kind in words.speakers;

function Wire({ name, wire }: { name: string | null; wire: Excerpt }) {
  return (
    <div className="handout-wire">
      <p className="handout-wire-name">{name ? words.wireOf(name) : words.wire}</p>
      <ul>
        {wire.map(({ id, kind, text }) => (
          <li key={id} data-kind={kind}>
            {SIGN[kind] && (
              <span className="handout-sign" aria-hidden="true">
                {SIGN[kind]}
              </span>
            )}
            {isSpoken(kind) && <span className="sr-only">{words.speakers[kind]} </span>}
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
