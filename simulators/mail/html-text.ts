import { decodeEntities } from './entity';

/** Elements whose content is no markup: it ends at their own end tag (HTML §13.2.5.2–4). Nobody reads it, apart from `textarea`'s and `xmp`'s. */
const RAW = new Set(['script', 'style', 'title', 'iframe', 'noembed', 'noframes', 'textarea', 'xmp']);
const HIDDEN = new Set(['head', 'template', 'datalist', 'object', 'audio', 'video', 'canvas', 'svg', 'math', 'script', 'style', 'title', 'iframe', 'noembed', 'noframes']);
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
/** Begin and end on lines of their own. */
const BLOCKS = new Set(
  'address article aside body center dd details dialog div dl dt fieldset figcaption figure footer form header hr html legend li main menu nav option section summary tbody tfoot thead tr caption'.split(' '),
);
/** These have an empty line around them besides. */
const PARAGRAPHS = new Set('blockquote h1 h2 h3 h4 h5 h6 ol p pre table ul'.split(' '));

const MAX_LISTS = 20;
const MAX_QUOTES = 10;
const MAX_HREF = 2000;

export interface HtmlText {
  readonly text: string;
  /** There was more than `limit` characters of it. */
  readonly cut: boolean;
}

/**
 * HTML → what a person reads of it, as plain text: blocks on lines of their own, lists with their bullets or numbers, quotations behind `>`, links
 * as `text (https://…)`, pictures by their text. Nothing of scripts, styles, comments, and of what is hidden.
 *
 * Total on any text, in one pass. What is not closed is read as a browser does: an unfinished tag or comment takes the rest with it.
 */
export function textOfHtml(html: string, limit: number): HtmlText {
  const reader = new Reader(limit);
  let at = 0;
  while (at < html.length && !reader.full) {
    const open = html.indexOf('<', at);
    const textEnd = open < 0 ? html.length : open;
    if (textEnd > at) reader.text(decodeEntities(html.slice(at, Math.min(textEnd, at + SLICE))));
    if (textEnd - at > SLICE) {
      at += SLICE;
      continue;
    }
    if (open < 0) break;
    at = markup(html, open, reader);
  }
  return reader.end();
}

/** So much text is taken at a time, so that a long one is not decoded far beyond the limit. */
const SLICE = 65_536;

const TAG_NAME = /[A-Za-z][^\s/>]{0,40}/y;

/** Reads what begins with `<`. @returns where it ends */
function markup(html: string, open: number, reader: Reader): number {
  if (html.startsWith('<!--', open)) return behind(html, '-->', open + 2);
  if (html.startsWith('<!', open) || html.startsWith('<?', open)) return behind(html, '>', open + 2);
  const closes = html[open + 1] === '/';
  TAG_NAME.lastIndex = open + (closes ? 2 : 1);
  const name = TAG_NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) {
    if (closes) return behind(html, '>', open + 2);
    reader.text('<');
    return open + 1;
  }
  const { attributes, end } = attributesOf(html, TAG_NAME.lastIndex);
  if (closes) reader.close(name);
  else reader.open(name, attributes);
  if (closes || !RAW.has(name)) return end;
  const ending = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  ending.lastIndex = end;
  const stop = ending.exec(html)?.index ?? html.length;
  if (!HIDDEN.has(name)) reader.text(decodeEntities(html.slice(end, Math.min(stop, end + SLICE))));
  return stop;
}

function behind(html: string, what: string, from: number): number {
  const at = html.indexOf(what, from);
  return at < 0 ? html.length : at + what.length;
}

/** The attributes that matter here. */
const WANTED = new Set(['href', 'alt', 'style', 'hidden']);
const SPACES = /[\s/]*/y;
const ATTRIBUTE_NAME = /=?[^\s/>=]*/y;
const EQUALS = /\s*=\s*/y;
const BARE_VALUE = /[^\s>]*/y;

/** The attributes of a tag from `from` on, names in lower case, and where the tag ends: at the end of all where a quotation does not. */
function attributesOf(html: string, from: number): { attributes: ReadonlyMap<string, string>; end: number } {
  const attributes = new Map<string, string>();
  let at = behindMatch(SPACES, html, from);
  for (; at < html.length && html[at] !== '>'; at = behindMatch(SPACES, html, at)) {
    const nameEnd = behindMatch(ATTRIBUTE_NAME, html, at);
    const name = html.slice(at, Math.min(nameEnd, at + 10)).toLowerCase();
    at = nameEnd;
    let value = '';
    const valueAt = behindMatch(EQUALS, html, at);
    if (valueAt > at) {
      const quote = html[valueAt] === '"' || html[valueAt] === "'" ? html[valueAt] : null;
      const valueEnd = quote === null ? behindMatch(BARE_VALUE, html, valueAt) : html.indexOf(quote, valueAt + 1);
      if (valueEnd < 0) return { attributes, end: html.length };
      value = html.slice(quote === null ? valueAt : valueAt + 1, valueEnd);
      at = quote === null ? valueEnd : valueEnd + 1;
    }
    if (WANTED.has(name) && !attributes.has(name)) attributes.set(name, value);
  }
  return { attributes, end: Math.min(at + 1, html.length) };
}

