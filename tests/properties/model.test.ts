import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lab, machinery, type Timeline, type World } from '@/machines/lab';
import { noOctets } from '@/simulators/imap/framer';
import type { ImapServerState } from '@/simulators/imap/server';
import type { Pop3ServerState } from '@/simulators/pop3/server';
import { accountFor, faultsOf } from './accounting';
import { acts, calm, fourDevices, live, USER } from './household';

/**
 * Four devices live through random acts and faults, and what must always hold is held against every moment.
 * A failure prints its seed and the shortest history that shows it.
 */
const RUNS = { numRuns: 120 };
const aLife = fc.tuple(fourDevices, fc.integer({ min: 1, max: 1_000_000 }), acts);

/** The world at each moment at which anything happened, or at 60 of them, spread, where there are more. */
function* moments(timeline: Timeline): Generator<World> {
  const instants = [...new Set(lab.traceOf(timeline).map(({ at }) => at))];
  const stride = Math.max(1, instants.length / 60);
  for (let index = 0; index < instants.length; index += stride) yield lab.worldAt(timeline, instants[Math.floor(index)]!);
  yield timeline.tip.world;
}

function account(world: World) {
  return world.host.accounts[USER.user]!;
}

describe('a household under random acts and faults', () => {
  it('accounts for every message ever delivered, at every moment: stored where, or destroyed by whom, when, by which command', () => {
    fc.assert(
      fc.property(aLife, ([devices, seed, happenings]) => {
        const timeline = live(devices, seed, happenings);
        const delivered = new Set<string>();
        const arrivals = lab.traceOf(timeline).flatMap((entry) => (entry.kind === 'mailbox' && entry.change.kind === 'added' ? [{ at: entry.at, key: entry.change.key }] : []));
        let next = 0;
        for (const world of moments(timeline)) {
          for (; next < arrivals.length && arrivals[next]!.at <= world.now; next++) delivered.add(arrivals[next]!.key);
          for (const key of delivered) expect(accountFor(world, key), `nobody knows of ${key}`).not.toEqual([]);
          expect(faultsOf(account(world))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('stores what arrives, or tells that it bounced', () => {
    fc.assert(
      fc.property(aLife, ([devices, seed, happenings]) => {
        const trace = lab.traceOf(live(devices, seed, happenings));
        trace.forEach((entry, index) => {
          if (entry.kind !== 'stimulus' || entry.stimulus.kind !== 'deliver') return;
          const next = trace[index + 1];
          expect(next?.kind === 'bounced' ? 'bounced' : next?.kind === 'mailbox' ? next.change.kind : next?.kind).toMatch(/^(bounced|added)$/);
        });
      }),
      RUNS,
    );
  });

  it('never gives a UID twice under one UIDVALIDITY, nor a lower one; and no UIDVALIDITY is given twice', () => {
    fc.assert(
      fc.property(aLife, ([devices, seed, happenings]) => {
        const last = new Map<string, number>();
        for (const entry of lab.traceOf(live(devices, seed, happenings))) {
          if (entry.kind !== 'mailbox') continue;
          if (entry.change.kind === 'revalidated') last.delete(entry.mailbox);
          if (entry.change.kind !== 'added') continue;
          expect(entry.change.uid).toBeGreaterThan(last.get(entry.mailbox) ?? 0);
          last.set(entry.mailbox, entry.change.uid);
        }
        const given = new Map<string, number>();
        for (const world of moments(live(devices, seed, happenings))) {
          for (const { name, uidValidity } of Object.values(account(world).mailboxes)) {
            expect(uidValidity).toBeGreaterThanOrEqual(given.get(name) ?? 0);
            given.set(name, uidValidity);
          }
        }
      }),
      RUNS,
    );
  });

  it('keeps POP3’s message numbers as they were at login, as long as the session lasts', () => {
    fc.assert(
      fc.property(aLife, ([devices, seed, happenings]) => {
        const drops = new Map<string, string>();
        for (const world of moments(live(devices, seed, happenings))) {
          for (const [id, connection] of Object.entries(world.connections)) {
            const state = world.sessions[id] as Pop3ServerState | undefined;
            if (connection.protocol !== 'pop3' || !state?.session.maildrop) continue;
            const numbers = state.session.maildrop.messages.map(({ uniqueId, size }) => `${uniqueId} ${size}`).join('\n');
            expect(numbers).toBe(drops.get(id) ?? numbers);
            drops.set(id, numbers);
          }
        }
      }),
      RUNS,
    );
  });

  it('lets one POP3 session at a time have the maildrop', () => {
    fc.assert(
      fc.property(aLife, ([devices, seed, happenings]) => {
        for (const world of moments(live(devices, seed, happenings))) {
          const holders = Object.entries(world.connections).filter(([id, { protocol }]) => protocol === 'pop3' && (world.sessions[id] as Pop3ServerState | undefined)?.session.maildrop);
          expect(holders.length).toBeLessThanOrEqual(1);
          expect(account(world).maildropLock?.session ?? null).toBe(holders[0]?.[0] ?? null);
        }
      }),
      RUNS,
    );
  });

  it('brings every IMAP session’s view to the mailbox with one NOOP', () => {
    fc.assert(
      fc.property(aLife, ([devices, seed, happenings]) => {
        for (const world of moments(live(devices, seed, happenings))) {
          for (const [id, connection] of Object.entries(world.connections)) {
            const state = world.sessions[id] as ImapServerState | undefined;
            if (connection.protocol !== 'imap' || !state?.session.view) continue;
            const octets = state.reading === 'done' ? 'DONE\r\nz1 NOOP\r\n' : 'z1 NOOP\r\n';
            if (machinery.sessions.imap.chartState(state) !== 'selected.ready' && state.reading !== 'done') continue;
            const step = machinery.sessions.imap.transition({ ...state, framing: noOctets }, { kind: 'octets', octets }, { id, host: world.host, now: world.now, peer: connection.device, secured: true });
            const { view } = (step.state as ImapServerState).session;
            const mailbox = account(world).mailboxes[state.session.view.name];
            // UIDs that are void may not be spoken of any more (RFC 3501 §2.3.1.1).
            if (mailbox?.uidValidity !== state.session.view.uidValidity) {
              expect(step.effects.flatMap((effect) => (effect.kind === 'send' ? [effect.octets] : []))).toEqual(['* BYE The selected mailbox is gone.\r\n']);
              continue;
            }
            expect(view!.messages.map(({ uid, flags }) => [uid, flags])).toEqual(mailbox.messages.map(({ uid, flags }) => [uid, flags]));
          }
        }
      }),
      RUNS,
    );
  });

  it('brings each IMAP device’s cache to the mailbox once all is calm and it checks its mail', () => {
    fc.assert(
      fc.property(aLife, ([devices, seed, happenings]) => {
        let timeline = calm(live(devices, seed, happenings));
        // POP3 may still take mail away; then nobody changes anything, and each cache has to come to the same.
        const order = [...devices.filter(({ settings }) => settings.protocol === 'pop3'), ...devices.filter(({ settings }) => settings.protocol === 'imap')];
        for (const round of [1, 1, 2, 2]) {
          for (const { id } of round === 1 ? order : order.filter(({ settings }) => settings.protocol === 'imap')) timeline = lab.settle(lab.append(timeline, { at: timeline.end + 1, kind: 'intent', device: id, intent: { do: 'checkMail' } }));
        }
        const world = timeline.tip.world;
        for (const device of Object.values(world.devices)) {
          if (device.state.settings.protocol !== 'imap' || device.state.pending.length > 0) continue;
          const cache = device.state.local.folders.INBOX;
          const inbox = account(world).mailboxes.INBOX!;
          expect(cache?.messages.map(({ uid, flags }) => [uid, [...flags].sort()])).toEqual(inbox.messages.map(({ uid, flags }) => [uid, [...flags].sort()]));
        }
      }),
      RUNS,
    );
  });
});
