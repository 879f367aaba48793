import type { Octets } from '../octets';

/**
 * An address as ENVELOPE tells it (RFC 3501 §7.4.2). Octets are as in the header, encoded words included; quoting and comments are gone.
 * A group begins with one whose `host` is null and whose `mailbox` is the group's name, and ends with one where both are null.
 */
export interface Address {
  readonly name: Octets | null;
  /** The source route of obsolete syntax, `@a,@b`. */
  readonly route: Octets | null;
  readonly mailbox: Octets | null;
  /** Empty where the header gives no domain, since null would mean a group. */
  readonly host: Octets | null;
}

const GROUP_END: Address = { name: null, route: null, mailbox: null, host: null };
/** Further addresses of one field are passed over. */
const MAX_ADDRESSES = 10_000;

/**
 *     address-list = (address *("," address)) / obs-addr-list
 *     address      = mailbox / group
 *     mailbox      = name-addr / addr-spec
 *     name-addr    = [display-name] [CFWS] "<" [obs-route] addr-spec ">" [CFWS]
 *     group        = display-name ":" [group-list] ";" [CFWS]
 *
 * The body of From, To and their like (RFC 5322 §3.4, §4.4) → its addresses, in order. Total: empty members are left out, characters
 * that may not stand where they stand are passed over, and what is not closed ends with the field. A comment behind a bare
 * address names its owner, as it did before there were display names.
 */
export function parseAddresses(octets: Octets): Address[] {
  return new AddressParser(octets).list();
}

/** A word or a dot, and whether white space or a comment stands before it. */
interface Token {
  readonly text: Octets;
  readonly kind: 'atom' | 'quoted' | 'dot';
  readonly apart: boolean;
}

/** atext (RFC 5322 §3.2.3), and octets above 127, which stay raw. */
const ATOM = /[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~\x80-\xff]+/y;

class AddressParser {
  private at = 0;
  private comment: Octets | null = null;

  constructor(private readonly text: Octets) {}

  list(): Address[] {
    const addresses: Address[] = [];
    let inGroup = false;
    while (this.at < this.text.length && addresses.length < MAX_ADDRESSES) {
      this.comment = null;
      const tokens = this.tokens();
      const char = this.text[this.at];
      if (char === '<') {
        addresses.push(this.angle(tokens));
      } else if (char === '@') {
        const host = this.domain();
        addresses.push({ name: this.comment, route: null, mailbox: localPart(tokens), host });
      } else if (char === ':' && !inGroup && tokens.length > 0) {
        this.at++;
        inGroup = true;
        addresses.push({ ...GROUP_END, mailbox: phrase(tokens) });
        continue;
      } else if (tokens.length > 0) {
        addresses.push({ name: this.comment, route: null, mailbox: localPart(tokens), host: '' });
      }
      this.skipToSeparator();
      if (this.text[this.at] === ';' && inGroup) {
        addresses.push(GROUP_END);
        inGroup = false;
      }
      this.at++;
    }
    if (inGroup) addresses.push(GROUP_END);
    return addresses;
  }

  /** Words and dots up to a special character that ends them. Characters that can be nothing are passed over. */
  private tokens(): Token[] {
    const tokens: Token[] = [];
    for (;;) {
      const apart = this.skipSpace();
      const char = this.text[this.at];
      if (char === undefined || '<>@:,;'.includes(char)) return tokens;
      if (char === '"') tokens.push({ text: this.quoted('"'), kind: 'quoted', apart });
      else if (char === '.') {
        this.at++;
        tokens.push({ text: '.', kind: 'dot', apart });
      } else {
        const text = this.atom();
        if (text === '') this.at++;
        else tokens.push({ text, kind: 'atom', apart });
      }
    }
  }

  private atom(): Octets {
    ATOM.lastIndex = this.at;
    const text = ATOM.exec(this.text)?.[0] ?? '';
    this.at += text.length;
    return text;
  }

  /** angle-addr, from its `<` on. */
  private angle(name: readonly Token[]): Address {
    this.at++;
    let route: Octets | null = null;
    let local = this.tokens();
    if (local.length === 0 && this.text[this.at] === '@') {
      const hops: Octets[] = [];
      while (this.text[this.at] === '@' || this.text[this.at] === ',') {
        if (this.text[this.at] === '@') hops.push(`@${this.domain()}`);
        else {
          this.at++;
          this.skipSpace();
        }
      }
      if (this.text[this.at] === ':') {
        this.at++;
        route = hops.join(',');
        local = this.tokens();
      }
    }
    const host = this.text[this.at] === '@' ? this.domain() : '';
    return { name: name.length > 0 ? phrase(name) : null, route, mailbox: localPart(local), host };
  }

  /** domain = dot-atom / domain-literal / obs-domain, from the `@` on. */
  private domain(): Octets {
    this.at++;
    this.skipSpace();
    if (this.text[this.at] === '[') return `[${this.quoted(']')}]`;
    const parts: Octets[] = [this.atom()];
    for (this.skipSpace(); this.text[this.at] === '.'; this.skipSpace()) {
      this.at++;
      this.skipSpace();
      parts.push('.', this.atom());
    }
    return parts.join('');
  }

  /** From an opening quote or bracket to behind its end: the text without the escapes. */
  private quoted(close: string): Octets {
    const pieces: Octets[] = [];
    let start = ++this.at;
    while (this.at < this.text.length && this.text[this.at] !== close) {
      if (this.text[this.at] === '\\') {
        pieces.push(this.text.slice(start, this.at));
        start = ++this.at;
      }
      this.at++;
    }
    pieces.push(this.text.slice(start, this.at));
    this.at++;
    return pieces.join('');
  }

  /** CFWS: white space and comments. Was there any? Remembers the last comment. */
  private skipSpace(): boolean {
    const from = this.at;
    for (;;) {
      const char = this.text[this.at];
      if (char === ' ' || char === '\t' || char === '\r' || char === '\n') this.at++;
      else if (char === '(') this.comment = this.skipComment();
      else return this.at > from;
    }
  }

  private skipComment(): Octets {
    const pieces: Octets[] = [];
    let start = ++this.at;
    for (let depth = 1; this.at < this.text.length; this.at++) {
      const char = this.text[this.at];
      if (char === '\\') {
        pieces.push(this.text.slice(start, this.at));
        start = ++this.at;
      } else if (char === '(') depth++;
      else if (char === ')' && --depth === 0) break;
    }
    pieces.push(this.text.slice(start, this.at));
    this.at++;
    return pieces.join('');
  }

  /** To the `,` or `;` behind an address; a quoted string or a comment on the way hides none. */
  private skipToSeparator(): void {
    while (this.at < this.text.length) {
      this.skipSpace();
      const char = this.text[this.at];
      if (char === undefined || char === ',' || char === ';') return;
      if (char === '"') this.quoted('"');
      else this.at++;
    }
  }
}

/** A display name: words with one space between them. A dot, which obs-phrase allows, stands as it is written. */
function phrase(tokens: readonly Token[]): Octets {
  return tokens.map(({ text, apart }, i) => (i > 0 && apart ? ` ${text}` : text)).join('');
}

/** A local-part after removing quoting. White space around dots is obsolete and means nothing (RFC 5322 §4.4). */
function localPart(tokens: readonly Token[]): Octets {
  return tokens.map(({ text, kind, apart }, i) => (i > 0 && apart && kind !== 'dot' && tokens[i - 1]!.kind !== 'dot' ? ` ${text}` : text)).join('');
}
