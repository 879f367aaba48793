/** What the wires between the server and the devices say. */
export const words = {
  wire: (device: string, line: string) => `Wire of the ${device}: ${line}`,
  /** One that can be pressed. */
  openWire: (device: string, line: string) => `Wire of the ${device}: ${line}. Show it below`,
  line: (protocol: string, port: number, security: 'clear' | 'handshake' | 'tls', status: 'opening' | 'open' | 'closing' | 'cut') => `${protocol} port ${port}, ${{ clear: 'in clear', handshake: 'TLS handshake', tls: 'encrypted' }[security]}, ${status}`,
  none: 'not connected',
};
