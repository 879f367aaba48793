import { describe, expect, it } from 'vitest';
import { begin, playOn, receive, stateOf, type History } from '../../../components/live/history';
import { accountIn } from '../../../components/stage/view/places';
import { sessionPath } from '../../../components/stage/view/session-path';
import { runWorld } from '../../../simulators/kernel/running';
import { lab, machinery } from '../../../machines/lab';
import { bridgeWorld, LETTER, START, told, tick, visit } from './told';

const talk = [
  told(0, { kind: 'intent', device: 'phone', intent: { do: 'checkMail' } }),
  told(2000, LETTER),
  ...visit('imap-client-1', 3000, 'a1 LOGIN learner secret', 'a2 SELECT INBOX', 'a3 STORE 1 +FLAGS (\\Deleted)', 'a4 EXPUNGE'),
  tick(5000),
];
const played = (events = talk, ...bounds: [] | [{ stimuli: number; entries: number }]): History => receive(begin(bridgeWorld('--device', 'phone:imap'), []), events, ...bounds)!;
const tip = ({ timeline }: History) => timeline.tip.world;

describe('a live history', () => {
  it('comes to the world of the bridge', () => {
    const running = runWorld(machinery, bridgeWorld('--device', 'phone:imap'), () => undefined);
    for (const event of talk) if (event.kind === 'stimulus') running.apply(event.stimulus);
    running.advance(START + 5000);
    expect(tip(played())).toEqual(running.world());
  });

  it('tells the same, whether events come one by one or all at once', () => {
    const oneByOne = talk.reduce<History>((history, event) => receive(history, [event])!, begin(bridgeWorld('--device', 'phone:imap'), []));
    expect(oneByOne.film.trace).toEqual(played().film.trace);
    expect(oneByOne.film.trace).toEqual(lab.traceOf(played().timeline));
    expect(tip(oneByOne)).toEqual(tip(played()));
  });

  it('lets the letter vanish from the simulated phone', () => {
    const history = played();
    const phone = (t: number) => history.film.worldAt(START + t).devices.phone!.state.local.folders.INBOX!.messages.length;
    expect([phone(2900), phone(5000)]).toEqual([1, 0]);
    expect(accountIn(tip(history)).mailboxes.INBOX!.messages).toEqual([]);
  });

  it('plays on for simulated devices, and stays the same object while nothing is due', () => {
    const begun = played(talk.slice(0, 1));
    expect(playOn(begun, START)).toBe(begun);
    expect(playOn(begun, START + 1000).film.trace.length).toBeGreaterThan(begun.film.trace.length);
  });

  it('keeps the film while only time passes', () => {
    const history = played();
    expect(receive(history, [tick(5001)])!.film).toBe(history.film);
  });

  it('takes a stimulus that comes later than a tick that was ahead of it', () => {
    const ahead = playOn(played(talk.slice(0, 2)), START + 3500);
    expect(tip(receive(ahead, talk.slice(2))!)).toEqual(tip(played()));
  });

  it('begins anew with a world that comes anew, and letters keep their faces', () => {
    const history = played();
    const again = receive(history, [{ kind: 'world', world: tip(history), doors: [] }])!;
    expect(again.film.start).toBe(START + 5000);
    expect([...again.roster.values()]).toEqual([...history.roster.values()]);
  });

  it('knows where sessions stand that were there before it', () => {
    const history = receive(null, [{ kind: 'world', world: tip(played()), doors: [] }])!;
    expect(stateOf(tip(history), 'imap-client-1.1')).toBe('selected.ready');
    expect(sessionPath(history.film, 'imap-client-1.1', { id: 'imapServerSession', initial: 'greeting' }, START + 5000)).toEqual(['selected.ready']);
  });

  it('lets the older part of a long history go, and stays in the same world', () => {
    const noops = Array.from({ length: 60 }, (_, i) => told(6000 + i * 10, { kind: 'visit', connection: 'imap-client-1.1', visit: { do: 'say', octets: `n${i} NOOP\r\n` } }));
    const whole = played([...talk, ...noops]);
    const short = noops.reduce((history, event) => receive(history, [event], { stimuli: 20, entries: 1e6 })!, played());
    expect(short.timeline.stimuli.length).toBeLessThanOrEqual(20);
    expect(short.film.start).toBeGreaterThan(START + 6000);
    expect(tip(short)).toEqual(tip(whole));
    const few = played([...talk, ...noops], { stimuli: 1e6, entries: 100 });
    expect(few.film.trace.length).toBeLessThan(100);
    expect(tip(few)).toEqual(tip(whole));
  });
});
