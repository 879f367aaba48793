import type { Scenario } from '@/simulators/scenario';

/** Every scenario of the product. They come when somebody opens one of them, or a link that names one. */
export async function allScenarios(): Promise<readonly Scenario[]> {
  const [{ lab }, { SCENARIOS }, { CHALLENGES }] = await Promise.all([import('@/content/scenarios/lab'), import('@/content/scenarios'), import('@/content/challenges')]);
  return [lab, ...SCENARIOS, ...CHALLENGES.map(({ scenario }) => scenario)];
}

/** One of them by its id. */
export async function scenarioOf(id: string): Promise<Scenario | undefined> {
  return (await allScenarios()).find((one) => one.id === id);
}
