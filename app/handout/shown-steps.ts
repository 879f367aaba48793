/** The steps that a lesson's source shows, by scenario, in the order of the text. */
export function shownSteps(source: string): ReadonlyMap<string, readonly string[]> {
  const shown = new Map<string, string[]>();
  let scene: string[] = [];
  for (const [, scenario, step] of source.matchAll(/<Scene scenario="([^"]+)"|<Step\b[^>]*\bat="([^"]+)"/g)) {
    if (scenario) shown.set(scenario, (scene = shown.get(scenario) ?? []));
    else if (!scene.includes(step!)) scene.push(step!);
  }
  return shown;
}
