import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { words } from '@/content/words/stage/wire-list';
import { WireRows, type RowsProps } from './wire-row';
import { blocksOf } from './view/wire-rows';

interface ListProps extends Omit<RowsProps, 'active' | 'onKey'> {
  readonly title: string;
  /** What stands where no line does. */
  readonly empty: string;
  /** The last line stays in sight. */
  readonly following: boolean;
  /** Scrolled up by hand. */
  readonly onPause: () => void;
}

/** Of a longer list the end is there at first; what was before it comes when it is asked for, so much at a time. */
const MOST = 2000;
/** So many rows are laid out together, or left out together while they are out of sight. */
const BLOCK = 50;
/** Scrolled up by less than this is still at the end, in pixels. */
const NEAR = 24;
const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10, Home: -Infinity, End: Infinity };

/**
 * The lines, in blocks with `content-visibility: auto`: the browser neither lays out nor paints what is out of sight, and yet finds it, scrolls to
 * it and reads it out as with any list. A window of our own would have to know the height of lines that wrap.
 */
export function WireList({ title, empty, following, onPause, rows, ...shared }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const [most, setMost] = useState(MOST);
  const before = Math.max(0, Math.ceil((rows.length - most) / BLOCK) * BLOCK);
  const blocks = useMemo(() => blocksOf(rows.slice(before), BLOCK), [rows, before]);
  const last = rows.at(-1)?.id;
  const active = focus !== null && rows.some((row) => row.id === focus) ? focus : (rows.findLast((row) => row.kind !== 'talk')?.id ?? null);

  // What comes into sight has its own height, and not the one that was guessed: then the end is elsewhere.
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const node = list.current;
    if (!following || !node) return;
    const toEnd = () => {
      node.scrollTop = node.scrollHeight;
    };
    toEnd();
    if (typeof ResizeObserver === 'undefined') return;
    const grows = new ResizeObserver(toEnd);
    grows.observe(content.current!);
    return () => grows.disconnect();
  }, [following, last, rows.length]);

  const { chosen } = shared;
  useEffect(() => {
    const node = list.current;
    const open = chosen === null ? null : node?.querySelector<HTMLElement>('[data-open]');
    if (!node || !open) return;
    const over = open.getBoundingClientRect().bottom - node.getBoundingClientRect().bottom;
    if (over > 0) node.scrollTop += over + 4;
  }, [chosen, shared.book]);

  const top = useRef(0);
  const onScroll = () => {
    const node = list.current!;
    const up = node.scrollTop < top.current - 2;
    top.current = node.scrollTop;
    if (up && following && node.scrollHeight - node.clientHeight - node.scrollTop > NEAR) onPause();
  };

  const onKey = useCallback((event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const all = [...list.current!.querySelectorAll<HTMLElement>('[data-row]')];
    const here = all.indexOf(event.currentTarget);
    const next = all[Math.max(0, Math.min(all.length - 1, here + step))]!;
    setFocus(next.dataset.row!);
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <div ref={list} role="list" className="wire-text wire-list" onScroll={onScroll} aria-label={words.title(title)}>
      <div ref={content}>
        {rows.length === 0 && (
          <div role="listitem" className="px-4 py-2 font-sans text-[13px] text-soft">
            {empty}
          </div>
        )}
        {before > 0 && (
          <div role="listitem">
            <button type="button" data-row="before" tabIndex={0} className="wire-line pl-[34px] font-sans text-[12.5px] text-soft" onKeyDown={onKey} onClick={() => setMost(most + MOST)}>
              {words.before(before, Math.min(MOST, before))}
            </button>
          </div>
        )}
        {blocks.map((block) => (
          <div key={block[0]!.id} className="wire-block" style={{ containIntrinsicSize: `auto ${block.length * 24}px` }}>
            <WireRows rows={block} {...shared} active={active} onKey={onKey} />
          </div>
        ))}
      </div>
    </div>
  );
}
