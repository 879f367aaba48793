import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { facesOf } from '@/components/command/key-cap';
import { belongsTo, isSingle, matches, parseKey } from '@/components/command/keys';

const pressed = (key: string, held: Partial<KeyboardEventInit> = {}) => new KeyboardEvent('keydown', { key, ...held });
const onApple = () => vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel');
afterEach(() => void vi.restoreAllMocks());

describe('a key, as a command writes it', () => {
  it.each([
    ['Space', { key: ' ', mod: false, alt: false, shift: false }],
    ['Shift+Space', { key: ' ', mod: false, alt: false, shift: true }],
    ['mod+k', { key: 'k', mod: true, alt: false, shift: false }],
    ['Alt+ArrowRight', { key: 'ArrowRight', mod: false, alt: true, shift: false }],
    ['B', { key: 'b', mod: false, alt: false, shift: false }],
    ['+', { key: '+', mod: false, alt: false, shift: false }],
    ['?', { key: '?', mod: false, alt: false, shift: false }],
  ])('%s', (written, press) => expect(parseKey(written)).toEqual(press));

  it('names a modifier that there is not', () => {
    expect(() => parseKey('Ctrl+k')).toThrow(/“Ctrl\+k” holds “Ctrl”: write mod, Alt or Shift/);
  });

  it('is drawn and said', () => {
    expect(facesOf('mod+k', false)).toEqual([['Ctrl', 'Control'], ['K', 'K']]);
    expect(facesOf('mod+k', true)).toEqual([['⌘', 'Command'], ['K', 'K']]);
    expect(facesOf('Shift+Space', false)).toEqual([['⇧', 'Shift'], ['Space', 'Space']]);
    expect(facesOf('ArrowLeft', false)).toEqual([['←', 'left arrow']]);
  });
});

describe('which press is meant', () => {
  it.each<[string, string, Partial<KeyboardEventInit>, boolean]>([
    ['Space', ' ', {}, true],
    ['Space', ' ', { shiftKey: true }, false],
    ['Shift+Space', ' ', { shiftKey: true }, true],
    // A sign is the same however a layout makes it: with Shift, without, with AltGr (which Windows tells as Control and Alt).
    ['?', '?', { shiftKey: true }, true],
    ['?', '?', {}, true],
    ['/', '/', { shiftKey: true }, true],
    ['?', '?', { modifierAltGraph: true, ctrlKey: true, altKey: true }, true],
    ['?', '?', { ctrlKey: true, shiftKey: true }, false],
    // A letter counts with Caps Lock on, and not with Shift.
    ['k', 'K', {}, true],
    ['k', 'K', { shiftKey: true }, false],
    ['Shift+p', 'P', { shiftKey: true }, true],
    // By place where the keyboard writes another script; by what it writes where it is Latin.
    ['k', 'л', { code: 'KeyK' }, true],
    ['w', 'é', { code: 'KeyW' }, false],
    ['q', 'a', { code: 'KeyQ' }, false],
    ['mod+k', 'k', { ctrlKey: true }, true],
    ['mod+k', 'k', { metaKey: true }, false],
    ['mod+k', 'k', { ctrlKey: true, shiftKey: true }, false],
    ['mod+k', 'k', { ctrlKey: true, altKey: true }, false],
    ['ArrowLeft', 'ArrowLeft', { altKey: true }, false],
    ['Alt+ArrowLeft', 'ArrowLeft', { altKey: true }, true],
  ])('%s by %s %o: %s', (written, key, held, is) => expect(matches(parseKey(written), pressed(key, held))).toBe(is));

  it('mod is Command on an Apple keyboard', () => {
    onApple();
    expect(matches(parseKey('mod+k'), pressed('k', { metaKey: true }))).toBe(true);
    expect(matches(parseKey('mod+k'), pressed('k', { ctrlKey: true }))).toBe(false);
  });

  it('never takes what the browser was asked for: any key with a modifier that was not written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Space', 'Home', 'ArrowLeft', 'k', '?', '.', '1', 'Escape', 'Shift+Space'),
        fc.constantFrom(...(['ctrlKey', 'metaKey', 'altKey'] as const)),
        fc.boolean(),
        (written, held, shiftKey) => !matches(parseKey(written), pressed(parseKey(written).key, { [held]: true, shiftKey })),
      ),
    );
  });

  it('a single key is one that writes, alone or with Shift', () => {
    expect(['k', '?', 'Space', 'Shift+Space', '1'].every((key) => isSingle(parseKey(key)))).toBe(true);
    expect(['mod+k', 'Alt+ArrowLeft', 'ArrowLeft', 'Home', 'Escape', 'PageDown'].some((key) => isSingle(parseKey(key)))).toBe(false);
  });
});

