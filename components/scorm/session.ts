import { words } from '@/content/words/scorm/course';
import { rteOf, ScormError, type Rte, type ScormApi } from './rte';
import { lessonStatus, packed, score, timespan, unpacked } from './values';

/** What a quiz tells of a learner. */
export interface QuizReport {
  /** How many parts were right, of how many that were asked. */
  readonly right: number;
  readonly asked: number;
  /** Everything that the quiz asks has been answered. */
  readonly done: boolean;
  /** What the quiz needs to go on where it was left, oldest first; an entry is one line. */
  readonly state: readonly string[];
}

/** What the page says to the learner of the course around it. */
export interface Standing {
  /** Errors of the platform, and what could not be kept; in sentences. */
  readonly troubles: readonly string[];
}

export interface ScormSession {
  /** The learner’s name as the platform has it; empty where it does not tell. */
  readonly learner: string;
  /** What the quiz reported in the last session; null in the first one, and where what is kept cannot be read. */
  readonly state: readonly string[] | null;
  /** A review of what was answered, not an attempt: nothing is written. */
  readonly isReview: boolean;
  /** Tells the platform. It has it for good when `keep` is called, or the page is left. */
  report(report: QuizReport): Standing;
  keep(): Standing;
  /** Ends the session. What comes after it is not told any more. */
  finish(): void;
}

interface Around {
  /** The time, in milliseconds. */
  now(): number;
  /** From which score on the quiz is passed; null for one that can only be completed. */
  readonly mastery: number | null;
}

/** Begins a session with the platform. @throws ScormError where it refuses */
export function begin(api: ScormApi, { now, mastery: offered }: Around): ScormSession {
  const rte = rteOf(api);
  const began = now();
  rte.initialize();
  const mode = optional(rte, 'cmi.core.lesson_mode');
  const isReview = mode === 'review' || mode === 'browse';
  const status = rte.get('cmi.core.lesson_status');
  const mastery = masteryOf(optional(rte, 'cmi.student_data.mastery_score')) ?? offered;
  const kept = rte.get('cmi.suspend_data');
  const state = kept === '' ? null : unpacked(kept);
  if (!isReview && status === 'not attempted') rte.set('cmi.core.lesson_status', 'incomplete');

  let open = true;
  let settled = status === 'passed' || status === 'completed' || status === 'failed';
  const telling = (tell: () => readonly string[]): Standing => {
    if (!open || isReview) return { troubles: [] };
    try {
      return { troubles: tell() };
    } catch (error) {
      if (error instanceof ScormError) return { troubles: [error.message] };
      throw error;
    }
  };
  const keep = () => {
    rte.set('cmi.core.session_time', timespan(now() - began));
    rte.commit();
  };
  return {
    learner: optional(rte, 'cmi.core.student_name') ?? '',
    state,
    isReview,
    report: ({ right, asked, done, state: entries }) =>
      telling(() => {
        const raw = score(right, asked);
        const { text, dropped } = packed(entries);
        rte.set('cmi.core.score.min', '0');
        rte.set('cmi.core.score.max', '100');
        rte.set('cmi.core.score.raw', raw);
        rte.set('cmi.suspend_data', text);
        // Who has finished once does not become unfinished by looking again.
        settled ||= done;
        rte.set('cmi.core.lesson_status', lessonStatus(settled, Number(raw), mastery));
        return dropped === 0 ? [] : [words.dropped(dropped)];
      }),
    keep: () => telling(() => (keep(), [])),
    finish() {
      telling(() => {
        rte.set('cmi.core.exit', settled ? '' : 'suspend');
        keep();
        return [];
      });
      if (open) {
        open = false;
        api.LMSFinish('');
      }
    },
  };
}

/** Elements that a platform need not have (§3.4.4): none is null. */
function optional(rte: Rte, element: string): string | null {
  try {
    return rte.get(element);
  } catch (error) {
    if (error instanceof ScormError) return null;
    throw error;
  }
}

function masteryOf(text: string | null): number | null {
  const value = Number(text);
  return text === null || text.trim() === '' || !Number.isFinite(value) ? null : value;
}
