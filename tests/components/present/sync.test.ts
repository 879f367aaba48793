import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showOf, type Show } from '@/components/present/show';
import { acted, heard, joined, type Message, type Sync, type Turn } from '@/components/present/sync';

const BEGIN = showOf('question', 20);
const at = (beat: string): Show => ({ ...BEGIN, beat });

/** Windows with a channel between them. A message waits at each window until it is its turn, in the order in which it was sent. */
class Desk {
  readonly windows = new Map<string, Sync>();
  private readonly waiting = new Map<string, Message[]>();
  private next = 0;

  open(kept: Show = BEGIN): string {
    const me = `window-${(this.next += 1)}`;
    this.waiting.set(me, []);
    this.take(me, joined(me, 'room', kept));
    return me;
  }

  act(me: string, beat: string): void {
    this.take(me, acted(this.windows.get(me)!, at(beat)));
  }

  close(me: string): void {
    this.windows.delete(me);
    this.waiting.delete(me);
    this.post(me, { kind: 'bye', from: me, place: 'room' });
  }

  /** Lets a window hear the first message that waits for it. */
  hear(me: string): boolean {
    const message = this.waiting.get(me)?.shift();
    if (message) this.take(me, heard(this.windows.get(me)!, message));
    return message !== undefined;
  }

  settle(): void {
    let heardOne = true;
    for (let rounds = 0; heardOne; rounds += 1) {
      expect(rounds, 'the windows come to rest').toBeLessThan(200);
      heardOne = [...this.windows.keys()].map((me) => this.hear(me)).some(Boolean);
    }
  }

  shown(): (string | undefined)[] {
    return [...this.windows.values()].map(({ show }) => show.beat);
  }

  private take(me: string, [sync, messages]: Turn): void {
    this.windows.set(me, sync);
    for (const message of messages) this.post(me, message);
  }

  private post(me: string, message: Message): void {
    for (const [other, queue] of this.waiting) if (other !== me) queue.push(message);
  }
}

describe('the windows of a presentation', () => {
  it('one that comes late shows what the others show', () => {
    const desk = new Desk();
    const first = desk.open();
    desk.act(first, 'one');
    desk.open();
    desk.settle();
    desk.open();
    desk.settle();
    expect(desk.shown()).toEqual(['one', 'one', 'one']);
  });

  it('one that comes late is told even when the one that drove is gone', () => {
    const desk = new Desk();
    const first = desk.open();
    desk.open();
    desk.act(first, 'one');
    desk.settle();
    desk.close(first);
    desk.open();
    desk.settle();
    expect(desk.shown()).toEqual(['one', 'one']);
  });

  it('one that is loaded again believes the others more than what it kept', () => {
    const desk = new Desk();
    const first = desk.open();
    const second = desk.open();
    desk.act(first, 'one');
    desk.settle();
    desk.close(first);
    desk.act(second, 'two');
    desk.open(at('one'));
    desk.settle();
    expect(desk.shown()).toEqual(['two', 'two']);
  });

  it('whoever acts drives, and all others follow', () => {
    const desk = new Desk();
    const [first, second] = [desk.open(), desk.open()];
    desk.act(first, 'one');
    desk.settle();
    desk.act(second, 'two');
    desk.settle();
    expect(desk.shown()).toEqual(['two', 'two']);
    expect([...desk.windows.values()].map(({ role }) => role)).toEqual(['follows', 'drives']);
  });

  it('knows which others are open', () => {
    const desk = new Desk();
    const [first, second] = [desk.open(), desk.open()];
    desk.settle();
    expect(Object.keys(desk.windows.get(first)!.others)).toEqual([second]);
    desk.close(second);
    desk.settle();
    expect(desk.windows.get(first)!.others).toEqual({});
  });

  it('all show the same, and at most one drives, whatever happened in whatever order', () => {
    const deed = fc.record({ what: fc.constantFrom('open', 'act', 'act', 'hear', 'hear', 'hear', 'close', 'reload'), which: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
        const desk = new Desk();
        desk.open();
        deeds.forEach(({ what, which }, index) => {
          const names = [...desk.windows.keys()];
          const me = names[which % names.length]!;
          if (what === 'open' && names.length < 5) desk.open();
          else if (what === 'act') desk.act(me, `beat-${index}`);
          else if (what === 'hear') desk.hear(me);
          else if (what === 'close' && names.length > 1) desk.close(me);
          else if (what === 'reload') {
            const { show } = desk.windows.get(me)!;
            desk.close(me);
            desk.open(show);
          }
        });
        desk.settle();
        const all = [...desk.windows.values()];
        expect(new Set(desk.shown()).size).toBe(1);
        if (all.length > 1) expect(new Set(all.map(({ stamp }) => JSON.stringify(stamp))).size).toBe(1);
        expect(all.filter(({ role }) => role === 'drives').length).toBeLessThanOrEqual(1);
        for (const me of desk.windows.keys()) {
          desk.act(me, `last of ${me}`);
          desk.settle();
          expect(new Set(desk.shown()), 'what was done last is what all show').toEqual(new Set([`last of ${me}`]));
          expect(desk.windows.get(me)!.role).toBe('drives');
        }
      }),
      { numRuns: 500, verbose: 1 },
    );
  });
});
