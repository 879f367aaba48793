import { WifiOff, X } from 'lucide-react';
import type { DeviceKind } from '@/simulators/device/settings';
import { lookOf, Stamp } from '../stamp';
import type { Cell } from '../view/copies';
import type { LetterFace } from '../view/roster';

/** Stamps that a tiny screen has room for; of more letters than that, so many of the newest beside their number. */
const MOST: Record<DeviceKind, { readonly alone: number; readonly beside: number }> = {
  phone: { alone: 4, beside: 2 },
  tablet: { alone: 4, beside: 4 },
  laptop: { alone: 5, beside: 4 },
  desktop: { alone: 5, beside: 4 },
};
const STAMP = 13;

const SCREEN_SHAPE: Record<DeviceKind, string> = {
  phone: 'h-[52px] w-[36px] rounded-[9px] px-[3px] pb-[3px] pt-[6px]',
  tablet: 'h-[52px] w-[46px] rounded-[8px] p-[3px]',
  laptop: 'h-[40px] w-[84%] max-w-[56px] rounded-t-[6px] p-[3px]',
  desktop: 'h-[40px] w-full max-w-[62px] rounded-[5px] p-[3px]',
};

interface FigureProps {
  readonly kind: DeviceKind;
  readonly standing: 'online' | 'offline' | 'removed' | 'lost';
  readonly letters: readonly { readonly face: LetterFace; readonly cell: Cell }[];
}

/** A device in small, drawn as the thing it is, with the letters that it has. Decoration: its button says the same in words. */
export function Figure({ kind, standing, letters }: FigureProps) {
  if (standing === 'lost') return <span className={`lost ${SCREEN_SHAPE[kind]}`} />;
  const { alone, beside } = MOST[kind];
  const shown = letters.length > alone ? letters.slice(-beside) : letters;
  return (
    <span className="relative flex w-full flex-col items-center" aria-hidden="true">
      <span className={`shell ${SCREEN_SHAPE[kind]}`}>
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
