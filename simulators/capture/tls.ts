import { TLS_FLIGHTS, TLS_RECORD_LIMIT, TLS_RECORD_OVERHEAD } from '../network/transmit';
import type { Octets } from '../octets';
import { filler, u16, u24, u8 } from './binary';

/**
 * What an eavesdropper sees of TLS 1.3 (RFC 8446): well-formed records of the lengths that the simulation counts.
 * What they hold is not modelled, so nothing here could be decrypted: random values and sealed content are filler.
 */

const CHANGE_CIPHER_SPEC = 20;
const HANDSHAKE = 22;
const APPLICATION_DATA = 23;
const CLIENT_HELLO = 1;
const SERVER_HELLO = 2;

const TLS_1_0 = 0x0301;
const TLS_1_2 = 0x0303;
const TLS_1_3 = 0x0304;
const AES_256_GCM_SHA384 = 0x1302;
const X25519 = 0x001d;

const EXTENSION = { serverName: 0, supportedGroups: 10, signatureAlgorithms: 13, padding: 21, supportedVersions: 43, keyShare: 51 } as const;

const record = (type: number, version: number, fragment: Octets): Octets => u8(type) + u16(version) + u16(fragment.length) + fragment;
const handshake = (type: number, body: Octets): Octets => u8(type) + u24(body.length) + body;
const vector8 = (octets: Octets): Octets => u8(octets.length) + octets;
const vector16 = (octets: Octets): Octets => u16(octets.length) + octets;
const extension = (type: number, data: Octets): Octets => u16(type) + vector16(data);

/** Sent for the sake of middleboxes (RFC 8446 §D.4). */
const changeCipherSpec = record(CHANGE_CIPHER_SPEC, TLS_1_2, '\x01');
/** A Finished of a 384-bit hash, sealed. */
const SEALED_FINISHED = 4 + 48 + TLS_RECORD_OVERHEAD;

/** Records of application data whose clear text would be `length` octets long (RFC 8446 §5.2). */
export function sealed(seed: string, length: number): Octets {
  let records = '';
  for (let from = 0; from === 0 || from < length; from += TLS_RECORD_LIMIT) records += sealedRecord(`${seed} ${from}`, Math.min(length - from, TLS_RECORD_LIMIT) + TLS_RECORD_OVERHEAD);
  return records;
}

/** One sealed record that is `length` octets long in all. */
const sealedRecord = (seed: string, length: number): Octets => record(APPLICATION_DATA, TLS_1_2, filler(seed, length - 5));

/** A ClientHello that asks for `host`, padded to the length that the simulation gives it (RFC 8446 §4.1.2, RFC 7685). */
export function clientHello(seed: string, host: string): Octets {
  const name = '\0' + vector16(host);
  const extensions =
    extension(EXTENSION.serverName, vector16(name)) +
    extension(EXTENSION.supportedGroups, vector16(u16(X25519))) +
    extension(EXTENSION.signatureAlgorithms, vector16('\x08\x04\x04\x03\x08\x05\x05\x03')) +
    extension(EXTENSION.supportedVersions, vector8(u16(TLS_1_3))) +
    extension(EXTENSION.keyShare, vector16(u16(X25519) + vector16(filler(`${seed} share`, 32))));
  const start = u16(TLS_1_2) + filler(`${seed} random`, 32) + vector8(filler(`${seed} session`, 32)) + vector16(u16(AES_256_GCM_SHA384)) + vector8('\0');
  const padding = TLS_FLIGHTS.clientHello - (5 + 4 + start.length + 2 + extensions.length + 4);
  return record(HANDSHAKE, TLS_1_0, handshake(CLIENT_HELLO, start + vector16(extensions + extension(EXTENSION.padding, '\0'.repeat(padding)))));
}

/** ServerHello in clear, then EncryptedExtensions, Certificate, CertificateVerify and Finished, sealed (RFC 8446 §2). */
export function serverFlight(seed: string): Octets {
  const extensions = extension(EXTENSION.supportedVersions, u16(TLS_1_3)) + extension(EXTENSION.keyShare, u16(X25519) + vector16(filler(`${seed} server share`, 32)));
  const start = u16(TLS_1_2) + filler(`${seed} server random`, 32) + vector8(filler(`${seed} session`, 32)) + u16(AES_256_GCM_SHA384) + '\0';
  const clear = record(HANDSHAKE, TLS_1_2, handshake(SERVER_HELLO, start + vector16(extensions))) + changeCipherSpec;
  const encryptedExtensions = 6 + TLS_RECORD_OVERHEAD;
  const certificateVerify = 264 + TLS_RECORD_OVERHEAD;
  const certificate = TLS_FLIGHTS.serverFlight - clear.length - encryptedExtensions - certificateVerify - SEALED_FINISHED;
  const lengths = [encryptedExtensions, certificate, certificateVerify, SEALED_FINISHED];
  return clear + lengths.map((length, index) => sealedRecord(`${seed} server ${index}`, length)).join('');
}

/** The client's Finished, sealed. */
export function clientFinished(seed: string): Octets {
  return changeCipherSpec + sealedRecord(`${seed} finished`, TLS_FLIGHTS.clientFinished - changeCipherSpec.length);
}
