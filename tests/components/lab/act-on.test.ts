import { describe, expect, it } from 'vitest';
import { actOn, scriptOf } from '@/components/stage/engine';
import type { Line } from '@/components/stage/lines';
import { lab as scenario } from '@/content/scenarios/lab';
import type { StimulusKind, Visit } from '@/simulators/kernel/stimulus';

const script = scriptOf(scenario);
const visit = (what: Visit): StimulusKind => ({ kind: 'visit', connection: 'you-1', visit: what });
const connect = visit({ do: 'connect', visitor: 'you', protocol: 'imap', port: 143, secured: false });
const say = (octets: string) => visit({ do: 'say', octets });

/** Goes on at the end of a line. */
function goOn(line: Line, at: number, ...kinds: StimulusKind[]) {
  return actOn(line, at, { imap: kinds }, 9);
}

describe('what a learner types', () => {
  it('goes on at the end of a line, and forks it where it is rewound', () => {
    const first = goOn(script, script.end, connect);
    expect(first.line.id).toBe(script.id);
    expect(first.at).toBeGreaterThan(script.end);
    const second = goOn(first.line, first.at, say('a LOGIN alice secret\r\n'));
    expect(second.line.id).toBe(script.id);
    expect(second.at).toBeGreaterThan(first.at);
    const fork = goOn(second.line, first.at, say('b NOOP\r\n'));
    expect(fork.line).toMatchObject({ id: 9, parent: script.id, forkedAt: first.at });
    const heard = (line: Line) => line.films.imap!.trace.flatMap((entry) => (entry.kind === 'sent' && entry.connection === 'you-1' && entry.direction === 'toClient' ? [entry.octets] : [])).join('');
    expect(heard(fork.line)).toContain('b OK');
    expect(heard(fork.line)).not.toContain('a OK');
    expect(heard(second.line)).toContain('a OK');
  });

  it('leaves the other world as it is', () => {
    expect(goOn(script, script.end, connect).line.films.pop3).toBe(script.films.pop3);
  });

  it('several lines are said one after the other, each at a moment of its own', () => {
    const { line } = goOn(script, script.end, connect, say('a NOOP\r\n'), say('b NOOP\r\n'));
    const moments = line.films.imap!.trace.flatMap((entry) => (entry.kind === 'stimulus' && entry.stimulus.kind === 'visit' ? [entry.at] : []));
    expect(new Set(moments).size).toBe(3);
  });

  it('begins TLS by itself when the server says so, and only then', () => {
    const { line, at } = goOn(script, script.end, connect, say('a STARTTLS\r\n'));
    const events = line.films.imap!.trace.flatMap((entry) => (entry.kind === 'connection' && entry.connection === 'you-1' ? [entry.event] : []));
    expect(events).toEqual(['opened', 'handshake', 'secured']);
    expect(line.films.imap!.worldAt(at).connections['you-1']!.security).toBe('tls');
    const refused = goOn(line, at, say('b STARTTLS\r\n'));
    expect(refused.line.films.imap!.trace.filter((entry) => entry.kind === 'connection' && entry.event === 'secured' && entry.connection === 'you-1')).toHaveLength(1);
  });
});
