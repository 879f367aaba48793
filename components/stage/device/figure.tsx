import { WifiOff, X } from 'lucide-react';
import type { DeviceKind } from '@/simulators/device/settings';
import { lookOf, Stamp } from '../stamp';
import type { Cell } from '../view/copies';
import type { LetterFace } from '../view/roster';

/** Stamps that a tiny screen has room for. */
const MOST: Record<DeviceKind, number> = { phone: 4, tablet: 5, laptop: 5, desktop: 5 };
const STAMP = 13;

const SCREEN: Record<DeviceKind, string> = {
  phone: 'h-[58px] w-[37px] rounded-[9px] px-[3px] pb-[4px] pt-[6px]',
  tablet: 'h-[58px] w-[48px] rounded-[8px] p-[4px]',
  laptop: 'h-[44px] w-[84%] max-w-[56px] rounded-t-[6px] p-[3px]',
  desktop: 'h-[44px] w-full max-w-[62px] rounded-[5px] p-[3px]',
};

interface FigureProps {
  readonly kind: DeviceKind;
  readonly standing: 'online' | 'offline' | 'removed' | 'lost';
  readonly letters: readonly { readonly face: LetterFace; readonly cell: Cell }[];
}

/** A device in small, drawn as the thing it is, with the letters that it has. Decoration: its button says the same in words. */
export function Figure({ kind, standing, letters }: FigureProps) {
  if (standing === 'lost') return <span className={`lost ${SCREEN[kind]}`} />;
  const shown = letters.slice(0, letters.length > MOST[kind] ? MOST[kind] - 1 : MOST[kind]);
  return (
    <span className="relative flex w-full flex-col items-center" aria-hidden="true">
      <span className={`shell ${SCREEN[kind]}`}>
        <span className={`flex size-full flex-wrap content-start items-center justify-center gap-px overflow-hidden rounded-[4px] bg-sheet p-px ${standing === 'online' ? '' : 'opacity-75'}`}>
          {shown.map(({ face, cell }) => (
            <Stamp key={face.key} face={face} look={lookOf(cell)} deleted={cell.deleted} size={STAMP} />
          ))}
          {letters.length > shown.length && <span className="px-px text-[10px] font-bold leading-none text-ink">+{letters.length - shown.length}</span>}
        </span>
      </span>
      {kind === 'laptop' && <span className="h-[6px] w-full max-w-[68px] rounded-b-[5px] bg-(--shell-edge)" />}
      {kind === 'desktop' && (
        <>
          <span className="h-[8px] w-[12px] bg-(--shell-edge)" />
          <span className="h-[4px] w-[28px] rounded-t-[3px] bg-(--shell-edge)" />
        </>
      )}
      {standing !== 'online' && <span className="absolute -right-0.5 -top-1.5 grid size-5 place-items-center rounded-full bg-ink text-paper">{standing === 'offline' ? <WifiOff className="size-3" /> : <X className="size-3" />}</span>}
    </span>
  );
}
