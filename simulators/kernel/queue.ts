import type { Instant } from '../mail/mailbox';
import type { Direction } from '../network/connection';
import type { Octets } from '../octets';
import type { ConnectionId, DeviceId } from './process';

/** What will happen, unless something happens before. */
export type Scheduled = { readonly at: Instant; readonly seq: number } & (
  | { readonly kind: 'connected'; readonly connection: ConnectionId }
  | { readonly kind: 'segment'; readonly connection: ConnectionId; readonly direction: Direction; readonly octets: Octets; readonly transmission: number; readonly last: boolean }
  | { readonly kind: 'secured'; readonly connection: ConnectionId }
  | { readonly kind: 'closed'; readonly connection: ConnectionId; readonly side: 'client' | 'server'; readonly reason: 'refused' | 'closed' | 'cut' }
  | { readonly kind: 'changed'; readonly connection: ConnectionId }
  | { readonly kind: 'timer'; readonly owner: { readonly device: DeviceId } | { readonly session: ConnectionId }; readonly name: string }
);
