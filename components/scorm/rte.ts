import { words } from '@/content/words/scorm/course';

/** The run-time of SCORM 1.2 (Run-Time Environment 1.2, §3.3): eight functions of an object that the learning platform puts into a window above. */
export interface ScormApi {
  LMSInitialize(empty: ''): string | boolean;
  LMSFinish(empty: ''): string | boolean;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string | boolean;
  LMSCommit(empty: ''): string | boolean;
  LMSGetLastError(): string | number;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
}

interface Windowlike {
  readonly parent: unknown;
  readonly opener?: unknown;
}

/** How far up is looked: the standard’s own example stops there, and no platform nests deeper. */
const LEVELS = 7;

/** The run-time above a page, in the frames around it or those around the window that opened it; null where there is none. */
export function findApi(here: Windowlike): ScormApi | null {
  return above(here) ?? openerOf(here, (opener) => above(opener) ?? openerOf(opener, above));
}

function above(start: Windowlike): ScormApi | null {
  let at: Windowlike = start;
  for (let level = 0; level <= LEVELS; level += 1) {
    const api = apiIn(at);
    if (api) return api;
    const parent = at.parent as Windowlike | null | undefined;
    if (!parent || parent === at) return null;
    at = parent;
  }
  return null;
}

function openerOf(here: Windowlike, look: (opener: Windowlike) => ScormApi | null): ScormApi | null {
  const opener = here.opener as Windowlike | null | undefined;
  return opener ? look(opener) : null;
}

/** A window of another origin lets nobody look into it: there the run-time is not. */
function apiIn(window: Windowlike): ScormApi | null {
  try {
    const { API } = window as { API?: ScormApi | null };
    return API && typeof API.LMSInitialize === 'function' ? API : null;
  } catch {
    return null;
  }
}

/** What the platform said of a call that it did not carry out. */
export class ScormError extends Error {
  constructor(
    readonly call: string,
    readonly code: string,
    reason: string,
  ) {
    super(words.refused(call, reason, code));
  }
}

const isTrue = (answer: string | boolean) => String(answer) === 'true';

/** Calls the run-time; each refusal is a ScormError with the platform’s own words. */
export function rteOf(api: ScormApi) {
  const refused = (call: string): ScormError => {
    const code = String(api.LMSGetLastError());
    return new ScormError(call, code, api.LMSGetErrorString(code));
  };
  const done = (call: string, answer: string | boolean) => {
    if (!isTrue(answer)) throw refused(call);
  };
  return {
    initialize: () => done('LMSInitialize', api.LMSInitialize('')),
    finish: () => done('LMSFinish', api.LMSFinish('')),
    commit: () => done('LMSCommit', api.LMSCommit('')),
    set: (element: string, value: string) => done(element, api.LMSSetValue(element, value)),
    get(element: string): string {
      const value = String(api.LMSGetValue(element));
      // An empty value is an answer, too, where no error goes with it.
      if (value === '' && String(api.LMSGetLastError()) !== '0') throw refused(element);
      return value;
    },
  };
}

export type Rte = ReturnType<typeof rteOf>;
