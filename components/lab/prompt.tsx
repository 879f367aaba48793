import { ArrowUp, CornerDownLeft } from 'lucide-react';
import { useId, useState, type ClipboardEvent, type KeyboardEvent, type Ref } from 'react';
import { words } from '@/content/words/lab/prompt';
import type { LegalEvent } from '@/machines/chart';
import type { Protocol } from '@/simulators/kernel/process';
import { base64Encode } from '@/simulators/octets';
import { helpFor } from './view/help';
import { filled, formOf, rankOf } from './view/forms';
import { splitPaste } from './view/typed';
import type { Wanting } from './view/wanting';

interface PromptProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly protocol: Protocol;
  readonly wanting: Wanting;
  readonly legal: readonly LegalEvent[];
  /** The tag that comes next; null where the protocol has none. */
  readonly tag: string | null;
  readonly numbered: boolean;
  readonly onNumbered: (on: boolean) => void;
  readonly history: readonly string[];
  /** Octets of the letter that is ready to be stored. */
  readonly letterLength: number;
  readonly onSend: (lines: readonly string[]) => void;
  readonly onLetter: () => void;
}

const FEW = 8;

/** The line that is being typed, what the server waits for, and what is legal now. */
export function Prompt({ ref, protocol, wanting, legal, tag, numbered, onNumbered, history, letterLength, onSend, onLetter }: PromptProps) {
  const id = useId();
  const [value, setValue] = useState('');
  const [all, setAll] = useState(false);
  /** How far back in the history one is; 0 is the line that is new. */
  const [back, setBack] = useState(0);
  const field = () => document.getElementById(id) as HTMLTextAreaElement;

  const write = (text: string, from = text.length, to = from) => {
    setValue(text);
    const node = field();
    node.focus();
    requestAnimationFrame(() => node.setSelectionRange(from, to));
  };
  const send = () => {
    onSend(value.split('\n'));
    setValue('');
    setBack(0);
  };
  const recall = (steps: number) => {
    const next = Math.min(Math.max(back + steps, 0), history.length);
    setBack(next);
    write(next === 0 ? '' : history.at(-next)!);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) send();
    else if (event.key === 'ArrowUp' && !value.includes('\n')) recall(1);
    else if (event.key === 'ArrowDown' && !value.includes('\n')) recall(-1);
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\r\n]/.test(text)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const { lines, rest } = splitPaste(value.slice(0, selectionStart) + text + value.slice(selectionEnd));
    onSend(lines);
    setValue(rest);
  };

  const prefix = tag !== null && !numbered ? `${tag} ` : '';
  const insert = (template: string) => {
    const { text, from, to } = filled(template, letterLength);
    write(prefix + text, prefix.length + from, prefix.length + to);
  };
  const chips = chipsFor(wanting, protocol, legal, value, tag);
  const shown = all ? chips : chips.slice(0, FEW);
  const help = helpFor(protocol, wanting, value, legal);
  return (
    <div className="border-t border-rule/70 px-3.5 pb-3 pt-2">
      <form
        className="flex items-start gap-1.5"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {numbered && wanting.what === 'command' && tag !== null && <span className="wire-text w-tag pt-[7px] text-[13px]!">{tag}</span>}
        <label htmlFor={id} className="sr-only">
          {words.line}
        </label>
        <textarea
          id={id}
          ref={ref}
          rows={1}
          value={value}
          placeholder={PLACEHOLDER[wanting.what] ?? (protocol === 'imap' ? (numbered ? 'NOOP' : `${tag} NOOP`) : 'NOOP')}
          aria-describedby={`${id}-help`}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          enterKeyHint="send"
          className="wire-text field-sizing-content max-h-28 min-h-9 min-w-0 flex-1 resize-none rounded-lg bg-(--wash)/60 px-2.5 py-1.5 text-[13px]! outline-offset-0 placeholder:text-soft max-sm:text-[16px]!"
          onChange={(event) => {
            setValue(event.target.value);
            setBack(0);
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <button type="button" className="icon-button shrink-0" disabled={back >= history.length} aria-label={words.before} onClick={() => recall(1)}>
          <ArrowUp className="size-[18px]" aria-hidden="true" />
        </button>
        <button type="submit" className="icon-button shrink-0 bg-ink! text-paper hover:opacity-90" aria-label={words.send}>
          <CornerDownLeft className="size-[18px]" aria-hidden="true" />
        </button>
      </form>
      <p id={`${id}-help`} className={`mt-1.5 min-h-[2.6em] text-[12.5px] leading-[1.3] ${help.warns ? 'font-medium text-ink' : 'text-soft'}`}>
        {help.form && <code className="wire-text mr-1.5 font-semibold text-accent">{help.form}</code>}
        {help.text}
      </p>
      <div className="mt-1.5 flex flex-wrap gap-1.5" role="group" aria-label={words.legal}>
        {(wanting.what === 'literal' || wanting.what === 'content') && (
          <button type="button" className="chip font-sans! font-semibold" onClick={onLetter}>
            {wanting.what === 'literal' ? words.insertLiteral(wanting.missing) : words.insertContent}
          </button>
        )}
        {shown.map((chip) => (
          <button key={chip.label} type="button" className="chip" title={chip.title} onClick={() => insert(chip.template)}>
            {chip.label}
          </button>
        ))}
        {chips.length > FEW && (
          <button type="button" className="chip font-sans! text-soft" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? words.fewer : words.more(chips.length - FEW)}
          </button>
        )}
      </div>
      {tag !== null && (
        <label className="mt-2 flex min-h-7 w-fit items-center gap-2 text-[12.5px] text-soft">
          <input type="checkbox" className="size-4 accent-(--ink)" checked={numbered} onChange={(event) => onNumbered(event.target.checked)} />
          {words.tag}
        </label>
      )}
    </div>
  );
}

const PLACEHOLDER: Partial<Record<Wanting['what'], string>> = { ...words.placeholders, done: 'DONE', nothing: '' };

interface Chip {
  readonly label: string;
  readonly title: string | undefined;
  readonly template: string;
}

const CREDENTIALS = base64Encode('\0alice\0secret');

/** What can be put into the prompt now: the commands that the chart names in this state, or what else the server waits for. */
function chipsFor(wanting: Wanting, protocol: Protocol, legal: readonly LegalEvent[], value: string, tag: string | null): Chip[] {
  if (wanting.what === 'done') return [{ label: 'DONE', title: undefined, template: 'DONE' }];
  if (wanting.what === 'credentials') return [{ label: words.credentials, title: CREDENTIALS, template: CREDENTIALS }, { label: '*', title: words.cancels, template: '*' }];
  if (wanting.what === 'content') return [{ label: '.', title: words.endsMessage, template: '.' }];
  if (wanting.what !== 'command') return [];
  const begun = value.replace(tag === null ? /^/ : /^\S+ (?=\S)/, '').toUpperCase();
  const chips = legal
    .filter(({ event }) => event.startsWith('command.'))
    .map(({ event, description }) => ({ name: event.slice('command.'.length), description }))
    .sort((a, b) => rankOf(protocol, a.name) - rankOf(protocol, b.name))
    .map(({ name, description }): Chip => ({ label: name, title: description, template: formOf(protocol, name)?.template ?? name }));
  const fitting = chips.filter(({ label }) => begun !== '' && label.startsWith(begun.split(' ', 1)[0]!));
  return fitting.length > 0 ? fitting : chips;
}
