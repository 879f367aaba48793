#!/usr/bin/env node
// `npm run bench:frames`: how smoothly the stage plays two worlds of four devices and fifty letters each, as fast as this machine is
// and at a quarter of it. Frames are the times between two calls of requestAnimationFrame on the page's main thread.
// Says at the end whether 60 frames a second were reached, and 30 at a quarter; `--profile` tells where the time went.
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './browser.mjs';
import { ensureExport, folderOf } from './export.mjs';
import { staticFiles } from './static-files.mjs';

const SECONDS = 10;
/** Where the play is measured: while three devices fetch at once, and where all is full and the last comes. */
const SCENES = ['desktop', 'tablet'];
const GOALS = [
  { throttling: 1, name: 'full speed', most: 17.5, frames: 60 },
  { throttling: 4, name: 'a quarter of it', most: 34, frames: 30 },
];

const profiling = process.argv.includes('--profile');
if (!(await ensureExport('bench'))) process.exit(1);
const server = createServer(staticFiles(folderOf('bench')));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });

/** Plays from a step on and measures. @returns {Promise<{frames: number[], longTasks: number[], drawings: number, worked: Record<string, number>, profile: object | null}>} milliseconds */
async function measure(scene, throttling) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const cdp = await page.context().newCDPSession(page);
  await page.goto(`http://127.0.0.1:${server.address().port}/bench/`);
  await page.locator('[data-ready="true"]').waitFor();
  await page.locator(`[data-step="${scene}"]`).click();
  await page.waitForTimeout(1000);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttling });
  // Time of the thread itself, so that what else this machine does counts for nothing here.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (profiling) {
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.start');
  }
  const before = await work(cdp);
  const result = await page.evaluate(async (length) => {
    const longTasks = [];
    const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((entry) => entry.duration)));
    const play = [...document.querySelectorAll('button')].find((button) => button.getAttribute('aria-label') === 'Play');
    play.click();
    await new Promise((resolve) => setTimeout(resolve, 500));
    observer.observe({ type: 'longtask' });
    const frames = [];
    let drawings = 0;
    const drawn = new MutationObserver(() => (drawings += 1));
    drawn.observe(document.querySelector('.stage'), { subtree: true, childList: true });
    const start = performance.now();
    let last = start;
    await new Promise((resolve) => {
      requestAnimationFrame(function tick(now) {
        if (now > last) frames.push(now - last);
        last = now;
        if (now - start >= length) resolve();
        else requestAnimationFrame(tick);
      });
    });
    const playing = document.querySelector('.stage').dataset.playing;
    observer.disconnect();
    drawn.disconnect();
    return { frames: frames.slice(1), longTasks, drawings, playing };
  }, SECONDS * 1000);
  if (result.playing !== 'true') throw new Error(`The play stopped before it was measured: ${scene}`);
  const after = await work(cdp);
  const profile = profiling ? (await cdp.send('Profiler.stop')).profile : null;
  await page.close();
  return { ...result, profile, worked: Object.fromEntries(Object.keys(after).map((kind) => [kind, (after[kind] - before[kind]) / result.frames.length])) };
}

/** What the main thread has worked so far, in milliseconds. */
async function work(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name) => 1000 * metrics.find((metric) => metric.name === name).value;
  return { all: value('TaskDuration'), script: value('ScriptDuration'), style: value('RecalcStyleDuration'), layout: value('LayoutDuration') };
}

const share = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
const ms = (value) => `${value.toFixed(1).padStart(6)} ms`;

/** The functions in which most time was spent, themselves and not what they called. */
function hottest({ nodes, samples, timeDeltas }) {
  const spent = new Map();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  samples.forEach((id, index) => {
    const { functionName, url, lineNumber, columnNumber } = byId.get(id).callFrame;
    const name = `${functionName || '(anonymous)'} ${url.split('/').at(-1)}:${lineNumber + 1}:${columnNumber + 1}`;
    spent.set(name, (spent.get(name) ?? 0) + timeDeltas[index] / 1000);
  });
  return [...spent].sort((a, b) => b[1] - a[1]).slice(0, 40);
}

let reached = true;
console.log('Two worlds, four devices and fifty letters each; Chromium without a GPU, 1440 × 900. Times of the main thread.');
for (const { throttling, name, most, frames: wanted } of GOALS) {
  for (const scene of SCENES) {
    const { frames, longTasks, drawings, profile, worked } = await measure(scene, throttling);
    const sorted = frames.toSorted((a, b) => a - b);
    const p95 = share(sorted, 0.95);
    const good = p95 <= most;
    reached &&= good;
    const total = longTasks.reduce((sum, one) => sum + one, 0);
    console.log(
      `${name.padEnd(16)}${scene.padEnd(9)}${String(frames.length).padStart(5)} frames   p50${ms(share(sorted, 0.5))}   p95${ms(p95)}   max${ms(sorted.at(-1))}   ` +
        `long tasks ${String(longTasks.length).padStart(3)}, ${Math.round(total)} ms   ${wanted} frames a second: ${good ? 'yes' : 'no'}`,
    );
    console.log(`  drawn anew ${drawings} times; work a frame: ${Object.entries(worked).map(([kind, spent]) => `${kind} ${spent.toFixed(1)} ms`).join(', ')}`);
    if (profile) for (const [where, spent] of hottest(profile)) console.log(`  ${ms(spent)}  ${where}`);
  }
}
await browser.close();
server.close();
process.exitCode = reached ? 0 : 1;