/** Where a sticky pattern that matches at `at`, or matches nothing there, ends. */
function behindMatch(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function isHidden(name: string, attributes: ReadonlyMap<string, string>): boolean {
  return HIDDEN.has(name) || attributes.has('hidden') || /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|font-size\s{0,9}:\s{0,9}0(?![.\d])|mso-hide\s{0,9}:\s{0,9}all/i.test((attributes.get('style') ?? '').slice(0, 2000));
}

/** Puts the text together, line by line. */
class Reader {
  private readonly lines: string[] = [];
  private line = '';
  private length = 0;
  /** White space that counts only if more of the line follows. */
  private space = false;
  private pre = 0;
  private quotes = 0;
  /** The lists that are open: the number of the last item of those that count, null for bullets. */
  private readonly lists: (number | null)[] = [];
  /** What the line begins with when something is written on it. */
  private bullet = '';
  private link: { readonly href: string; text: string } | null = null;
  /** The hidden element that is open, and how deep elements of its name lie in it. */
  private hidden: { readonly name: string; depth: number } | null = null;

  constructor(private readonly limit: number) {}

  get full(): boolean {
    return this.length > this.limit;
  }

  text(text: string): void {
    if (this.hidden) return;
    if (this.pre > 0) {
      text.split(/\r\n|[\r\n]/).forEach((line, index) => {
        if (index > 0) this.newLine();
        this.write(line);
      });
      return;
    }
    for (const word of text.split(/([ \t\r\n\f]+)/)) {
      if (word === '') continue;
      if (' \t\r\n\f'.includes(word[0]!)) this.space = this.line !== '';
      else this.write(word);
    }
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.hidden?.name === 'head' && name === 'body') this.hidden = null;
    if (this.hidden) {
      if (name === this.hidden.name) this.hidden.depth += 1;
      return;
    }
    if (isHidden(name, attributes)) {
      if (!VOID.has(name) && !RAW.has(name)) this.hidden = { name, depth: 1 };
      return;
    }
    if (name === 'br') return this.newLine();
    this.around(name);
    if (name === 'a') this.beginLink(attributes.get('href'));
    else if (name === 'img') this.text(decodeEntities(attributes.get('alt') ?? '').slice(0, 200));
    else if (name === 'hr') this.write('———');
    else if ((name === 'td' || name === 'th') && this.line !== '') this.write('  ');
    else if (name === 'pre') this.pre += 1;
    else if (name === 'blockquote') this.quotes += 1;
    else if ((name === 'ul' || name === 'ol') && this.lists.length < MAX_LISTS) this.lists.push(name === 'ol' ? 0 : null);
    else if (name === 'li') this.bullet = this.nextBullet();
    if (name === 'hr') this.breakLine();
  }

  close(name: string): void {
    if (this.hidden) {
      if (name === this.hidden.name && --this.hidden.depth === 0) this.hidden = null;
      return;
    }
    if (name === 'a') this.endLink();
    // A list within a list has no empty line around it.
    if (name === 'ul' || name === 'ol') this.lists.pop();
    this.around(name);
    if (name === 'pre') this.pre = Math.max(0, this.pre - 1);
    if (name === 'blockquote') this.quotes = Math.max(0, this.quotes - 1);
  }

  end(): HtmlText {
    this.endLink();
    this.breakLine();
    while (this.lines.at(-1) === '') this.lines.pop();
    const whole = this.lines.join('\n');
    return { text: whole.slice(0, this.limit), cut: whole.length > this.limit };
  }

  private around(name: string): void {
    if (PARAGRAPHS.has(name)) this.breakLine(this.lists.length === 0);
    else if (BLOCKS.has(name)) this.breakLine();
  }

  private write(text: string): void {
    if (text === '') return;
    if (this.line === '') {
      this.line = '> '.repeat(Math.min(this.quotes, MAX_QUOTES)) + this.bullet;
      // What follows the item's first line stands below its text.
      this.bullet = ' '.repeat(this.bullet.length);
      this.length += this.line.length;
    } else if (this.space) this.line += ' ';
    this.space = false;
    this.line += text;
    this.length += text.length + 1;
    if (this.link && this.link.text.length <= MAX_HREF) this.link.text += text;
  }

  /** Ends the line, be it empty. */
  private newLine(): void {
    this.lines.push(this.line.trimEnd());
    this.length += 1;
    this.line = '';
    this.space = false;
  }

  /** Ends the line if anything is on it; leaves an empty one behind it where asked for. */
  private breakLine(blank = false): void {
    if (this.line !== '') this.newLine();
    if (blank && this.lines.length > 0 && this.lines.at(-1) !== '') this.newLine();
    if (this.lists.length === 0) this.bullet = '';
  }

  private nextBullet(): string {
    const depth = this.lists.length;
    const number = this.lists[depth - 1] ?? null;
    if (number !== null) this.lists[depth - 1] = number + 1;
    return '  '.repeat(Math.max(0, depth - 1)) + (number === null ? '• ' : `${number + 1}. `);
  }

  private beginLink(href: string | undefined): void {
    this.endLink();
    const target = decodeEntities((href ?? '').slice(0, MAX_HREF)).replace(/[\s\p{Cc}]+/gu, '');
    this.link = /^(https?:|mailto:|tel:)/i.test(target) ? { href: target, text: '' } : null;
  }

  /** Tells where the link leads, unless its text does. */
  private endLink(): void {
    const { link } = this;
    this.link = null;
    if (!link) return;
    const bare = (url: string) => url.replace(/^(https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '').toLowerCase();
    if (bare(link.text) === bare(link.href)) return;
    this.space = this.line !== '';
    this.write(link.text === '' ? link.href : `(${link.href})`);
  }
}
