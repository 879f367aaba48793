'use client';

import { Lock, LockOpen, PhoneOff } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { words } from '@/content/words/lab/terminal';
import { CRLF, type Octets } from '@/simulators/octets';
import type { Visit } from '@/simulators/kernel/stimulus';
import type { BesideProps } from '../stage/stage';
import { mainProtocol, WORLD_LABEL, type WorldName } from '../stage/view/film';
import { YOU } from '../stage/view/places';
import { sessionPath } from '../stage/view/session-path';
import { talksOf } from '../stage/view/wire';
import { ChartWindow } from './chart-window';
import { ConnectForm } from './connect-form';
import { Prompt } from './prompt';
import { TerminalLog } from './terminal-log';
import { letterOfLength, readyLetter } from './view/letter';
import { PORTS, type Port } from './view/ports';
import { troublesOf } from './view/trouble';
import { nextTag, octetsOf, withTag } from './view/typed';
import { nextConnection, ownConnection } from './view/visit';
import { wantingOf, type Wanting } from './view/wanting';

const HISTORY = 200;
const IMAPS = PORTS.find((one) => one.number === 993)!;
const NO_SESSION: Wanting = { what: 'nothing' };

/** A raw connection to a simulated server, as with telnet or openssl s_client. Each line is a stimulus like any other, and all that is shown is derived. */
export function Terminal({ player, charts, onShow }: BesideProps) {
  const { act, line, worlds, t } = player;
  const [chosen, setChosen] = useState<WorldName>('imap');
  const name = line.worlds.includes(chosen) ? chosen : line.worlds.at(-1)!;
  const [port, setPort] = useState<Port>(IMAPS);
  const [numbered, setNumbered] = useState(false);
  const [history, setHistory] = useState<readonly string[]>([]);
  const prompt = useRef<HTMLTextAreaElement>(null);
  const film = line.films[name]!;
  const world = worlds[name]!;
  const moment = world.now;

  const own = ownConnection(film, world, moment);
  const talk = useMemo(() => talksOf(film).find((one) => one.connection === own?.connection), [film, own?.connection]);
  const layout = charts[own?.protocol ?? mainProtocol(name)];
  const said = useMemo(() => talk?.lines.filter((one) => one.at <= moment) ?? [], [talk, moment]);
  const why = useMemo(() => (talk ? troublesOf(film, talk, layout) : new Map()), [film, talk, layout]);
  const path = own ? sessionPath(film, own.connection, layout, moment) : [];
  const state = path.at(-1) ?? null;
  const wanting = own?.open && state !== null ? wantingOf(own.protocol, world.sessions[own.connection], state) : NO_SESSION;

  const typed = said.filter((one) => one.kind === 'text' && one.direction === 'toServer').map((one) => one.tokens.map(({ text }) => text).join(''));
  const tag = own?.protocol === 'imap' ? nextTag(typed) : null;
  const letters = line.roster.size;

  const visit = (connection: string, ...visits: readonly Visit[]) => act(name, ...visits.map((one) => ({ kind: 'visit' as const, connection, visit: one })));
  const say = (...octets: readonly Octets[]) => own && visit(own.connection, ...octets.map((one): Visit => ({ do: 'say', octets: one })));

  const connect = () => {
    onShow(name);
    visit(nextConnection(film, moment), { do: 'connect', visitor: YOU, protocol: port.protocol, port: port.number, secured: port.tls });
    requestAnimationFrame(() => requestAnimationFrame(() => prompt.current?.focus({ preventScroll: true })));
  };
  const send = (lines: readonly string[]) => {
    if (lines.length === 0) return;
    let next = tag;
    const sent = lines.map((one) => {
      if (!numbered || next === null || wanting.what !== 'command') return one;
      const tagged = withTag(one, next);
      next = nextTag([...typed, tagged]);
      return tagged;
    });
    setHistory((all) => [...all, ...lines.filter((one) => one.trim() !== '')].slice(-HISTORY));
    say(...sent.map(octetsOf));
  };
  /** A letter of as many octets as the literal wants, and the Return that ends the command; or SMTP's content with its dot. */
  const insertLetter = () => {
    const letter = wanting.what === 'literal' ? letterOfLength(wanting.missing, letters, Math.floor(t)) + CRLF : `${readyLetter(letters, Math.floor(t))}.${CRLF}`;
    say(letter);
    prompt.current?.focus();
  };

  const Sealed = own?.secured ? Lock : LockOpen;
  return (
    <section className="world terminal flex min-h-0 flex-1 flex-col" data-world={name} aria-labelledby="terminal-title">
      <header className="mb-2.5 flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="terminal-title" className="font-serif text-[21px] font-bold leading-none tracking-tight text-accent">
          {words.title}
        </h2>
        {own?.open && (
          <p className="ml-auto flex items-center gap-2 text-[12.5px] font-medium text-accent">
            <Sealed className="size-3.5" aria-hidden="true" />
            <span>
              {own.protocol.toUpperCase()} {own.port}
              <span className="sr-only">{words.line(own.secured, WORLD_LABEL[name])}</span>
            </span>
            <button type="button" className="quiet-button inline-flex" onClick={() => visit(own.connection, { do: 'leave' })}>
              <PhoneOff className="size-3.5" aria-hidden="true" />
              {words.hangUp}
            </button>
          </p>
        )}
      </header>
      <div className="flex min-h-0 flex-1 flex-col overflow-hidden rounded-xl bg-sheet">
        <TerminalLog lines={said} why={why} />
        {own?.open ? (
          <Prompt
            ref={prompt}
            protocol={own.protocol}
            wanting={wanting}
            legal={(state !== null && layout.legal[state]) || []}
            tag={tag}
            numbered={numbered}
            onNumbered={setNumbered}
            history={history}
            letterLength={readyLetter(letters, Math.floor(t)).length}
            onSend={send}
            onLetter={insertLetter}
          />
        ) : (
          <ConnectForm names={line.worlds} name={name} host={world.host.name} again={own !== null} ready={player.ready} port={port} onPort={setPort} onWorld={setChosen} onConnect={connect} />
        )}
      </div>
      <ChartWindow layout={layout} state={own?.open ? state : null} path={own?.open ? path : []} protocol={words.protocols[own?.protocol ?? mainProtocol(name)]} />
    </section>
  );
}
