import { describe, expect, it } from 'vitest';
import { FLIGHT, flightsAt, scheduleOf } from '../../../components/live/flights';
import { begin, receive } from '../../../components/live/history';
import { newsAt } from '../../../components/live/news';
import { livePace } from '../../../components/live/pace';
import { lettersInSight } from '../../../components/live/sight';
import { lastWords, visitorsOf } from '../../../components/live/visitors';
import { toStage } from '../../../components/stage/view/pace';
import type { FeedEvent } from '../../../components/live/feed';
import { bridgeWorld, LETTER, START, told, tick, visit } from './told';

const history = (...events: FeedEvent[]) => receive(begin(bridgeWorld('--device', 'phone:imap'), []), events)!;
const leave = (after: number) => told(after, { kind: 'visit', connection: 'imap-client-1.1', visit: { do: 'leave' } });
const LOGIN = 'a1 LOGIN learner secret';

describe('visitors', () => {
  const seen = history(...visit('imap-client-1', 1000, LOGIN), leave(2000), tick(1_000_000));
  const at = (after: number) => visitorsOf(seen.film, seen.film.worldAt(START + after), START + after);

  it('are those whose device is no device of the world', () => {
    expect(at(999)).toEqual([]);
    expect(at(1500)).toEqual([{ id: 'imap-client-1', connection: 'imap-client-1.1', protocol: 'imap', port: 2143, here: true, since: START + 1000, closedBy: null }]);
  });

  it('keep their place for a while after they left', () => {
    expect(at(2000)).toMatchObject([{ here: false, since: START + 2000, closedBy: 'client' }]);
    expect(at(900_000)).toEqual([]);
  });

  it('a device that was lost is none', () => {
    const lost = history(told(0, { kind: 'intent', device: 'phone', intent: { do: 'checkMail' } }), told(1000, { kind: 'loseDevice', device: 'phone' }), tick(1100));
    expect(visitorsOf(lost.film, lost.film.worldAt(START + 1100), START + 1100)).toEqual([]);
  });

  it('their last words hold no password', () => {
    const words = lastWords(seen.film, 'imap-client-1.1', START + 1500, 14);
    expect(words.map(({ from, tone }) => [from, tone])).toEqual([['server', 'plain'], ['client', 'plain'], ['server', 'ok']]);
    expect(words[1]!.text).toMatch(/LOGIN learner/);
    expect(JSON.stringify(words)).not.toContain('secret');
  });
});

describe('flights', () => {
  it('a command has come when the server hears it, and the answer leaves then', () => {
    const { film } = history(...visit('imap-client-1', 5000, 'a1 NOOP'), tick(6000));
    const [greeting, command, answer] = scheduleOf(film.trace).filter(({ device }) => device === 'imap-client-1');
    expect(greeting).toMatchObject({ device: 'imap-client-1', direction: 'toClient', sentAt: START + 5000, arrivesAt: START + 5000 + FLIGHT });
    expect(command).toMatchObject({ direction: 'toServer', labels: ['a1 NOOP'] });
    expect(answer!.sentAt).toBeGreaterThan(command!.sentAt);
    expect(flightsAt(film, START + 4500)).toEqual([]);
    expect(flightsAt(film, START + 5001)).toHaveLength(1);
    expect(flightsAt(film, START + 9000)).toEqual([]);
  });

  it('those of a burst leave one after the other, and none much too late', () => {
    const many = Array.from({ length: 200 }, (_, i) => told(2000, { kind: 'visit', connection: 'imap-client-1.1', visit: { do: 'say', octets: `b${i} NOOP\r\n` } }));
    const { film } = history(...visit('imap-client-1', 1000), ...many, tick(3000));
    const flights = scheduleOf(film.trace).filter(({ device }) => device === 'imap-client-1');
    expect(flights.every((flight, i) => i === 0 || flight.sentAt > flights[i - 1]!.sentAt)).toBe(true);
    expect(flights.length).toBeLessThan(45);
    expect(flights.at(-1)!.sentAt).toBeLessThan(START + 2000 + 10_000);
    expect(flights.flatMap((flight) => flight.labels)).toHaveLength(401);
  });

  it('a letter that is appended travels as an envelope', () => {
    const literal = 'Subject: Draft\r\n\r\nx';
    const { film } = history(...visit('imap-client-1', 1000, LOGIN, `a2 APPEND Drafts {${literal.length}+}\r\n${literal}`), tick(3000));
    expect(scheduleOf(film.trace).filter((flight) => flight.carries.length > 0)).toMatchObject([{ direction: 'toServer', carries: [{ part: 'whole' }] }]);
  });
});

describe('the track', () => {
  it('shows what happens as it is, and a silence briefly', () => {
    const pace = livePace(0, [100, 400, 3_600_000], 3_600_000);
    expect([0, 100, 400].map((t) => toStage(pace, t))).toEqual([0, 100, 400]);
    expect(pace.length).toBe(2400);
    expect(toStage(pace, 1900)).toBe(1900);
  });

  it('stands for a start at which nothing has happened', () => {
    expect(livePace(5, [], 5)).toEqual({ instants: [5], stage: [0], length: 0 });
  });
});

describe('what is told', () => {
  const seen = history(told(0, { kind: 'intent', device: 'phone', intent: { do: 'checkMail' } }), told(2000, LETTER), ...visit('imap-client-1', 4000, LOGIN, 'a2 SELECT INBOX', 'a3 STORE 1 +FLAGS (\\Deleted)', 'a4 EXPUNGE'), tick(6000));
  const at = (after: number) => newsAt(seen.film, seen.film.worldAt(START + after), START + after, seen.roster);

  it('who came, and who removed what, and what that made of the phone', () => {
    expect(at(1)).toBe('Nothing has happened yet.');
    expect(at(2500)).toContain('has A');
    expect(at(4050)).toContain('Real mail program, IMAP 1: connected to port 2143.');
    expect(at(6000)).toContain('A left Inbox at the server: EXPUNGE by the real mail program, IMAP 1.');
    expect(at(6000)).toContain('A left the phone');
  });

  it('of many letters those are in sight to which something happened', () => {
    const letters = Array.from({ length: 30 }, (_, i) => told(10 + i, { ...LETTER, octets: `Subject: ${i}\r\n\r\n` } as typeof LETTER));
    const full = history(...letters, ...visit('imap-client-1', 4000, LOGIN, 'a2 SELECT INBOX', 'a3 STORE 3 +FLAGS (\\Seen)'), tick(6000));
    const shown = lettersInSight(full.film, full.timeline.tip.world, START + 6000, full.roster, 10);
    expect([...shown.values()].map(({ subject }) => subject)).toEqual(['2', ...Array.from({ length: 9 }, (_, i) => String(21 + i))]);
  });
});