describe('whose key it is', () => {
  const PAGE = `
    <p id="text"></p> <button id="button"><b id="in-button"></b></button> <a id="link" href="#x"></a> <a id="no-link"></a> <details><summary id="summary"></summary></details>
    <input id="field"> <input id="search" type="search"> <textarea id="area"></textarea> <select id="choice"></select> <div id="rich" contenteditable="true"></div> <div id="plain" contenteditable="false"></div>
    <input id="box" type="checkbox"> <input id="radio" type="radio"> <input id="slider" type="range"> <input id="playhead" type="range" data-yields-keys>
    <div tabindex="0"><button id="in-scroller"></button></div> <div tabindex="0" id="scroller"></div> <div tabindex="0" data-scrolls="y"><p id="in-upright"></p></div> <div role="tablist"><button role="tab" id="tab"></button></div> <ul role="listbox" id="list"></ul>
    <div popover><button id="in-menu"></button></div>`;
  const at = (id: string) => {
    document.body.innerHTML = PAGE;
    return document.getElementById(id);
  };
  const KEYS = ['Space', 'Enter', 'ArrowLeft', 'End', 'PageDown', '?', 'k', 'Escape', 'mod+k'];
  /** Of these keys, the ones that the focused thing has to itself. */
  it.each<[string, readonly string[]]>([
    ['text', []],
    ['button', ['Space', 'Enter']],
    ['in-button', ['Space', 'Enter']],
    ['link', ['Space', 'Enter']],
    ['no-link', []],
    ['summary', ['Space', 'Enter']],
    ['field', ['Space', 'Enter', 'ArrowLeft', 'End', 'PageDown', '?', 'k']],
    ['search', ['Space', 'Enter', 'ArrowLeft', 'End', 'PageDown', '?', 'k']],
    ['area', ['Space', 'Enter', 'ArrowLeft', 'End', 'PageDown', '?', 'k']],
    ['choice', ['Space', 'Enter', 'ArrowLeft', 'End', 'PageDown', '?', 'k']],
    ['rich', ['Space', 'Enter', 'ArrowLeft', 'End', 'PageDown', '?', 'k']],
    ['plain', []],
    ['box', ['Space', 'Enter']],
    ['radio', ['Space', 'Enter', 'ArrowLeft', 'End', 'PageDown']],
    ['slider', ['Space', 'Enter', 'ArrowLeft', 'End', 'PageDown']],
    ['playhead', []],
    ['scroller', ['ArrowLeft', 'End', 'PageDown']],
    ['in-scroller', ['Space', 'Enter', 'ArrowLeft', 'End', 'PageDown']],
    ['in-upright', ['End', 'PageDown']],
    ['tab', ['Space', 'Enter', 'ArrowLeft', 'End', 'PageDown']],
    ['list', ['ArrowLeft', 'End', 'PageDown']],
    ['in-menu', KEYS],
  ])('%s has %j', (id, own) => {
    const target = at(id);
    expect(target).not.toBeNull();
    expect(KEYS.filter((key) => belongsTo(target, parseKey(key)))).toEqual(own);
  });
});
