import { describe, expect, it } from 'vitest';
import { remarkInWords } from '@/components/stage/view/remark-words';
import { verdictOf } from '@/components/adviser/verdict';
import { eachWorld } from '@/components/stage/view/film';
import { rosterOf } from '@/components/stage/view/roster';
import { ADVICE_QUESTIONS, ADVICE_RULES, adviceFor, holdsFor, settingsToChoose, WHEN_TO_USE, type Answers } from '@/content/advice';
import { isAskedFor, runFor, wishesFor, WISHES } from '@/content/advice-run';
import { ADVISER_QUESTIONS } from '@/machines/adviser-questions';
import { lab } from '@/machines/lab';
import { playScenario } from '@/simulators/scenario/play';
import { find } from '../scenarios/moments';
import { allAnswers } from './answers';

const ALL = allAnswers();
const SEEDS = [1, 2, 3];

/** What each run shows, by its scenario and seed: which wishes come true in which world. Runs that are alike are played once. */
const known = new Map<string, Readonly<Record<string, { readonly pop3: boolean; readonly imap: boolean }>>>();

function shownBy(answers: Answers, seed: number) {
  const scenario = runFor(answers);
  const name = `${scenario.id} ${seed}`;
  let shown = known.get(name);
  if (!shown) {
    const played = { pop3: playScenario(lab, scenario, 'pop3', seed), imap: playScenario(lab, scenario, 'imap', seed) };
    const films = (['pop3', 'imap'] as const).map((world) => ({ start: played[world].timeline.start, end: played[world].timeline.end, trace: lab.traceOf(played[world].timeline), tell: remarkInWords, worldAt: (t: number) => lab.worldAt(played[world].timeline, t) }));
    const roster = rosterOf(films);
    shown = Object.fromEntries(
      wishesFor(answers).map((wish) => {
        const met = eachWorld(['pop3', 'imap'], (world) => {
          const { timeline, steps, keys } = played[world as 'pop3' | 'imap'];
          const { to } = steps.find(({ id }) => id === wish.step)!;
          return verdictOf(wish, lab.worldAt(timeline, to), world, (label) => roster.get(keys[label]!)).met;
        });
        return [wish.id, met as { pop3: boolean; imap: boolean }];
      }),
    );
    known.set(name, shown);
  }
  return shown;
}

describe('the questions', () => {
  it('are those of the chart, in its order, with options that differ', () => {
    expect(ADVICE_QUESTIONS.map(({ id }) => id)).toEqual([...ADVISER_QUESTIONS]);
    for (const { options } of ADVICE_QUESTIONS) expect(new Set(options.flatMap(({ value, text }) => [value, text])).size).toBe(options.length * 2);
  });

  it('can be answered in 320 ways', () => expect(ALL).toHaveLength(320));
});

describe('the advice', () => {
  it('is one for each way to answer, and each rule is somebody’s', () => {
    const given = ALL.map(adviceFor);
    expect(new Set(given.map(({ id }) => id))).toEqual(new Set(ADVICE_RULES.map(({ id }) => id)));
    expect(given.every((rule) => rule !== undefined)).toBe(true);
  });

  it('is IMAP nearly always, and never what the provider does not offer', () => {
    for (const answers of ALL) {
      const { protocol } = adviceFor(answers);
      if (answers.provider === 'pop3' || answers.provider === 'imap') expect(protocol).toBe(answers.provider);
    }
    const free = ALL.filter(({ provider }) => provider === 'both' || provider === 'unknown').map(adviceFor);
    expect(free.filter(({ protocol }) => protocol === 'pop3').length / free.length).toBeLessThan(0.1);
  });

  it('names settings, and of two that contradict each other one', () => {
    for (const answers of ALL) {
      for (const protocol of ['pop3', 'imap'] as const) {
        const texts = settingsToChoose(protocol, answers).map(({ text }) => text);
        expect(new Set(texts).size).toBe(texts.length);
        expect(texts.filter((text) => /^Account type/.test(text))).toHaveLength(1);
        expect(texts.filter((text) => /copy on the server|from the server after/.test(text))).toHaveLength(protocol === 'pop3' ? 1 : 0);
        if (answers.devices === 'one') expect(texts.filter((text) => /whole messages|headers only/.test(text)).length).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe.each(SEEDS)('the run on the answers, seed %i', (seed) => {
  it('grants what the advice leans on, whatever was answered', () => {
    for (const answers of ALL) {
      const { protocol, leansOn, id } = adviceFor(answers);
      const shown = shownBy(answers, seed);
      for (const wish of leansOn) expect(shown[wish]?.[protocol], `${id}: ${wish}, ${JSON.stringify(answers)}`).toBe(true);
    }
  });

  it('grants the recommended protocol no fewer of the wishes than the other, where there is a choice', () => {
    for (const answers of ALL) {
      const { protocol, forced } = adviceFor(answers);
      if (forced) continue;
      const shown = shownBy(answers, seed);
      const asked = wishesFor(answers).filter(isAskedFor).map(({ id }) => shown[id]!);
      const granted = (one: 'pop3' | 'imap') => asked.filter((met) => met[one]).length;
      expect(granted(protocol), JSON.stringify({ answers, shown })).toBeGreaterThanOrEqual(granted(protocol === 'imap' ? 'pop3' : 'imap'));
    }
  });

  it('shows what the other would miss, where there is a choice', () => {
    for (const answers of ALL) {
      const { protocol, forced } = adviceFor(answers);
      if (forced) continue;
      const other = protocol === 'imap' ? 'pop3' : 'imap';
      expect(Object.values(shownBy(answers, seed)).some((met) => met[protocol] && !met[other]), JSON.stringify(answers)).toBe(true);
    }
  });

  it('shows the same under every seed', () => {
    for (const answers of ALL) expect(shownBy(answers, seed)).toEqual(shownBy(answers, SEEDS[0]!));
  });
});

describe('the wishes', () => {
  it('are all somebody’s, and each tells the worlds apart somewhere or is met by both', () => {
    for (const wish of WISHES) expect(ALL.some((answers) => holdsFor(wish.when, answers)), wish.id).toBe(true);
  });

  it('are borne out in the short answer by moments that there are', () => {
    for (const moment of [...WHEN_TO_USE.pop3, ...WHEN_TO_USE.imap]) expect(find(moment).step.id).toBe(moment.step);
  });

  it('come at steps of the run', () => {
    for (const answers of ALL) {
      const steps = new Set(runFor(answers).steps.map(({ id }) => id));
      expect(wishesFor(answers).filter(({ step }) => !steps.has(step))).toEqual([]);
    }
  });
});
