/** A short sum over octets (FNV-1a, 32 bits): tells apart what differs by accident, and no more than that. */
export function sumOf(octets: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const octet of octets) sum = Math.imul(sum ^ octet, 0x01000193);
  return sum >>> 0;
}

/** The sum of a text, in few characters. */
export function shortSumOf(text: string): string {
  return sumOf(new TextEncoder().encode(text)).toString(36);
}
