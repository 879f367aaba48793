import type { Address } from '../mail/address';
import { envelopeOf } from '../mail/envelope';
import { fieldValue, type HeaderField } from '../mail/header';
import { joinContinuations } from '../mail/continued-parameter';
import { headerOf, parseList, parseMime, parseParameterised, type Parameter, type Part, type Span } from '../mail/mime';
import type { Content } from '../mail/content';
import { CRLF, type Octets } from '../octets';
import { nstring, string } from './response';

/**
 *     envelope = "(" env-date SP env-subject SP env-from SP env-sender SP env-reply-to SP env-to SP env-cc SP env-bcc SP
 *                env-in-reply-to SP env-message-id ")"
 *
 * ENVELOPE of a message (RFC 3501 §7.4.2): the fields as they stand, not decoded.
 */
export function envelope(content: Content): Octets {
  return envelopeOfFields(headerOf(content).fields);
}

/** What ENVELOPE says of a message that is gone (RFC 2180 §4.1.4). */
export const NO_ENVELOPE = '(NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL)';
/** What BODY and BODYSTRUCTURE say of a message that is gone. */
export const NO_BODY = '("text" "plain" NIL NIL NIL "7bit" 0 0)';

function envelopeOfFields(fields: readonly HeaderField[]): Octets {
  const { date, subject, from, sender, replyTo, to, cc, bcc, inReplyTo, messageId } = envelopeOf(fields);
  const lists = [from, sender, replyTo, to, cc, bcc].map(addressList).join(' ');
  return `(${nstring(date)} ${nstring(subject)} ${lists} ${nstring(inReplyTo)} ${nstring(messageId)})`;
}

/** "(" 1*address ")" / nil; address = "(" addr-name SP addr-adl SP addr-mailbox SP addr-host ")" */
function addressList(addresses: readonly Address[] | null): Octets {
  if (addresses === null || addresses.length === 0) return 'NIL';
  return `(${addresses.map(({ name, route, mailbox, host }) => `(${nstring(name)} ${nstring(route)} ${nstring(mailbox)} ${nstring(host)})`).join('')})`;
}

/**
 * BODYSTRUCTURE of a message, or BODY: the same without extension data (RFC 3501 §7.4.2).
 *
 *     body            = "(" (body-type-1part / body-type-mpart) ")"
 *     body-type-1part = (body-type-basic / body-type-msg / body-type-text) [SP body-ext-1part]
 *     body-type-basic = media-basic SP body-fields
 *     body-type-msg   = media-message SP body-fields SP envelope SP body SP body-fld-lines
 *     body-type-text  = media-text SP body-fields SP body-fld-lines
 *     body-type-mpart = 1*body SP media-subtype [SP body-ext-mpart]
 *     body-fields     = body-fld-param SP body-fld-id SP body-fld-desc SP body-fld-enc SP body-fld-octets
 *     body-ext-1part  = body-fld-md5 SP body-fld-dsp SP body-fld-lang SP body-fld-loc
 *     body-ext-mpart  = body-fld-param SP body-fld-dsp SP body-fld-lang SP body-fld-loc
 */
export function bodyStructure(content: Content, { extension }: { readonly extension: boolean }): Octets {
  return body(content.octets, parseMime(content), extension);
}

function body(octets: Octets, part: Part, extension: boolean): Octets {
  const { fields } = part;
  if (part.kind === 'multipart') {
    const children = part.children.map((child) => body(octets, child, extension)).join('');
    const more = extension ? ` ${parameters(part.parameters)} ${disposition(fields)} ${language(fields)} ${value(fields, 'Content-Location')}` : '';
    return `(${children} ${string(part.subtype)}${more})`;
  }
  const items = [
    string(part.type),
    string(part.subtype),
    parameters(part.parameters),
    value(fields, 'Content-ID'),
    value(fields, 'Content-Description'),
    string(part.encoding),
    `${part.body.end - part.body.start}`,
  ];
  if (part.kind === 'message') {
    const inner = part.children[0]!;
    items.push(envelopeOfFields(inner.fields), body(octets, inner, extension), `${countLines(octets, part.body)}`);
  } else if (part.type === 'text') items.push(`${countLines(octets, part.body)}`);
  if (extension) items.push(value(fields, 'Content-MD5'), disposition(fields), language(fields), value(fields, 'Content-Location'));
  return `(${items.join(' ')})`;
}

function value(fields: readonly HeaderField[], name: string): Octets {
  return nstring(fieldValue(fields, name) ?? null);
}

/** Pieces of a long value are put together, as RFC 2231 §6 asks. body-fld-param = "(" string SP string *(SP string SP string) ")" / nil */
function parameters(list: readonly Parameter[]): Octets {
  return list.length === 0 ? 'NIL' : `(${joinContinuations(list).map(([attribute, content]) => `${string(attribute)} ${string(content)}`).join(' ')})`;
}

/** body-fld-dsp = "(" string SP body-fld-param ")" / nil, from Content-Disposition (RFC 2183) */
function disposition(fields: readonly HeaderField[]): Octets {
  const written = fieldValue(fields, 'Content-Disposition');
  if (written === undefined) return 'NIL';
  const { value: type, parameters: list } = parseParameterised(written);
  return type === '' ? 'NIL' : `(${string(type.toLowerCase())} ${parameters(list)})`;
}

/** body-fld-lang = nstring / "(" string *(SP string) ")", from Content-Language (RFC 3282) */
function language(fields: readonly HeaderField[]): Octets {
  const tags = parseList(fieldValue(fields, 'Content-Language') ?? '');
  return tags.length === 0 ? 'NIL' : tags.length === 1 ? string(tags[0]!) : `(${tags.map(string).join(' ')})`;
}

/** Lines as servers count them: how often a line ends. */
function countLines(octets: Octets, { start, end }: Span): number {
  let lines = 0;
  for (let at = octets.indexOf(CRLF, start); at >= 0 && at + 2 <= end; at = octets.indexOf(CRLF, at + 2)) lines += 1;
  return lines;
}
