import { describe, expect, it } from 'vitest';
import type { Command, CommandSource, Registry, Scope } from '@/components/command/commands';
import { commandsOf, keyedOf } from '@/components/command/registry';
import { search } from '@/components/command/search';

const command = (id: string, ...keys: string[]): Command => ({ id, title: id, group: 'Any', keys, run: () => {} });
function registryOf(...lists: readonly (readonly [Scope, CommandSource])[]): Registry {
  return new Set(lists.map(([scope, list]) => ({ scope, source: () => list })));
}
const keys = (registry: Registry) => Object.fromEntries(keyedOf(registry).map(({ command, keys }) => [command.id, keys.join(' ')]));

describe('the registry', () => {
  it('lists the inner scopes first, and asks a function anew', () => {
    let title = 'one';
    const registry = registryOf(['site', [command('help')]], ['page', () => [{ ...command('play'), title }]], ['presenting', [command('next')]]);
    expect(commandsOf(registry).map(({ id }) => id)).toEqual(['next', 'play', 'help']);
    title = 'two';
    expect(commandsOf(registry)[1]!.title).toBe('two');
  });

  it('keeps the inner of two with one id', () => {
    const inner = command('play', 'k');
    expect(commandsOf(registryOf(['site', [command('play')]], ['page', [inner]]))).toEqual([inner]);
  });

  it('gives a key to the inner of two that want it, and leaves the outer its others', () => {
    const registry = registryOf(['page', [command('forward', 'ArrowRight', 'j'), command('play', 'Space')]], ['presenting', [command('next', 'ArrowRight', 'Space')]]);
    expect(keys(registry)).toEqual({ next: 'ArrowRight Space', forward: 'j' });
  });

  it('takes Space and a written blank, k and K, for one key', () => {
    expect(keys(registryOf(['site', [command('outer', ' ', 'K')]], ['page', [command('inner', 'Space', 'k')]]))).toEqual({ inner: 'Space k' });
  });

  it('lets only what brings the light back act behind a curtain', () => {
    const registry = registryOf(['curtain', [command('resume', 'b', '.')]], ['site', [command('help', '?')]], ['presenting', [command('next', 'ArrowRight')]]);
    expect(keys(registry)).toEqual({ resume: 'b .' });
    expect(commandsOf(registry)).toHaveLength(3);
  });
});

describe('the search', () => {
  const TITLES = ['Keys and help', 'Show the tour', 'Forward one event', 'Delete letter A on the phone', 'Delete letter B on the laptop', 'Check mail on the phone', 'Check mail on the laptop', 'Go to step 4: The phone deletes the invoice.'];
  const commands: readonly Command[] = [...TITLES.map((title) => ({ ...command(title), title })), { ...command('dark'), title: 'Dark colours', group: 'Look', detail: 'theme' }];
  it.each([
    ['delete a', 'Delete letter A on the phone'],
    ['chk lap', 'Check mail on the laptop'],
    ['CHECK', 'Check mail on the phone'],
    ['step 4', 'Go to step 4: The phone deletes the invoice.'],
    ['tour', 'Show the tour'],
    ['theme', 'Dark colours'],
  ])('%s finds %s first', (words, title) => expect(search(commands, words)[0]!.title).toBe(title));

  it('does not find what holds the letters by chance', () => {
    expect(search(commands, 'dele').map(({ title }) => title)).toEqual(['Delete letter A on the phone', 'Delete letter B on the laptop', 'Go to step 4: The phone deletes the invoice.']);
    expect(search(commands, 'qqq')).toEqual([]);
  });
});
