import { assert } from '../../assert';
import type { Chart } from '../../chart';
import type { Effect } from '../../kernel/process';
import type { ImapReport } from './job';
import type { ImapClientState, SelectedMailbox } from './state';

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** One call's work: the state as it becomes, and what comes of it. Objects in `owned` were made by this call and may be changed in place. */
export interface Turn {
  readonly chart: Chart;
  readonly state: Draft<ImapClientState>;
  readonly effects: Effect[];
  readonly reports: ImapReport[];
  readonly owned: WeakSet<object>;
  /** Octets of the framer that are left behind STARTTLS's OK are dropped (RFC 3501 §6.2.1; injected commands). */
  discard: boolean;
}

export function unselected(name: string): SelectedMailbox {
  return { name, uidValidity: null, uidNext: null, highestModSeq: null, heardModSeq: 0, exists: 0, uids: [], live: false, news: false };
}

/** The selected mailbox as this turn may change it. */
export function select({ state, owned }: Turn): Draft<SelectedMailbox> {
  assert(state.selected, 'a mailbox is selected');
  if (!owned.has(state.selected)) {
    state.selected = { ...state.selected, uids: [...state.selected.uids] };
    owned.add(state.selected);
  }
  return state.selected;
}
