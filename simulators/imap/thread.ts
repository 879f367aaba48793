import type { Content } from '../mail/content';
import { fieldValue } from '../mail/header';
import type { Instant } from '../mail/mailbox';
import { headerOf } from '../mail/mime';
import type { Octets } from '../octets';
import { atom, invalid, space, type Reader } from './reader';
import type { Found } from './search';
import { searchCriteria, type SearchKey } from './search-key';
import { baseSubjectOf, sentDate, sortMessages } from './sort';

/** RFC 5256 §3, THREAD. */
export type ThreadAlgorithm = 'ORDEREDSUBJECT' | 'REFERENCES';

export interface ThreadCommand {
  readonly name: 'THREAD';
  readonly uid: boolean;
  readonly algorithm: ThreadAlgorithm;
  readonly charset: string;
  readonly key: SearchKey;
}

/** thread = "THREAD" SP thread-alg SP search-criteria; reads from behind `THREAD` to the end of the command. */
export function threadArguments(r: Reader, uid: boolean): ThreadCommand {
  space(r);
  const name = atom(r).toUpperCase();
  const algorithm = (name === 'ORDEREDSUBJECT' || name === 'REFERENCES') && r.offers(`THREAD=${name}`) ? name : invalid('Unknown threading algorithm');
  space(r);
  return { name: 'THREAD', uid, algorithm, ...searchCriteria(r) };
}

/** A message in a thread and what hangs from it. Only a thread's root can be without a message: a dummy. */
export interface Thread {
  readonly message: Found | null;
  readonly children: readonly Thread[];
}

/** The messages as threads (RFC 5256 §3). Each message is in exactly one place. */
export function threadMessages(found: readonly Found[], algorithm: ThreadAlgorithm): Thread[] {
  return algorithm === 'REFERENCES' ? byReferences(found) : byOrderedSubject(found);
}

/** ORDEREDSUBJECT: the first of each subject, with all others of that subject as its children; threads by the date of their first. */
function byOrderedSubject(found: readonly Found[]): Thread[] {
  const threads = new Map<string, { message: Found; children: Thread[] }>();
  for (const message of sortMessages(found, [{ key: 'DATE', reverse: false }])) {
    const subject = baseSubjectOf(message.message.content).text;
    const thread = threads.get(subject);
    if (thread) thread.children.push({ message, children: [] });
    else threads.set(subject, { message, children: [] });
  }
  return [...threads.values()];
}

/** A message-id that was met: the message that bears it, or a dummy as long as none does. */
interface Node {
  message: Found | null;
  parent: Node | null;
  children: Set<Node>;
}

/** REFERENCES, by the steps of RFC 5256 §3. No step recurses: a thread may be as long as a mailbox. */
function byReferences(found: readonly Found[]): Thread[] {
  const nodes = link(found);
  const top = prune(nodes.filter((node) => node.parent === null));
  sortSiblings(top);
  return sortThreads(gatherSubjects(top));
}

/** (1) Links each message to the one it refers to last, and those it refers to among each other, never in a circle. */
function link(found: readonly Found[]): Node[] {
  const byId = new Map<Octets, Node>();
  const nodes: Node[] = [];
  const add = (id: Octets | undefined): Node => {
    const node: Node = { message: null, parent: null, children: new Set() };
    nodes.push(node);
    if (id !== undefined) byId.set(id, node);
    return node;
  };
  const nodeOf = (id: Octets): Node => byId.get(id) ?? add(id);
  for (const message of found) {
    const { id, references } = referencesOf(message.message.content);
    const same = id === undefined ? undefined : nodeOf(id);
    // A second message with an identifier that is taken counts as one without.
    const node = same && same.message === null ? same : add(undefined);
    node.message = message;
    let previous: Node | null = null;
    for (const reference of references) {
      const next = nodeOf(reference);
      // A link that is there stays: an earlier message may have known better.
      if (previous && next.parent === null) attach(next, previous);
      previous = next;
    }
    if (node.parent !== previous) {
      detach(node);
      if (previous) attach(node, previous);
    }
  }
  return nodes;
}

function attach(child: Node, parent: Node): void {
  if (child === parent) return;
  // Without children of its own, nothing can lie below it.
  if (child.children.size > 0) for (let up = parent.parent; up; up = up.parent) if (up === child) return;
  child.parent = parent;
  parent.children.add(child);
}

function detach(node: Node): void {
  node.parent?.children.delete(node);
  node.parent = null;
}

/**
 * (2), (3) Takes the dummies out: one without children goes, one with children gives way to them; but at the top it stays
 * unless it has only one.
 */
function prune(roots: readonly Node[]): Node[] {
  // Children first: each node is visited after all below it.
  for (const node of bottomUp(roots)) {
    const kept = new Set<Node>();
    for (const child of node.children) {
      if (child.message) kept.add(child);
      else for (const grandchild of child.children) kept.add(grandchild);
    }
    node.children = kept;
    for (const child of kept) child.parent = node;
  }
  return roots.flatMap((root) => {
    if (root.message || root.children.size > 1) return [root];
    const promoted = [...root.children];
    for (const node of promoted) node.parent = null;
    return promoted;
  });
}

