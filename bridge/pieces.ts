import type { Protocol } from '../simulators/kernel/process';
import type { Octets } from '../simulators/octets';

/**
 * How what came in one read is handed to the engine: commands that may have long answers or much work one at a time, so that
 * between two of them the bridge can see whether the client still reads and whether others wait; everything else together.
 * Where a piece ends means nothing to the servers, which put lines together themselves.
 */
const WORK: Readonly<Record<Protocol, RegExp | null>> = {
  pop3: /^(?:RETR|TOP|LIST|UIDL|PASS|APOP|AUTH|QUIT)\b/im,
  imap: /^[^ \r\n]{1,64} (?:UID (?:FETCH|STORE|COPY|MOVE|SEARCH|SORT|THREAD|EXPUNGE)|FETCH|STORE|COPY|MOVE|SEARCH|SORT|THREAD|EXPUNGE|SELECT|EXAMINE|APPEND|LIST|LSUB|STATUS|CREATE|DELETE|RENAME|CLOSE|GETQUOTAROOT|GETQUOTA|LOGIN|AUTHENTICATE)\b/im,
  smtp: null,
};

const MOST = 16 * 1024;

export class Pieces {
  private rest: Octets = '';
  /** Where `rest` is taken line by line up to. */
  private lineWise = false;

  constructor(private readonly protocol: Protocol) {}

  get isEmpty(): boolean {
    return this.rest === '';
  }

  put(octets: Octets): void {
    this.rest = this.rest === '' ? octets : this.rest + octets;
    this.lineWise = WORK[this.protocol]?.test(this.rest) ?? false;
  }

  /** The next piece, or nothing where nothing is left. */
  take(): Octets {
    const end = this.lineWise ? this.rest.indexOf('\n') + 1 || this.rest.length : MOST;
    const piece = this.rest.slice(0, end);
    this.rest = this.rest.slice(end);
    return piece;
  }

  drop(): void {
    this.rest = '';
  }
}
