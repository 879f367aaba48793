import { WORLD_LABEL } from '../stage/view/film';
import type { Roster } from '../stage/view/roster';
import type { Excerpt } from './excerpt';
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
      <HandoutMatrix caption="Where each letter lives, before → after" label={`Letters and places: ${last}`} worlds={scenes} roster={roster} />
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
const SPEAKER = { client: 'client: ', server: 'server: ', event: 'the connection: ', letter: '', left: '', talk: '' } as const;

function Wire({ name, wire }: { name: string | null; wire: Excerpt }) {
  return (
    <div className="handout-wire">
      <p className="handout-wire-name">{name ? `${name}, on the wire` : 'On the wire'}</p>
      <ul>
        {wire.map(({ id, kind, text }) => (
          <li key={id} data-kind={kind}>
            {SIGN[kind] && (
              <span className="handout-sign" aria-hidden="true">
                {SIGN[kind]}
              </span>
            )}
            {SPEAKER[kind] && <span className="sr-only">{SPEAKER[kind]}</span>}
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
