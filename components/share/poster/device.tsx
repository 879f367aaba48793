import { words } from '@/content/words/share/poster';
import { isInbox, localLabel, standingOf } from '../../stage/view/places';
import type { Film, StageWorld } from '../../stage/view/film';
import { remarkAt } from '../../stage/view/remarks';
import { screenOf } from '../../stage/view/screen';
import type { DeviceSlot } from '../../stage/slots';
import { lookOf } from '../../stage/stamp';
import type { Roster } from '../../stage/view/roster';
import { PosterStamp, SANS, Words } from './marks';
import { fitted, wrapped } from './measure';
import type { Palette, WorldColours } from './palette';

export const DEVICE_HEIGHT = 178;
const MOST = { phone: 138, tablet: 190, laptop: 292, desktop: 292 };
const BAR = 23;
const ROW = 34;
const STAMP = 20;
/** Narrower than this, a row is its stamp alone. */
const LEAST_TEXT = 34;

interface DeviceProps {
  readonly slot: DeviceSlot;
  readonly film: Film;
  readonly world: StageWorld;
  readonly roster: Roster;
  readonly palette: Palette;
  readonly colours: WorldColours;
  /** The middle of its place, the top of it, and how wide it may be. */
  readonly middle: number;
  readonly top: number;
  readonly room: number;
}

