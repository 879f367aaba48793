import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A key and a certificate that it signed itself, both PEM, and what people compare: the SHA-256 fingerprint. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
  readonly fingerprint: string;
}

/**
 * A certificate for this machine, made on the spot and valid for a year (RFC 5280 §4.1): P-256, signed by itself, for the names
 * localhost and `name` and both loopback addresses. Its key is never written anywhere.
 */
export function selfSigned(name: string, now: Date): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const until = new Date(now.getTime() + 365 * 86_400_000);
  const since = new Date(now.getTime() - 86_400_000);
  const algorithm = sequence(oid('1.2.840.10045.4.3.2')); // ecdsa-with-SHA256
  const subject = sequence(set(sequence(oid('2.5.4.3'), der(0x0c, Buffer.from(name)))));
  const serial = randomBytes(16);
  serial[0] = (serial[0]! & 0x7f) | 0x40; // positive, and no leading zero
  const toBeSigned = sequence(
    der(0xa0, integer(Buffer.of(2))), // v3
    integer(serial),
    algorithm,
    subject,
    sequence(time(since), time(until)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(
      extension('2.5.29.17', false, sequence(dnsName('localhost'), dnsName(name), ipAddress([127, 0, 0, 1]), ipAddress([...Array<number>(15).fill(0), 1]))),
      extension('2.5.29.19', true, sequence(der(0x01, Buffer.of(0xff)))), // basicConstraints: may be trusted as its own authority
      extension('2.5.29.15', true, der(0x03, Buffer.of(2, 0x84))), // keyUsage: digitalSignature, keyCertSign
      extension('2.5.29.37', false, sequence(oid('1.3.6.1.5.5.7.3.1'))), // extendedKeyUsage: serverAuth
    )),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const whole = sequence(toBeSigned, algorithm, der(0x03, Buffer.concat([Buffer.of(0), signature])));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    certificate: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64').replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`,
    fingerprint: createHash('sha256').update(whole).digest('hex').toUpperCase().match(/../g)!.join(':'),
  };
}

/** Tag, length, content (X.690 §8.1). */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.concat([Buffer.of(tag, ...(length < 0x80 ? [length] : [0x80 | bytes.length, ...bytes])), content]);
}

const sequence = (...parts: readonly Buffer[]) => der(0x30, Buffer.concat(parts));
const set = (...parts: readonly Buffer[]) => der(0x31, Buffer.concat(parts));
const integer = (octets: Buffer) => der(0x02, octets);
const dnsName = (name: string) => der(0x82, Buffer.from(name));
const ipAddress = (octets: readonly number[]) => der(0x87, Buffer.from(octets));
const extension = (id: string, critical: boolean, value: Buffer) => sequence(oid(id), ...(critical ? [der(0x01, Buffer.of(0xff))] : []), der(0x04, value));

/** X.690 §8.19: two arcs in the first octet, then seven bits an octet. */
function oid(dotted: string): Buffer {
  const [first, second, ...arcs] = dotted.split('.').map(Number);
  const octets = [first! * 40 + second!];
  for (const arc of arcs) {
    const groups = [arc & 0x7f];
    for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) groups.unshift(0x80 | (rest & 0x7f));
    octets.push(...groups);
  }
  return der(0x06, Buffer.from(octets));
}

/** UTCTime up to 2049, GeneralizedTime from then on (RFC 5280 §4.1.2.5). */
function time(moment: Date): Buffer {
  const digits = moment.toISOString().replace(/\.\d+|[-:T]/g, '');
  return moment.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits));
}
