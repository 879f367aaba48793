import type { Octets } from '../octets';

/**
 * What makes two copies the same letter: the Message-ID with its brackets, or a hash of the octets where a
 * message has none. Read from the octets alone, so that every place that holds a copy derives the same key.
 */
export type MessageKey = string;

/** The octets of one message (RFC 5322), CRLF line ends. Copies of a message share one `Content`. */
export interface Content {
  readonly key: MessageKey;
  readonly octets: Octets;
}