/** All nodes below and at `roots`, children before their parents. */
function bottomUp(roots: readonly Node[]): Node[] {
  const order = [...roots];
  for (let i = 0; i < order.length; i++) for (const child of order[i]!.children) order.push(child);
  return order.reverse();
}

/** A dummy goes by its first child. */
function firstMessage(node: Node): Found {
  let first = node;
  while (first.message === null) first = first.children.values().next().value!;
  return first.message;
}

/** (4) By sent date, and where that is the same by sequence number; a dummy's children before the dummy itself. */
function sortSiblings(nodes: Node[]): void {
  for (const node of nodes) if (node.message === null) sortChildren(node);
  const dates = new Map<Node, { date: Instant; index: number }>();
  for (const node of nodes) {
    const first = firstMessage(node);
    dates.set(node, { date: sentDate(first.message), index: first.index });
  }
  nodes.sort((left, right) => {
    const a = dates.get(left)!;
    const b = dates.get(right)!;
    return a.date - b.date || a.index - b.index;
  });
}

function sortChildren(node: Node): void {
  if (node.children.size < 2) return;
  const sorted = [...node.children];
  sortSiblings(sorted);
  node.children = new Set(sorted);
}

/** (5) Puts threads of one base subject together. */
function gatherSubjects(top: readonly Node[]): Node[] {
  const subjectOf = (node: Node) => baseSubjectOf(firstMessage(node).message.content);
  const table = new Map<string, Node>();
  for (const node of top) {
    const { text, isReplyOrForward } = subjectOf(node);
    if (text === '') continue;
    const held = table.get(text);
    const better = held && held.message !== null && (node.message === null || (subjectOf(held).isReplyOrForward && !isReplyOrForward));
    if (!held || better) table.set(text, node);
  }
  const roots = new Set(top);
  for (const node of top) {
    const { text, isReplyOrForward } = subjectOf(node);
    const held = table.get(text);
    if (!held || held === node) continue;
    roots.delete(node);
    if (held.message === null) {
      // Beside the children of the dummy; of two dummies one is enough.
      for (const child of node.message === null ? node.children : [node]) held.children.add(child);
    } else if (isReplyOrForward && !subjectOf(held).isReplyOrForward) held.children.add(node);
    else {
      const dummy: Node = { message: null, parent: null, children: new Set([held, node]) };
      roots.delete(held);
      roots.add(dummy);
      table.set(text, dummy);
    }
  }
  return [...roots];
}

/** (6) Sorts all siblings, the deepest first. */
function sortThreads(roots: Node[]): Thread[] {
  const threads = new Map<Node, Thread>();
  for (const node of bottomUp(roots)) {
    sortChildren(node);
    threads.set(node, { message: node.message, children: [...node.children].map((child) => threads.get(child)!) });
  }
  sortSiblings(roots);
  return roots.map((root) => threads.get(root)!);
}

/** Message-ID, and what the message refers to: References, or where that names nothing the first of In-Reply-To (RFC 5256 §3). */
function referencesOf(content: Content): { readonly id: Octets | undefined; readonly references: readonly Octets[] } {
  const { fields } = headerOf(content);
  const ids = (name: string): Octets[] => messageIds(fieldValue(fields, name) ?? '');
  const references = ids('References');
  return { id: ids('Message-ID')[0], references: references.length > 0 ? references : ids('In-Reply-To').slice(0, 1) };
}

/** msg-id = "<" id-left "@" id-right ">"; quotes and escapes in it are spelling only (RFC 5256 §3), and white space is none. */
function messageIds(value: Octets): Octets[] {
  const ids: Octets[] = [];
  for (let at = value.indexOf('<'); at >= 0; at = value.indexOf('<', at)) {
    const close = value.indexOf('>', at);
    if (close < 0) break;
    // Of `<` that are not closed before the next, the last one counts.
    const id = value.slice(value.lastIndexOf('<', close) + 1, close).replace(/\\(.)|["\s]/g, '$1');
    if (/^.+@.+$/.test(id)) ids.push(id);
    at = close + 1;
  }
  return ids;
}

/**
 *     thread-data    = "THREAD" [SP 1*thread-list]
 *     thread-list    = "(" (thread-members / thread-nested) ")"
 *     thread-members = nz-number *(SP nz-number) [SP thread-nested]
 *     thread-nested  = 2*thread-list
 *
 * The threads as the response writes them, with `number` telling how a message is named.
 */
export function formatThreads(threads: readonly Thread[], number: (message: Found) => number): Octets {
  const pieces: string[] = [];
  // What is still to be written, last first: a thread, or a bracket that closes one.
  const rest: (Thread | ')')[] = [...threads].reverse();
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (next === ')') {
      pieces.push(')');
      continue;
    }
    pieces.push('(');
    let thread: Thread = next;
    if (thread.message) pieces.push(`${number(thread.message)}`);
    while (thread.message && thread.children.length === 1) {
      thread = thread.children[0]!;
      pieces.push(` ${number(thread.message!)}`);
    }
    if (thread.message && thread.children.length > 0) pieces.push(' ');
    rest.push(')');
    for (let i = thread.children.length - 1; i >= 0; i--) rest.push(thread.children[i]!);
  }
  return pieces.join('');
}
