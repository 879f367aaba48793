/** One lesson of the course. Its text is `content/lessons/<id>/lesson.mdx`, its questions stand beside it. */
export interface LessonInfo {
  readonly id: string;
  readonly title: string;
  /** What it answers, as a learner would ask. */
  readonly question: string;
  /** One sentence for lists and for search. */
  readonly summary: string;
  /** Lessons that come before it. */
  readonly requires: readonly string[];
  /** Its scenes in order: scenarios of `content/scenarios`. */
  readonly scenes: readonly string[];
  /** The beliefs that it breaks. */
  readonly beliefs: readonly string[];
}

/** The course in its order: no lesson needs one that comes after it. */
export const LESSONS: readonly LessonInfo[] = [
  {
    id: 'deletion',
    title: 'Deleting',
    question: 'What does the delete button reach?',
    summary: 'Flag, Trash and expunge with IMAP; DELE and QUIT with POP3: what each removes, where, and when.',
    requires: [],
    scenes: ['deleted-mail'],
    beliefs: [],
  },
];
