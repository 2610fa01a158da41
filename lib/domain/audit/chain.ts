/** An entry of the audit trail as it was written, as far as the chain holds it: ids that an upgrade or a merge of keys adds beside it are not part of it. */
export interface ChainedEntry {
  readonly seq: number;
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly action: string;
  readonly thingType: string;
  readonly thingKey: string;
  readonly detail: unknown;
}

/** What is hashed of an entry: the same text whichever database keeps it, and in whatever order that keeps the parts of a document. */
export function chainText(entry: ChainedEntry): string {
  const { seq, at, actorId, actorName, action, thingType, thingKey, detail } = entry;
  return JSON.stringify([seq, at, actorId, actorName, action, thingType, thingKey, inOrder(detail)]);
}

/** A document with the parts of every object in one order. Exact: lists stay as they are. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, inOrder(part)] as const);
  return Object.fromEntries(parts.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** Where the chain is broken first: an entry that reads otherwise than when it was sealed, one that is gone, or a link that is. */
export interface BrokenLink {
  /** Where it stands in the chain, from 1. */
  readonly position: number;
  /** The number of the entry; null where the link is gone that would say it. */
  readonly seq: number | null;
  readonly why: 'changed' | 'entry_missing' | 'link_missing';
}
