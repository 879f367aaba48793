import type { Octets } from '../../simulators/octets';
import type { Freedom } from './freedoms';

/** An identifier whose value is the server's to choose, with what it identifies. */
export interface Identifier {
  readonly kind: 'uidValidity' | 'modSeq' | 'uniqueId';
  readonly value: string;
}

/** One answer of a server in a form in which all that may be forgiven is gone. Two answers are alike when key and identifiers agree. */
export interface Answer {
  readonly octets: Octets;
  /** Lines on the wire. */
  readonly lines: number;
  /** `null`: forgiven as a whole. */
  readonly key: string | null;
  readonly identifiers: readonly Identifier[];
}

/** Collects which freedoms were taken, and how often. */
export type Forgive = (freedom: Freedom) => void;
