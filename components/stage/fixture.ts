/* eslint-disable */
// dev-only stand-in for the engine; to be deleted
import type { Scenario } from '@/simulators/scenario';
import type { TraceEntry } from '@/simulators/kernel/trace';
import { letterOctets, keysOf } from '@/simulators/scenario/letters';
import { contentOf } from '@/simulators/mail/message';
import { logOf } from '@/simulators/log';
import type { LiveFilm } from './lines';
import type { WorldName, Step } from './view/film';

export function fixture(scenario: Scenario, name: WorldName): { film: LiveFilm; steps: Step[] } {
  const trace: any[] = [];
  const snaps: { at: number; w: any }[] = [];
  const keys = keysOf(scenario);
  let at = scenario.start;
  const boxes: any = { INBOX: { m: [], r: [] }, Sent: { m: [], r: [], su: '\\Sent' }, Trash: { m: [], r: [], su: '\\Trash' } };
  const inboxName = name === 'pop3' ? 'Inbox' : 'INBOX';
  const dev: any = {};
  for (const [id, spec] of Object.entries(scenario.devices)) {
    dev[id] = { id, kind: spec.kind, label: spec.label, online: true, folders: { [inboxName]: [], ...(name === 'imap' ? { Sent: [], Trash: [] } : { Trash: [] }) }, r: [], checked: false };
  }
  let conns: any = {};
  let seq = 0;
  const world = () => ({
    now: at, seq, rng: [], queue: [], timers: {},
    host: { name: 'mail.example.com', config: {}, accounts: { alice: { user: 'alice', mailboxes: Object.fromEntries(Object.entries(boxes).map(([n, b]: any) => [n, { name: n, messages: b.m.map((x: any) => ({ ...x })), removals: logOf(b.r), specialUse: b.su }])) } } },
    devices: Object.fromEntries(Object.values(dev).map((d: any) => [d.id, { id: d.id, kind: d.kind, label: d.label, link: {}, state: { online: d.online, settings: { protocol: name }, local: { folders: Object.fromEntries(Object.entries(d.folders).map(([n, ms]: any) => [n, { name: n, keeps: name === 'pop3' ? 'device' : 'server', messages: ms.map((x: any) => ({ ...x })), uidValidity: d.checked ? 1 : null }])), removals: logOf(d.r), nextId: 9 } } }])),
    connections: JSON.parse(JSON.stringify(conns)), sessions: {},
  });
  const snap = () => snaps.push({ at, w: world() });
  snap();
  const msg = (label: string) => { const c = contentOf(letterOctets(scenario.id, label, (scenario.letters as any)[label], at)); return c; };
  const say = (d: string, direction: string, octets: string, label: string, carries: any[] = [], effect?: () => void) => {
    const id = Object.values(conns).find((c: any) => c.device === d && c.status !== 'closed') as any;
    const t = seq++;
    trace.push({ at, kind: 'sent', connection: id.id, device: d, protocol: name, direction, octets, length: octets.length + 22, label, carries, secured: true, transmission: t });
    id.inFlight.push({ id: t, direction, sentAt: at, arrivesAt: at + 200, octets, label, carries, secured: true });
    snap();
    at += 200;
    id.inFlight = [];
    trace.push({ at, kind: 'arrived', connection: id.id, direction, octets, transmission: t, last: true });
    effect?.();
    snap();
    at += 2;
  };
  const open = (d: string) => {
    const id = `${d}-${seq++}`;
    const port = name === 'pop3' ? 995 : 993;
    conns[id] = { id, device: d, protocol: name, port, openedAt: at, status: 'opening', security: 'clear', inFlight: [], clearAt: {}, carried: {} };
    const ev = (event: string) => trace.push({ at, kind: 'connection', connection: id, device: d, protocol: name, port, event, side: 'client' });
    ev('opening'); snap(); at += 400; conns[id].status = 'open'; conns[id].security = 'handshake'; ev('handshake'); snap(); at += 600; conns[id].security = 'tls'; ev('secured'); snap();
  };
  const close = (d: string) => { for (const c of Object.values(conns) as any[]) if (c.device === d) { c.status = 'closed'; trace.push({ at, kind: 'connection', connection: c.id, device: d, protocol: name, port: c.port, event: 'closed', side: 'server' }); } snap(); };
  const has = (d: string, key: string) => Object.values(dev[d].folders).some((f: any) => f.some((m: any) => m.key === key));
  const check = (d: string) => {
    if (name === 'pop3') {
      open(d);
      say(d, 'toClient', '+OK mail.example.com ready\r\n', '+OK');
      say(d, 'toServer', 'USER alice\r\n', 'USER alice'); say(d, 'toClient', '+OK\r\n', '+OK');
      say(d, 'toServer', 'PASS secret\r\n', 'PASS ••••'); say(d, 'toClient', '+OK Logged in.\r\n', '+OK');
      say(d, 'toServer', 'UIDL\r\n', 'UIDL'); say(d, 'toClient', '+OK\r\n' + boxes.INBOX.m.map((m: any, i: number) => `${i + 1} 000${m.uid}.67c6\r\n`).join('') + '.\r\n', '+OK');
      const list = [...boxes.INBOX.m];
      list.forEach((m: any, i: number) => {
        say(d, 'toServer', `RETR ${i + 1}\r\n`, `RETR ${i + 1}`);
        say(d, 'toClient', `+OK ${m.content.octets.length} octets\r\n${m.content.octets}\r\n.\r\n`, '+OK', [{ key: m.content.key, part: 'whole' }], () => dev[d].folders.Inbox.push({ id: seq, key: m.content.key, have: 'whole', octets: m.content.octets, size: 1, flags: [], receivedAt: at, uid: null, uniqueId: 'x', pending: false }));
        say(d, 'toServer', `DELE ${i + 1}\r\n`, `DELE ${i + 1}`); say(d, 'toClient', '+OK Marked to be deleted.\r\n', '+OK');
      });
      say(d, 'toServer', 'QUIT\r\n', 'QUIT', [], () => { for (const m of list) { boxes.INBOX.r.push({ key: m.content.key, uid: m.uid, modSeq: 1, by: d, command: 'QUIT (UPDATE)', at }); trace.push({ at, kind: 'mailbox', user: 'alice', mailbox: 'INBOX', change: { kind: 'removed', removal: {} } }); } boxes.INBOX.m = []; });
      say(d, 'toClient', '+OK Logging out, messages deleted.\r\n', '+OK');
      dev[d].checked = true;
      close(d);
    } else {
      if (!Object.values(conns).some((c: any) => c.device === d && c.status !== 'closed')) {
        open(d);
        say(d, 'toClient', '* OK [CAPABILITY IMAP4rev1 SASL-IR LITERAL+ IDLE MOVE UIDPLUS] ready\r\n', 'OK');
        say(d, 'toServer', 'a1 LOGIN alice secret\r\n', 'LOGIN alice'); say(d, 'toClient', 'a1 OK Logged in\r\n', 'OK');
      }
      say(d, 'toServer', 'a2 SELECT INBOX\r\n', 'SELECT INBOX'); say(d, 'toClient', `* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)\r\n* ${boxes.INBOX.m.length} EXISTS\r\n* OK [UIDVALIDITY 1740000000] UIDs valid\r\na2 OK [READ-WRITE] Select completed.\r\n`, `${boxes.INBOX.m.length} EXISTS`);
      for (const folder of ['INBOX', 'Trash']) {
        const fresh = boxes[folder].m.filter((m: any) => !dev[d].folders[folder].some((x: any) => x.key === m.content.key));
        if (fresh.length === 0) continue;
        say(d, 'toServer', 'a3 UID FETCH 1:* (UID FLAGS ENVELOPE)\r\n', 'UID FETCH 1:*');
        say(d, 'toClient', fresh.map((m: any, i: number) => `* ${i + 1} FETCH (UID ${m.uid} FLAGS () BODY[HEADER] {${m.content.octets.split('\r\n\r\n')[0].length + 4}}\r\n${m.content.octets.split('\r\n\r\n')[0]}\r\n\r\n)\r\n`).join('') + 'a3 OK Fetch completed.\r\n', 'FETCH', fresh.map((m: any) => ({ key: m.content.key, part: 'header' })), () => { for (const m of fresh) dev[d].folders[folder].push({ id: seq++, key: m.content.key, have: 'header', octets: m.content.octets, size: 1, flags: [], receivedAt: at, uid: m.uid, uniqueId: null, pending: false }); });
      }
      for (const m of [...dev[d].folders.INBOX]) if (!boxes.INBOX.m.some((x: any) => x.content.key === m.key)) { dev[d].folders.INBOX = dev[d].folders.INBOX.filter((x: any) => x !== m); dev[d].r.push({ key: m.key, folder: 'INBOX', by: 'phone', command: 'UID MOVE', at }); }
      dev[d].checked = true; snap();
    }
  };
  const intent = (d: string, it: any) => {
    trace.push({ at, kind: 'stimulus', stimulus: { at, kind: 'intent', device: d, intent: it } }); snap();
    if (it.do === 'checkMail') check(d);
    if (it.do === 'goOffline' || it.do === 'goOnline') { dev[d].online = it.do === 'goOnline'; snap(); }
    if (it.do === 'delete') {
      if (!has(d, it.message)) { trace.push({ at, kind: 'remark', device: d, text: `The ${d} has no such letter.` }); snap(); return; }
      if (name === 'pop3') { dev[d].folders.Inbox = dev[d].folders.Inbox.filter((m: any) => m.key !== it.message); dev[d].r.push({ key: it.message, folder: 'Inbox', by: d, command: 'deleted here', at }); snap(); }
      else {
        say(d, 'toServer', 'a7 UID MOVE 2 Trash\r\n', 'UID MOVE 2 Trash', [], () => { const m = boxes.INBOX.m.find((x: any) => x.content.key === it.message); boxes.INBOX.m = boxes.INBOX.m.filter((x: any) => x !== m); boxes.Trash.m.push(m); boxes.INBOX.r.push({ key: it.message, uid: 2, modSeq: 3, by: d, command: 'UID MOVE', at, movedTo: 'Trash' }); trace.push({ at, kind: 'mailbox', user: 'alice', mailbox: 'INBOX', change: { kind: 'removed', removal: {} } }); });
        say(d, 'toClient', '* OK [COPYUID 1740000001 2 1] Moved\r\n* 2 EXPUNGE\r\na7 OK Move completed.\r\n', '2 EXPUNGE', [], () => { const m = dev[d].folders.INBOX.find((x: any) => x.key === it.message); dev[d].folders.INBOX = dev[d].folders.INBOX.filter((x: any) => x !== m); dev[d].folders.Trash.push(m); });
      }
    }
    if (it.do === 'open') {
      if (!has(d, it.message)) { trace.push({ at, kind: 'remark', device: d, text: `The ${d} has no such letter.` }); snap(); return; }
      const m: any = Object.values(dev[d].folders).flat().find((x: any) => x.key === it.message);
      if (m.have === 'header') { say(d, 'toServer', 'a9 UID FETCH 1 (BODY[])\r\n', 'UID FETCH BODY[]'); say(d, 'toClient', `* 1 FETCH (UID 1 BODY[] {${m.octets.length}}\r\n${m.octets})\r\na9 OK Fetch completed.\r\n`, 'FETCH', [{ key: m.key, part: 'whole' }], () => { m.have = 'whole'; m.flags = ['\\Seen']; for (const b of Object.values(boxes) as any[]) for (const x of b.m) if (x.content.key === m.key) x.flags = ['\\Seen']; }); }
      else { m.flags = ['\\Seen']; snap(); }
    }
  };
  const steps: Step[] = [];
  for (const step of scenario.steps) {
    at = Math.max(at + 1, scenario.start + step.at * 1000);
    steps.push({ id: step.id, at, caption: step.caption });
    for (const act of step.do as any[]) {
      if (act.deliver) {
        const c = msg(act.deliver);
        boxes.INBOX.m.push({ uid: boxes.INBOX.m.length + 1, content: c, flags: [], internalDate: at, internalZone: 0, modSeq: 1 });
        trace.push({ at, kind: 'stimulus', stimulus: { at, kind: 'deliver', to: 'alice', octets: c.octets } }); snap();
      } else if (act.on) { const { on, ...it } = act; intent(on, it.message ? { ...it, message: keys[it.message] } : it); }
    }
  }
  const make = (trace: TraceEntry[], snaps: any[], at: number): LiveFilm => ({
    start: scenario.start, end: at, trace,
    worldAt: (t) => { let i = snaps.length - 1; while (i > 0 && snaps[i].at > t) i--; return snaps[i].w; },
    perform: (s) => make([...trace.filter((e) => e.at <= s.at), { at: s.at, kind: 'stimulus', stimulus: s }], [...snaps.filter((x) => x.at <= s.at), { at: s.at, w: { ...snaps.findLast((x) => x.at <= s.at).w, now: s.at } }], s.at),
    until: (t) => make(trace.filter((e) => e.at <= t), snaps.filter((x) => x.at <= t), t),
  });
  return { film: make(trace, snaps, at), steps };
}
