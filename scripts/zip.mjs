// Writes the copy of the site that is carried away, and opened from a folder without a server.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { zipSync } from 'fflate';

/** One time for all, so that the same site gives the same file. */
const MADE = new Date(1980, 0, 1);

/** Files that are packed already gain nothing by being packed again. */
const isPacked = (path) => /\.(png|woff2)$/.test(path);

/**
 * @param {Record<string, Uint8Array>} files by path
 * @returns {Uint8Array}
 */
export function zipOf(files) {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, octets]) => [path, [octets, { level: isPacked(path) ? 0 : 6, mtime: MADE }]])));
}

/** Writes a file and the folders above it. @returns {number} its octets */
export function writeWhole(file, octets) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, octets);
  return octets.length;
}

/**
 * The folder as one file: all in a folder of its own, and beside the site what to know before it is opened.
 *
 * @param {Record<string, Uint8Array>} copy see carried-copy.mjs
 * @param {{ name: string, text: string }} readMe
 * @param {string} file
 * @returns {number} its octets
 */
export function writeFolderZip(copy, readMe, file) {
  const inside = Object.fromEntries(Object.entries(copy).map(([path, octets]) => [`where-mail-lives/${path}`, octets]));
  return writeWhole(file, zipOf({ [`where-mail-lives/${readMe.name}`]: Buffer.from(readMe.text), ...inside }));
}
