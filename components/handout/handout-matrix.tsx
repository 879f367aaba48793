import { words } from '@/content/words/handout/handout';
import { lookOf } from '../stage/stamp';
import { isWorthAColumn, shortly } from '../stage/view/columns';
import { copiesOf, sameCell, type Cell, type Matrix } from '../stage/view/copies';
import { WORLD_LABEL, type StageWorld, type WorldName } from '../stage/view/film';
import type { Roster } from '../stage/view/roster';
import { cellInWords } from '../stage/view/sentences';
import { PaperStamp } from './paper-stamp';

interface MatrixProps {
  readonly caption: string;
  /** What it is called among the other tables of the page. */
  readonly label: string;
  /** Each world now and, where it is to be told what changed, before. */
  readonly worlds: readonly { readonly name: WorldName; readonly before?: StageWorld; readonly after: StageWorld }[];
  readonly roster: Roster;
}

/** Letters × places on paper. A cell that changed has what was there before, an arrow, and a frame. */
export function HandoutMatrix({ caption, label, worlds, roster }: MatrixProps) {
  const columns = worlds.flatMap(({ name, before, after }) => {
    const now = copiesOf(after, name);
    return now.places.filter((place) => isWorthAColumn(now, place)).map((place) => ({ name, place, now, was: before ? copiesOf(before, name) : null, before, after }));
  });
  const met = new Set(columns.flatMap(({ now }) => now.keys));
  const rows = [...roster.values()].filter(({ key }) => met.has(key));
  if (rows.length === 0) return <p className="handout-none">{words.noLetter}</p>;
  return (
    <div className="handout-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="handout-matrix">
        <caption>{caption}</caption>
        <thead>
          {worlds.length > 1 && (
            <tr>
              <td />
              {worlds.map(({ name }) => (
                <th key={name} scope="colgroup" colSpan={columns.filter((column) => column.name === name).length}>
                  {WORLD_LABEL[name]}
                </th>
              ))}
            </tr>
          )}
          <tr>
            <th scope="col">{words.letter}</th>
            {columns.map(({ name, place }) => (
              <th key={name + place.id} scope="col">
                {place.label}
                {place.kind === 'folder' && <span className="handout-at"> {words.atServer}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((face) => (
            <tr key={face.key}>
              <th scope="row">
                <span className="handout-letter">
                  <PaperStamp face={face} look="solid" />
                  {face.subject}
                </span>
              </th>
              {columns.map(({ name, place, now, was, before, after }) => {
                const [then, cell] = [was?.cell(face.key, place.id), now.cell(face.key, place.id)];
                const changed = then !== undefined && !tellsTheSame(then, cell);
                return (
                  <td key={name + place.id} data-changed={changed || undefined}>
                    {changed && isAnything(then) && (
                      <>
                        <Picture cell={then} face={face} />
                        <span className="sr-only">{words.before(cellInWords(then, before!))} </span>
                      </>
                    )}
                    {changed && <span aria-hidden="true"> → </span>}
                    {isAnything(cell) ? <Picture cell={cell} face={face} /> : <span aria-hidden="true">–</span>}{' '}
                    <span className="handout-words">{isAnything(cell) ? shortly(cellInWords(cell, after)) : <span className="sr-only">{words.nothing}</span>}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** In the handout’s words, which name the folder, too. */
const tellsTheSame = (a: Cell, b: Cell) => sameCell(a, b) && a.folder === b.folder && a.flagged === b.flagged;

const isAnything = (cell: Cell) => cell.have !== 'none' || cell.ghost !== null;

function Picture({ cell, face }: { cell: ReturnType<Matrix['cell']>; face: { sign: string; colour: number } }) {
  return <PaperStamp face={face} look={lookOf(cell)} deleted={cell.deleted} />;
}
