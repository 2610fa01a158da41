import tiersFirst from './hmpps-tiers.version-1.first.json';
import tiersSecond from './hmpps-tiers.version-1.second.json';
import ibatFirst from './ibat-4.version-1.first.json';
import ibatSecond from './ibat-4.version-1.second.json';
import { layChanges, sameDocument } from '../lay-changes';
import { draftModelSchema, type WorkloadModel } from '../model';
import { HMPPS_TIERS, IBAT_4 } from './shipped-models';

/** The documents that earlier releases shipped under a code, as they were, the newest first. */
interface ShippedBefore {
  readonly now: WorkloadModel;
  readonly before: readonly unknown[];
}

const SHIPPED: readonly ShippedBefore[] = [
  { now: IBAT_4, before: [ibatSecond, ibatFirst] },
  { now: HMPPS_TIERS, before: [tiersSecond, tiersFirst] },
];

export type NextShipped =
  /** The version in force is a shipped one that nobody edited: the next one may take its place. */
  | { readonly kind: 'replace'; readonly model: WorkloadModel }
  /** It was edited: the same changes laid on it, to be looked at. */
  | { readonly kind: 'draft'; readonly model: WorkloadModel }
  /** It has nothing to take over: it is what is shipped today, or a model of the organisation's own. */
  | { readonly kind: 'none' };

/** What this release makes of the model in force (docs/models.md, "When a shipped model changes"). */
export function nextShippedFor(inForce: WorkloadModel): NextShipped {
  const shipped = SHIPPED.find(({ now }) => now.code === inForce.code);
  if (!shipped || sameContent(inForce, shipped.now)) return { kind: 'none' };
  if (shipped.before.some((document) => sameContent(inForce, document)))
    return { kind: 'replace', model: shipped.now };
  const laid = draftModelSchema.safeParse(layChanges(shipped.before[0], shipped.now, inForce));
  return { kind: 'draft', model: laid.success ? laid.data : shipped.now };
}

/**
 * Whether two models say the same, whatever number they were stored under. Both are read as models first: a part that an older
 * document leaves out has the value that is shipped for it.
 */
function sameContent(a: object, b: unknown): boolean {
  return sameDocument(asRead(a), asRead(b));
}

function asRead(document: unknown): unknown {
  const read = draftModelSchema.safeParse(document);
  return read.success ? { ...read.data, version: 0 } : document;
}
