import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '@/simulators/packed';

describe('packing', () => {
  it('gives back any JSON value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void expect(unpack(pack(value))).toEqual(JSON.parse(JSON.stringify(value)))));
  });

  it('gives back keys that look like its own', () => {
    for (const value of [{ $: 0 }, { $$: 1, a: { $: { $: 2 } } }, [{ $: [] }, { $$x: null }]]) expect(unpack(pack(value))).toEqual(value);
  });

  it('writes what is shared once, and shares it again', () => {
    const letter = { key: '<1@example.com>', octets: 'x'.repeat(10_000) };
    const list = [{ content: letter }, { content: letter }];
    const text = pack({ mailbox: list, views: Array.from({ length: 100 }, () => ({ list })) });
    expect(text.length).toBeLessThan(15_000);
    const world = unpack(text) as { mailbox: typeof list; views: { list: typeof list }[] };
    expect(world.mailbox[0]!.content).toBe(world.mailbox[1]!.content);
    expect(world.views[99]!.list).toBe(world.mailbox);
    expect(world.mailbox).toEqual(list);
  });
});
