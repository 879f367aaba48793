import { CRLF, utf8Encode, type Octets } from '../octets';
import { toCrlf } from './content';
import { formatRfc5322Date } from './date';
import { encodePhrase, encodeUnstructured } from './encoded-word';
import type { Instant } from './mailbox';
import { encodeBase64Lines, encodeQuotedPrintable } from './transfer-encoding';

/** A letter as a person wrote it, in Unicode, and what its mail program adds. */
export interface Composition {
  readonly from: string;
  /** The writer's name; may be empty. */
  readonly name: string;
  /** Each `address` or `Name <address>`. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly date: Instant;
  /** The zone of Date, in minutes east of UTC; UTC without it. */
  readonly zone?: number;
  /** With or without its brackets. */
  readonly messageId: string;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  readonly attachment?: Attachment;
}

/** A file that goes with a letter. */
export interface Attachment {
  /** ASCII, without quotes or controls. */
  readonly filename: string;
  /** e.g. `image/jpeg`. */
  readonly mediaType: string;
  readonly octets: Octets;
}

/**
 * Writes a message (RFC 5322 §3.6, RFC 2045): plain text, in 7bit where the body is ASCII with lines of up to 998 octets, else UTF-8 in quoted-printable.
 * Nothing that is given can add a field: line breaks and control characters in it become spaces, or go.
 */
export function composeMessage(letter: Composition): Octets {
  const body = toCrlf(utf8Encode(letter.body));
  const plain = /^[\t\r\n\x20-\x7e]*$/.test(body) && !/[^\r\n]{999}/.test(body);
  const recipients = letter.to.map(recipient).filter((address) => address !== '');
  const references = (letter.references ?? []).map(messageId);
  const fields = [
    `Date: ${formatRfc5322Date(letter.date, letter.zone)}`,
    `From: ${letter.name === '' ? addrSpec(letter.from) : `${encodePhrase(letter.name)} <${addrSpec(letter.from)}>`}`,
    // A field without an address would be no syntax at all; a draft may have none yet.
    ...(recipients.length > 0 ? [`To: ${recipients.join(`,${CRLF} `)}`] : []),
    `Subject: ${encodeUnstructured(letter.subject)}`,
    `Message-ID: ${messageId(letter.messageId)}`,
    ...(letter.inReplyTo === undefined ? [] : [`In-Reply-To: ${messageId(letter.inReplyTo)}`]),
    ...(references.length > 0 ? [`References: ${references.join(`${CRLF} `)}`] : []),
    'MIME-Version: 1.0',
  ].map((field) => fold(field) + CRLF);
  const ended = body === '' || body.endsWith(CRLF) ? body : body + CRLF;
  const text =
    `Content-Type: text/plain; charset=${plain ? 'us-ascii' : 'utf-8'}${CRLF}` +
    `Content-Transfer-Encoding: ${plain ? '7bit' : 'quoted-printable'}${CRLF}${CRLF}` +
    (plain ? ended : encodeQuotedPrintable(ended));
  return fields.join('') + (letter.attachment ? withAttachment(text, letter.attachment, letter.messageId) : text);
}

/** multipart/mixed (RFC 2046 §5.1.3). The boundary comes from the Message-ID, which nobody repeats in a text at the start of a line behind two hyphens. */
function withAttachment(text: Octets, { filename, mediaType, octets }: Attachment, id: string): Octets {
  const boundary = `=_${id.replace(/[^A-Za-z0-9]/g, '').slice(0, 40)}`;
  return [
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    text.endsWith(CRLF) ? text.slice(0, -CRLF.length) : text,
    `--${boundary}`,
    `Content-Type: ${mediaType}; name="${filename}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${filename}"`,
    '',
    encodeBase64Lines(octets).replace(/(\r\n)+$/, ''),
    `--${boundary}--`,
    '',
  ].join(CRLF);
}

function messageId(id: string): Octets {
  return `<${withoutControls(id).replace(/[<>\s]/g, '')}>`;
}

function addrSpec(address: string): Octets {
  return withoutControls(address).replace(/[<>\s]/g, '');
}

/** `Name <address>` with its name encoded; everything else is taken for a bare address. */
function recipient(text: string): Octets {
  const open = text.lastIndexOf('<');
  const name = open < 0 ? '' : text.slice(0, open).trim().replace(/^"(.*)"$/, '$1');
  const address = addrSpec(open < 0 ? text : text.slice(open));
  return name === '' || address === '' ? address : `${encodePhrase(name)} <${address}>`;
}

/** Characters of addresses and identifiers as octets (RFC 6532 lets them be UTF-8). */
function withoutControls(text: string): Octets {
  // eslint-disable-next-line no-control-regex
  return utf8Encode(text.replace(/[\x00-\x1f\x7f]/g, ''));
}

/** Folds at white space before column 78 (RFC 5322 §2.1.1), where there is some. */
function fold(field: Octets): Octets {
  return field
    .split(CRLF)
    .map((line) => {
      const out: Octets[] = [];
      let rest = line;
      while (rest.length > 78) {
        // Not at the space behind the field name, nor at one that begins a line: an empty line would end the header.
        const from = out.length === 0 ? rest.indexOf(' ') + 1 : 1;
        const space = rest.lastIndexOf(' ', 78);
        const at = space >= from ? space : rest.indexOf(' ', 79);
        if (at < 0 || rest.slice(at).trim() === '') break;
        out.push(rest.slice(0, at));
        rest = rest.slice(at);
      }
      return [...out, rest].join(CRLF);
    })
    .join(CRLF);
}
