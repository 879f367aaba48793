/** The questions in their order. What their answers say is none of the chart's business, but for whether the next is asked. */
export const ADVISER_QUESTIONS = ['devices', 'picture', 'people', 'copy', 'offline', 'line', 'provider'] as const;
export type AdviserQuestion = (typeof ADVISER_QUESTIONS)[number];
export type AdviserAnswers = Readonly<Partial<Record<AdviserQuestion, string>>>;

/** Is the question asked, given the answers so far? With one device there is nothing to keep alike, and nobody to share with. */
export function asks(question: AdviserQuestion, answers: AdviserAnswers): boolean {
  return (question !== 'picture' && question !== 'people') || answers.devices === 'several';
}

/** The first question that is asked and has no answer; null where all have one. */
export function nextQuestion(answers: AdviserAnswers): AdviserQuestion | null {
  return ADVISER_QUESTIONS.find((question) => asks(question, answers) && answers[question] === undefined) ?? null;
}
