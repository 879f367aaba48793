import { words } from '@/content/words/share/poster';
import type { Instant } from '@/simulators/mail/mailbox';
import type { Line } from '../../stage/lines';
import { clockOf, clockWithSecondsOf } from '../../stage/view/clock';
import { eachWorld, indexAt, WORLD_LABEL } from '../../stage/view/film';
import { devicesOf } from '../../stage/view/places';
import { lifeOf } from '../../stage/view/sentences';
import { HouseMark, MONO, PosterStamp, SERIF, Stripes, Words } from './marks';
import { PosterMatrix, matrixHeight } from './matrix';
import { cleaned, fitted, widthOf, wrapped } from './measure';
import { PALETTES, type Palette, type Theme } from './palette';
import { measuresOf, PosterWorld, worldHeight } from './world';

export interface PosterScene {
  readonly title: string;
  readonly line: Line;
  readonly t: Instant;
  readonly theme: Theme;
  /** Where the page is, printed at the foot. */
  readonly address?: string;
}

const WIDTH = 1200;
const MARGIN = 44;
const GAP = 20;
/** More devices than this in a world, and the worlds stand above one another. */
const MOST_BESIDE = 3;

/**
 * The stage at a moment as a picture of its own: worlds, wires, matrix and what step it is, drawn from the line and the moment alone.
 * It uses no style sheet and no font of the page, so that it looks alike in a browser, in a drawing program and on paper.
 */
export function Poster({ title, line, t, theme, address }: PosterScene) {
  const palette = PALETTES[theme];
  const worlds = eachWorld(line.worlds, (name) => {
    const film = line.films[name]!;
    const index = indexAt(line.moments, t);
    return film.worldAt(index < 0 ? film.start : line.moments[index]!);
  });
  const step = line.steps.findLast(({ at }) => at <= t);
  const caption = step ? wrapped(`${line.steps.indexOf(step) + 1}. ${step.caption}`, 17, WIDTH - 2 * MARGIN - 190, 3) : [];
  const stacked = line.worlds.some((name) => devicesOf(worlds[name]!).length > MOST_BESIDE);
  const inner = WIDTH - 2 * MARGIN;
  const across = stacked ? 1 : line.worlds.length;
  const width = (inner - GAP * (across - 1)) / across;
  const all = line.worlds.map((name) => measuresOf(line, name, worlds[name]!, width));
  const common = { lifeLines: Math.max(...all.map(({ lifeLines }) => lifeLines)), stampRows: Math.max(...all.map(({ stampRows }) => stampRows)) };
  const top = Math.max(152, 122 + caption.length * 24);
  const each = worldHeight(common);
  const matrix = top + (stacked ? line.worlds.length : 1) * (each + GAP);
  const tables = stacked ? line.worlds.map((name) => [name]) : [line.worlds];
  const table = matrixHeight(line) + GAP;
  const foot = matrix + tables.length * table + 10;
  const height = foot + 58;
  const says = [words.moment(cleaned(title), clockWithSecondsOf(t)), step ? cleaned(step.caption) : '', ...line.worlds.map((name) => words.life(WORLD_LABEL[name], cleaned(lifeOf(worlds[name]!, name))))].filter(Boolean).join(' ');
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} role="img" aria-labelledby="poster-title poster-desc">
      <title id="poster-title">{words.title(cleaned(title))}</title>
      <desc id="poster-desc">{says}</desc>
      <rect width={WIDTH} height={height} fill={palette.paper} />
      <Stripes x={0} y={0} width={WIDTH} height={8} pitch={30} colours={['#c4452f', '#2f5fa3']} />
      <Words x={MARGIN} y={78} size={36} weight={650} font={SERIF} fill={palette.ink}>
        {fitted(title, 36, inner - 190)}
      </Words>
      {caption.map((text, index) => (
        <Words key={index} x={MARGIN} y={112 + index * 24} size={17} fill={palette.ink}>
          {text}
        </Words>
      ))}
      <Postmark x={WIDTH - MARGIN - 50} y={82} t={t} palette={palette} />
      {line.worlds.map((name, index) => (
        <PosterWorld key={name} line={line} name={name} world={worlds[name]!} t={t} palette={palette} measures={common} x={MARGIN + (stacked ? 0 : index * (width + GAP))} y={top + (stacked ? index * (each + GAP) : 0)} width={width} />
      ))}
      {tables.map((names, index) => (
        <PosterMatrix key={index} line={line} worlds={worlds} names={names} palette={palette} x={MARGIN} y={matrix + index * table} width={inner} />
      ))}
      <Key palette={palette} x={MARGIN} y={foot} />
      <HouseMark x={WIDTH - MARGIN - 26} y={foot - 6} size={26} />
      <Words x={WIDTH - MARGIN - 34} y={foot + (address ? 5 : 12)} size={14} weight={650} font={SERIF} anchor="end" fill={palette.ink}>
        {words.site}
      </Words>
      {address && (
        <Words x={WIDTH - MARGIN - 34} y={foot + 22} size={11} anchor="end" fill={palette.soft}>
          {fitted(address, 11, 320)}
        </Words>
      )}
    </svg>
  );
}

/** When it is, as the post would say it. */
function Postmark({ x, y, t, palette }: { x: number; y: number; t: Instant; palette: Palette }) {
  const [day, time] = clockOf(t).split(' ') as [string, string];
  const seconds = clockWithSecondsOf(t).slice(-2);
  return (
    <g opacity={0.85}>
      <g fill="none" stroke={palette.soft}>
        {[-18, -6, 6, 18].map((dy) => (
          <path key={dy} d={`M${x - 128} ${y + dy}q9 -7 18 0t18 0t18 0t18 0`} strokeWidth={1.6} strokeOpacity={0.55} />
        ))}
        <circle cx={x} cy={y} r={47} strokeWidth={2.2} />
        <circle cx={x} cy={y} r={41} strokeWidth={1} />
      </g>
      <Words x={x} y={y - 14} size={13} weight={650} anchor="middle" fill={palette.soft}>
        {day.toUpperCase()}
      </Words>
      <Words x={x} y={y + 8} size={21} weight={700} font={MONO} anchor="middle" fill={palette.ink}>
        {time}
      </Words>
      <Words x={x} y={y + 25} size={12} font={MONO} anchor="middle" fill={palette.soft}>
        {words.seconds(seconds)}
      </Words>
    </g>
  );
}

const KEY = [
  { look: 'solid', name: words.looks.stored },
  { look: 'header', name: words.looks.header },
  { look: 'view', name: words.looks.view },
  { look: 'solid', deleted: true, name: words.looks.deleted },
  { look: 'ghost', name: words.looks.gone },
] as const;
const KEY_AT = KEY.map((_, index) => KEY.slice(0, index).reduce((sum, { name }) => sum + 48 + widthOf(name, 12.5), 0));

/** How to read a stamp. */
function Key({ palette, x, y }: { palette: Palette; x: number; y: number }) {
  return (
    <g>
      {KEY.map((entry, index) => {
        const from = x + KEY_AT[index]!;
        return (
          <g key={entry.name}>
            <PosterStamp face={{ sign: 'A', colour: 0 }} look={entry.look} deleted={'deleted' in entry} x={from} y={y - 4} size={18} palette={palette} />
            <Words x={from + 26} y={y + 11} size={12.5} fill={palette.soft}>
              {entry.name}
            </Words>
          </g>
        );
      })}
    </g>
  );
}
