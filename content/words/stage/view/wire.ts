/** What stands on the wire besides what was said there. */
export const words = {
  events: {
    opening: 'connecting',
    refused: 'connection refused',
    opened: 'connected',
    handshake: 'TLS handshake',
    secured: 'TLS is up',
    cut: 'cut: the line broke',
  },
  closed: { server: 'closed at the server', device: 'closed at the device', terminal: 'closed at the terminal' },
  sealed: (octets: number) => `${octets} octets, sealed`,
  /** Behind the name of a flight of the handshake. */
  length: (octets: number) => `, ${octets} octets`,
  /** Behind the beginning of a very long line. */
  more: (characters: number) => ` … ${characters} more `,
};
