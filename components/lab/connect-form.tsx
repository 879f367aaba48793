import { Fragment } from 'react';
import { words } from '@/content/words/lab/terminal';
import type { Protocol } from '@/simulators/kernel/process';
import { WORLD_LABEL, type WorldName } from '../stage/view/film';
import { PORTS, shellCommand, type Port } from './view/ports';

interface ConnectFormProps {
  /** The worlds on the stage. */
  readonly names: readonly WorldName[];
  readonly name: WorldName;
  readonly host: string;
  readonly again: boolean;
  readonly ready: boolean;
  readonly port: Port;
  readonly onWorld: (name: WorldName) => void;
  readonly onPort: (port: Port) => void;
  readonly onConnect: () => void;
}

const PROTOCOLS: readonly Protocol[] = ['pop3', 'imap', 'smtp'];

/** Whose server, which protocol, which port: then one is through. */
export function ConnectForm({ names, name, host, again, ready, port, onWorld, onPort, onConnect }: ConnectFormProps) {
  const { protocol, tls } = port;
  const choose = (wanted: Partial<Port>) => onPort(PORTS.find((one) => one.protocol === (wanted.protocol ?? protocol) && one.tls === (wanted.tls ?? tls))!);
  return (
    <form
      className="grid grid-cols-[minmax(0,1fr)] gap-2.5 border-t border-rule/70 px-3.5 pb-3.5 pt-3"
      onSubmit={(event) => {
        event.preventDefault();
        onConnect();
      }}
    >
      {names.length > 1 && <Choice label={words.server} options={names.map((world) => ({ value: world, label: words.world(WORLD_LABEL[world]) }))} value={name} onChange={onWorld} />}
      <Choice label={words.protocol} options={PROTOCOLS.map((one) => ({ value: one, label: words.protocols[one] }))} value={protocol} onChange={(one) => choose({ protocol: one })} />
      <Choice
        label={words.port}
        options={PORTS.filter((one) => one.protocol === protocol).map((one) => ({ value: one.tls, label: words.portNumber(one.number, one.tls) }))}
        value={tls}
        onChange={(one) => choose({ tls: one })}
      />
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit" disabled={!ready} className="min-h-9 rounded-full bg-ink px-5 text-[14px] font-semibold text-paper hover:opacity-90 disabled:opacity-50">
          {again ? words.again : words.connect}
        </button>
        <code className="wire-text min-w-0 flex-1 basis-44 text-[11.5px]! leading-snug text-soft">
          {`$ ${shellCommand(host, port)}`.split(/(?<!\$) /).map((word, index) => (
            <Fragment key={index}>
              <span className="whitespace-nowrap">{word}</span>{' '}
            </Fragment>
          ))}
        </code>
      </div>
    </form>
  );
}

interface ChoiceProps<T> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string | boolean>({ label, options, value, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className="grid min-w-0 grid-cols-[4.2rem_minmax(0,1fr)] items-center sm:grid-cols-[5rem_minmax(0,1fr)]">
      <legend className="float-left contents text-[13px] text-soft">
        <span className="text-[13px] text-soft">{label}</span>
      </legend>
      <span className="flex gap-1 rounded-full bg-(--wash) p-[3px]">
        {options.map((option) => (
          <label key={String(option.value)} className="choice flex-1">
            <input type="radio" className="sr-only" name={label} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
