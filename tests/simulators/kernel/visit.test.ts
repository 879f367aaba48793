import { describe, expect, it } from 'vitest';
import { lab, machinery } from '@/machines/lab';
import { runWorld } from '@/simulators/kernel/running';
import type { StimulusKind, Visit } from '@/simulators/kernel/stimulus';
import type { TraceEntry } from '@/simulators/kernel/trace';
import { newAccount } from '@/simulators/mail/account';
import { newHost } from '@/simulators/mail/host';
import { letter, START, USER } from '../../properties/household';

const host = newHost('mail.example.com', [newAccount({ ...USER, firstUidValidity: 1000 })]);
const idlePhone = {
  id: 'phone', kind: 'phone' as const, label: 'Phone', latency: 10,
  settings: { protocol: 'imap' as const, ...USER, security: 'tls' as const, download: 'headers' as const, watch: 'idle' as const, deletion: 'trash' as const, savesSent: true, useQresync: true },
};

function bridge() {
  const trace: TraceEntry[] = [];
  const first = lab.begin({ start: START, seed: 1, host, devices: [idlePhone] }).tip.world;
  const running = runWorld(machinery, first, (entry) => trace.push(entry));
  const stimuli: StimulusKind[] = [];
  const does = (kind: StimulusKind, after = 100) => {
    stimuli.push(kind);
    running.apply({ ...kind, at: running.now + after });
  };
  const visit = (what: Visit, after?: number) => does({ kind: 'visit', connection: 'guest-1', visit: what }, after);
  const heard = () => trace.flatMap((entry) => (entry.kind === 'sent' && entry.connection === 'guest-1' && entry.direction === 'toClient' ? [entry.octets] : [])).join('');
  return { running, trace, does, visit, heard };
}

describe('a visitor', () => {
  it('is answered at once, and what it deletes vanishes from a simulated phone', () => {
    const { running, does, visit, heard } = bridge();
    does({ kind: 'deliver', to: 'alice', octets: letter(0) });
    does({ kind: 'intent', device: 'phone', intent: { do: 'checkMail' } });
    running.advance(running.now + 10_000);
    const cached = () => (running.world().devices.phone!.state.local.folders.INBOX?.messages.length ?? 0);
    expect(cached()).toBe(1);
    visit({ do: 'connect', visitor: 'thunderbird', protocol: 'imap', port: 2143, secured: false });
    visit({ do: 'say', octets: 'a LOGIN alice secret\r\nb SELECT INBOX\r\nc STORE 1 +FLAGS (\\Deleted)\r\nd EXPUNGE\r\n' });
    expect(heard()).toMatch(/^\* OK .*\r\na OK [\s\S]*\* 1 EXPUNGE\r\n[\s\S]*d OK/);
    running.advance(running.now + 1_000);
    expect(cached()).toBe(0);
    expect(running.world().host.accounts.alice!.mailboxes.INBOX!.removals.chunks[0]![0]).toMatchObject({ by: 'thunderbird', command: 'EXPUNGE' });
  });

  it('is told when its TLS handshake has to begin, and is read again once it is secured', () => {
    const { trace, visit, heard } = bridge();
    visit({ do: 'connect', visitor: 'mutt', protocol: 'imap', port: 2143, secured: false });
    visit({ do: 'say', octets: 'a STARTTLS\r\nb LOGIN alice secret\r\n' });
    expect(trace.some((entry) => entry.kind === 'connection' && entry.event === 'handshake' && entry.connection === 'guest-1')).toBe(true);
    visit({ do: 'say', octets: 'c NOOP\r\n' });
    expect(heard()).not.toContain('b OK');
    expect(heard()).not.toContain('c OK');
    visit({ do: 'secure' });
    visit({ do: 'say', octets: 'd CAPABILITY\r\n' });
    expect(heard()).toContain('d OK');
    expect(heard().split('d OK')[0]).not.toMatch(/CAPABILITY[^\r]*STARTTLS[^\r]*\r\n$/);
  });

  it('that leaves in mid-command frees the maildrop', () => {
    const { running, visit } = bridge();
    visit({ do: 'connect', visitor: 'fetchmail', protocol: 'pop3', port: 2110, secured: false });
    visit({ do: 'say', octets: 'USER alice\r\nPASS secret\r\nDEL' });
    expect(running.world().host.accounts.alice!.maildropLock).not.toBeNull();
    visit({ do: 'leave' });
    running.advance(running.now + 1);
    expect(running.world().host.accounts.alice!.maildropLock).toBeNull();
    expect(running.world().connections['guest-1']).toBeUndefined();
  });

  it('is not remembered by the queue after it has gone, however many come', () => {
    const { running, does } = bridge();
    for (let n = 0; n < 3_000; n++) {
      does({ kind: 'visit', connection: `guest-${n}`, visit: { do: 'connect', visitor: 'flood', protocol: 'imap', port: 2143, secured: false } }, 0);
      does({ kind: 'visit', connection: `guest-${n}`, visit: { do: 'leave' } }, 0);
    }
    expect(running.world().queue.length).toBeLessThan(10);
    expect(Object.keys(running.world().timers).length).toBeLessThan(10);
  });
});
