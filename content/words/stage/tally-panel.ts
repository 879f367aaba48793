/** What the conversations cost, as a table and in a sentence. */
export const words = {
  connections: 'Connections',
  up: 'Octets up',
  upNote: 'from the device',
  down: 'Octets down',
  downNote: 'to the device',
  roundTrips: 'Round trips',
  roundTripsNote: 'waits for the server',
  letters: 'Letters carried',
  lettersNote: 'whole',
  headers: 'Headers carried',
  headersNote: 'without the letter',
  time: (line: string) => `Time on ${line}`,
  timeNote: (rate: string, roundTrip: number) => `${rate}, ${roundTrip} ms`,

  whose: 'Whose',
  everybody: 'All devices',
  line: 'On a line of',
  table: 'What it costs, as a table',
  caption: 'What the conversations cost up to this moment',
  captionOf: (device: string) => `What the conversations cost up to this moment, ${device}`,

  nothing: 'Nothing has been said yet, so nothing has been spent.',
  /** So much with one world or protocol. */
  takes: (time: string, label: string, waiting: string) => `${time} with ${label}, of which ${waiting} is waiting`,
  sentence: (rate: string, roundTrip: number, takes: readonly string[]) => `On a line of ${rate} with ${roundTrip} ms there and back, this takes ${takes.join('; ')}.`,
  roundTrip: 'A round trip is a wait of the device for the server: one for the TCP connection, one for the TLS handshake, one for each answer before which it could not go on. Octets are as they were on the wire, with what TLS adds.',
};