/** A device drawn as the thing it is, with what its mail program shows. */
export function PosterDevice({ slot, film, world, roster, palette, colours, middle, top, room }: DeviceProps) {
  const { device } = slot;
  const width = Math.min(room, MOST[device.kind]);
  const x = middle - width / 2;
  const glass = screenBox(device.kind, x, top, width);
  const standing = standingOf(device.state);
  const label = fitted(device.label, 13, room - (standing === 'offline' ? 44 : 0));
  return (
    <g>
      <Shell kind={device.kind} x={x} y={top} width={width} palette={palette} />
      <rect {...glass} fill={palette.sheet} />
      <Screen device={device} film={film} world={world} roster={roster} palette={palette} colours={colours} {...glass} />
      <text x={middle} y={top + DEVICE_HEIGHT + 20} textAnchor="middle" fontSize={13} fontFamily={SANS} fontWeight={600} fill={colours.accent}>
        {label}
        {standing === 'offline' && (
          <tspan fontWeight={400} fill={palette.soft}>
            {` ${words.offline}`}
          </tspan>
        )}
      </text>
    </g>
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rx: number;
}

function screenBox(kind: DeviceSlot['device']['kind'], x: number, y: number, width: number): Box {
  if (kind === 'phone') return { x: x + 6, y: y + 15, width: width - 12, height: DEVICE_HEIGHT - 21, rx: 13 };
  if (kind === 'tablet') return { x: x + 10, y: y + 10, width: width - 20, height: DEVICE_HEIGHT - 20, rx: 6 };
  const inset = width * 0.05;
  return { x: x + inset + 7, y: y + 7, width: width - 2 * inset - 14, height: DEVICE_HEIGHT - 28, rx: 5 };
}

function Shell({ kind, x, y, width, palette }: { kind: DeviceSlot['device']['kind']; x: number; y: number; width: number; palette: Palette }) {
  const edge = { fill: palette.shell, stroke: palette.shellEdge, strokeWidth: 1.5 };
  if (kind === 'phone') {
    return (
      <>
        <rect x={x} y={y} width={width} height={DEVICE_HEIGHT} rx={20} {...edge} />
        <rect x={x + width / 2 - 17} y={y + 6} width={34} height={4} rx={2} fill={palette.shellEdge} />
      </>
    );
  }
  if (kind === 'tablet') return <rect x={x} y={y} width={width} height={DEVICE_HEIGHT} rx={15} {...edge} />;
  const inset = width * 0.05;
  return (
    <>
      <path d={`M${x + inset} ${y + DEVICE_HEIGHT - 14}V${y + 12}a12 12 0 0 1 12 -12H${x + width - inset - 12}a12 12 0 0 1 12 12V${y + DEVICE_HEIGHT - 14}Z`} {...edge} />
      <path d={`M${x} ${y + DEVICE_HEIGHT - 14}H${x + width}V${y + DEVICE_HEIGHT - 10}a10 10 0 0 1 -10 10H${x + 10}a10 10 0 0 1 -10 -10Z`} fill={palette.shellEdge} />
      <rect x={x + width * 0.415} y={y + DEVICE_HEIGHT - 14} width={width * 0.17} height={5} rx={2} fill={palette.shell} />
    </>
  );
}

type ScreenProps = Omit<DeviceProps, 'slot' | 'middle' | 'top' | 'room'> & Box & { readonly device: DeviceSlot['device'] };

function Screen({ device, film, world, roster, palette, colours, x, y, width, height }: ScreenProps) {
  const { local, pending } = device.state;
  const names = Object.keys(local.folders);
  const { folder: wanted } = screenOf(film, device.id, world.now);
  const name = Object.hasOwn(local.folders, wanted) ? wanted : (names.find(isInbox) ?? wanted);
  const folder = Object.hasOwn(local.folders, name) ? local.folders[name] : undefined;
  const messages = [...(folder?.messages ?? [])].reverse();
  const remark = remarkAt(film, device.id, world.now)?.text;
  const waits = pending.length === 0 ? null : words.waiting(pending.length);
  const foot = wrapped(remark ?? waits ?? '', 10.5, width - 16, 2);
  const footHeight = foot.length === 0 ? 0 : foot.length * 13 + 9;
  const rows = Math.max(0, Math.floor((height - BAR - footHeight) / ROW));
  const shown = messages.length > rows ? messages.slice(0, Math.max(0, rows - 1)) : messages;
  const standing = standingOf(device.state);
  const none = words.empty[standing === 'removed' ? 'removed' : folder?.uidValidity === null && folder.keeps === 'server' ? 'unchecked' : 'checked'];
  return (
    <>
      <Words x={x + 9} y={y + 16} size={11.5} weight={650} fill={palette.ink}>
        {fitted(localLabel(name), 11.5, width - 18)}
      </Words>
      <path d={`M${x} ${y + BAR}H${x + width}`} stroke={palette.rule} />
      {messages.length === 0 && (
        <Words x={x + width / 2} y={y + BAR + (height - BAR - footHeight) / 2 + 4} size={11} anchor="middle" fill={palette.soft}>
          {fitted(none, 11, width - 12)}
        </Words>
      )}
      {shown.map((message, index) => {
        const face = roster.get(message.key) ?? { sign: '·', colour: 6, subject: words.aLetter, from: '' };
        const unread = !message.flags.includes('\\Seen');
        const deleted = message.flags.includes('\\Deleted');
        const at = y + BAR + index * ROW;
        const room = width - STAMP - 24;
        return (
          <g key={message.id}>
            <PosterStamp face={face} look={lookOf({ have: message.have, as: message.uid === null ? 'own' : 'view' })} deleted={deleted} x={x + 8} y={at + 6} size={STAMP} palette={palette} />
            <g textDecoration={deleted ? 'line-through' : undefined} display={room < LEAST_TEXT ? 'none' : undefined}>
              <Words x={x + STAMP + 16} y={at + 15} size={11} weight={unread ? 700 : 450} fill={palette.ink}>
                {fitted(face.from.split(' ')[0] || '–', 11, room)}
              </Words>
              <Words x={x + STAMP + 16} y={at + 28} size={10.5} weight={unread ? 600 : 400} fill={unread ? palette.ink : palette.soft}>
                {fitted(face.subject, 10.5, room)}
              </Words>
            </g>
          </g>
        );
      })}
      {shown.length < messages.length && (
        <Words x={x + 9} y={y + BAR + shown.length * ROW + 20} size={10.5} fill={palette.soft}>
          {words.older(messages.length - shown.length)}
        </Words>
      )}
      {foot.length > 0 && (
        <>
          <path d={`M${x} ${y + height - footHeight}H${x + width}V${y + height - 8}a8 8 0 0 1 -8 8H${x + 8}a8 8 0 0 1 -8 -8Z`} fill={remark ? palette.marker : colours.wash} />
          {foot.map((line, index) => (
            <Words key={index} x={x + 8} y={y + height - footHeight + 14 + index * 13} size={10.5} fill={palette.ink}>
              {line}
            </Words>
          ))}
        </>
      )}
    </>
  );
}
