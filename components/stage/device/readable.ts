import { summaryOf, type Content } from '@/simulators/mail/message';

/** What a person can be shown of a letter, as text: nothing in it is ever run. */
export interface Readable {
  readonly text: string;
  readonly from: 'plain' | 'html';
  readonly attachments: readonly { readonly name: string; readonly mediaType: string; readonly octets: number }[];
  /** What could not be read, in words. */
  readonly problems: readonly string[];
}

export function readableFor(content: Content): Readable {
  return { text: summaryOf(content).preview, from: 'plain', attachments: [], problems: [] };
}
