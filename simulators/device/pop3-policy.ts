import type { Instant } from '../mail/mailbox';
import type { ListedMessage, Pop3Plan } from '../pop3/client';
import { DAY, type Pop3Settings } from './settings';
import type { SeenMessage } from './state';

/**
 * What a POP3 mail program does with what the server lists. All of it is the client's choice: RFC 1939 §8 knows no policy.
 *
 * - What its list of unique-ids doesn't know is new and is retrieved; without UIDL, or with the list lost, that is everything.
 * - `afterDownload` deletes whatever has been downloaded; `afterDays` what was downloaded so many days ago; `never` nothing.
 * - What was deleted on the device goes as well, where the settings say so.
 */
export function planPop3(settings: Pop3Settings, listing: readonly ListedMessage[], seen: readonly SeenMessage[], now: Instant): Pop3Plan {
  const known = new Map(seen.map((message) => [message.uniqueId, message]));
  const retrieve: number[] = [];
  const remove: number[] = [];
  for (const { number, uniqueId } of listing) {
    const before = uniqueId === null ? undefined : known.get(uniqueId);
    if (!before) retrieve.push(number);
    if (isDue(settings, before, now)) remove.push(number);
  }
  return { retrieve, delete: remove };
}

/** Is a message, downloaded before or just now, to be deleted at the server? */
function isDue({ removal, deleteWhenRemovedLocally }: Pop3Settings, before: SeenMessage | undefined, now: Instant): boolean {
  if (before?.removedHere && deleteWhenRemovedLocally) return true;
  if (removal.when === 'never') return false;
  return removal.when === 'afterDownload' || (before?.firstSeen ?? now) + removal.days * DAY <= now;
}

/**
 * The list of unique-ids after a session that ended well: what it downloaded is added, and what is no longer at the server is
 * forgotten, since a unique-id is never used again while a message with it exists (RFC 1939 §7).
 */
export function rememberSeen(seen: readonly SeenMessage[], downloaded: readonly SeenMessage[], listed: readonly string[], deleted: readonly string[]): readonly SeenMessage[] {
  const there = new Set(listed);
  for (const uniqueId of deleted) there.delete(uniqueId);
  const kept = new Map(seen.filter(({ uniqueId }) => there.has(uniqueId)).map((message) => [message.uniqueId, message]));
  for (const message of downloaded) if (there.has(message.uniqueId) && !kept.has(message.uniqueId)) kept.set(message.uniqueId, message);
  return [...kept.values()];
}
