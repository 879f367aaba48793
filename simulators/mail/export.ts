import type { Octets } from '../octets';
import { parseAddresses } from './address';
import type { Content } from './content';
import { formatMboxDate } from './date';
import { fieldValue, parseHeader } from './header';
import type { Mailbox } from './mailbox';

/**
 * A mailbox → the text of an mbox file (RFC 4155) with the quoting of mboxrd: each line that is `From ` behind any number of `>` gets one `>` more, so that
 * nothing is lost. Lines end with LF, as mbox has it on all systems; a message whose last line is not ended gets its line end.
 */
export function exportMbox(mailbox: Mailbox): Octets {
  return mailbox.messages
    .map(({ content, internalDate }) => {
      const text = content.octets.replace(/\r\n/g, '\n').replace(/^(>*From )/gm, '>$1');
      return `From ${senderOf(content)} ${formatMboxDate(internalDate)}\n${text}${text.endsWith('\n') ? '' : '\n'}\n`;
    })
    .join('');
}

/** The address for the separator, which has no room for one with a space in it. */
function senderOf(content: Content): Octets {
  const fields = parseHeader(content.octets);
  const value = fieldValue(fields, 'return-path') ?? fieldValue(fields, 'from') ?? '';
  const address = parseAddresses(value).find(({ mailbox, host }) => mailbox && host);
  const sender = address ? `${address.mailbox}@${address.host}` : '';
  return /^[\x21-\x7e]{3,320}$/.test(sender) ? sender : 'MAILER-DAEMON';
}
