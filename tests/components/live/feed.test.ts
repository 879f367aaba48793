import { describe, expect, it } from 'vitest';
import { keyIn, readEvent, splitEvents } from '../../../components/live/feed';
import { pack } from '../../../simulators/packed';
import { bridgeWorld } from './told';

describe('the feed', () => {
  it('gives events that are whole, and keeps what is not', () => {
    const first = splitEvents('event: tick\ndata: {"now":1}\n\nevent: ti');
    expect(first).toEqual({ events: [{ event: 'tick', data: '{"now":1}' }], rest: 'event: ti' });
    expect(splitEvents(`${first.rest}ck\ndata: {"now":2}\n\n`)).toEqual({ events: [{ event: 'tick', data: '{"now":2}' }], rest: '' });
  });

  it('comes to the same events however the text is cut', () => {
    const text = 'event: tick\ndata: {"now":1}\n\nevent: stimulus\ndata: {"at":2,"kind":"loseDevice","device":"phone"}\n\n';
    for (let cut = 0; cut <= text.length; cut++) {
      const { events, rest } = splitEvents(text.slice(0, cut));
      expect([...events, ...splitEvents(rest + text.slice(cut)).events].map(({ event }) => event)).toEqual(['tick', 'stimulus']);
    }
  });

  it('reads a world with its doors, a stimulus and a tick; skips what it does not know', () => {
    const world = bridgeWorld('--device', 'phone:imap');
    const doors = [{ protocol: 'imap', port: 2143, tls: false }];
    expect(readEvent({ event: 'world', data: JSON.stringify({ world: pack(world), doors }) })).toEqual({ kind: 'world', world: JSON.parse(JSON.stringify(world)), doors });
    expect(readEvent({ event: 'stimulus', data: '{"at":2,"kind":"loseDevice","device":"phone"}' })).toMatchObject({ stimulus: { at: 2 } });
    expect(readEvent({ event: 'tick', data: '{"now":5}' })).toEqual({ kind: 'tick', now: 5 });
    expect(readEvent({ event: 'other', data: '{}' })).toBeNull();
  });

  it.each([['#key=ab12', 'ab12'], ['', null], ['#', null], ['#key=', null], ['#other=1', null]])('the key in %j is %j', (hash, key) => expect(keyIn(hash)).toBe(key));
});
