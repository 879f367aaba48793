import { afterEach, describe, expect, it } from 'vitest';
import { textOf } from '@/components/present/beat-text';
import { findSpot, spotOf } from '@/components/present/spot';
import { segmentsIn } from '@/components/lesson/found';

afterEach(() => document.body.replaceChildren());

/** A page that is laid out: jsdom lays nothing out, so that what is to be seen must say so itself. */
function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  for (const one of document.body.querySelectorAll('*')) {
    const seen = one.closest('[hidden]') === null;
    one.getClientRects = () => (seen ? [new DOMRect(0, 0, 1, 1)] : []) as unknown as DOMRectList;
  }
  return document.body;
}

describe('what a step says', () => {
  const html = '<section id="x" data-segment="step" data-scene="s" data-step="one"><p class="segment-kicker">Before you look</p><h1>Safe?</h1><p>Look at <button>the\n server</button>.</p><ul><li>One</li><li>Two</li></ul><table><tr><td><p>9</p></td></tr></table><aside data-notes><p>Ask them.</p></aside></section>';

  it('is its text block by block, without notes, hands and what stands over it', () => {
    const [segment] = segmentsIn(page(html));
    const beat = { ...segment!, address: 'x', slide: 0, part: 'step' } as const;
    expect(textOf(beat)).toBe('Safe? Look at the server. One Two');
    expect(textOf({ ...beat, kind: 'prediction', part: 'before' })).toBe('Ask: Safe? Look at the server. One Two');
    expect(textOf({ ...beat, id: 'nowhere' })).toBe('');
  });
});

describe('what light can fall on', () => {
  const html = `
    <div data-world="pop3"><div data-spot="pop3 device:phone"><button id="tool">Check</button></div><button data-row="7" id="said">QUIT</button></div>
    <div data-world="imap"><button data-row="7" id="other">LOGOUT</button><table><tr><td data-cell="imap folder:INBOX A" id="cell"><b id="in">A</b></td></tr></table><div data-spot="imap server" hidden></div></div>
    <p id="none"></p>`;
  const at = (id: string) => document.getElementById(id)!;

  it('has a name by which another window finds the same', () => {
    const root = page(html);
    for (const [pressed, found] of [['tool', '[data-spot="pop3 device:phone"]'], ['in', '#cell'], ['said', '#said'], ['other', '#other']] as const) expect(findSpot(root, spotOf(at(pressed))!)).toBe(root.querySelector(found));
  });

  it('is nothing where nothing has a name, or what has it cannot be seen', () => {
    const root = page(html);
    expect(spotOf(at('none'))).toBeNull();
    for (const name of ['spot imap server', 'spot imap device:phone', 'row imap 8', 'cell', 'anything', 'row']) expect(findSpot(root, name)).toBeNull();
  });
});
