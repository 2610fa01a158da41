import 'server-only';
import { agreeHandoffs } from '../../../../db/commands/decisions/save-handoff';
import { loadAwaitingHandoffs, loadHoldersOf } from '../../../../db/queries/decisions/load-handoffs';
import type { Store, Tx } from '../../../../db/store';
import {
  agreedHandoffs,
  type AwaitingHandoff,
  isHolderKind,
} from '../../../domain/allocation/handoff/agreed-handoffs';
import type { ImportScope } from '../planning/import-plan';
import type { ImportPlan } from '../planning/plan-import';
import { asOfFile } from './guard-decisions';
import { chunked } from '../../../../db/queries/kit/chunked';

/**
 * The hand-offs that the files of an import agree with: decided before the extract was taken, told of by it, and said just as they
 * stand here. `holders`: whose officer of record the import changes, with who has the case by it.
 */
export async function agreedByExtract(
  tx: Tx,
  { t }: Store,
  plan: ImportPlan,
  holders: ReadonlyMap<string, string | null>,
  scope: ImportScope,
): Promise<readonly AwaitingHandoff[]> {
  const { watch, complete } = scope;
  const awaiting = await loadAwaitingHandoffs(tx, t);
  if (awaiting.length === 0) return [];
  const otherwise = new Set(
    watch.found().map(({ thingType, thingKey, field }) => `${thingType}/${thingKey}/${field}`),
  );
  const differs = new Set(watch.found().map(({ thingType, thingKey }) => `${thingType}/${thingKey}`));
  const changed = new Set(plan.writes.flatMap(({ reductions = [] }) => reductions.map(({ id }) => id)));
  const told = awaiting.flatMap(({ crn }) =>
    crn !== null && watch.toldOf('case', crn, 'holder') ? [crn] : [],
  );
  const standing = new Map<string, string>();
  for (const part of chunked([...new Set(told)]))
    for (const [crn, staffCode] of await loadHoldersOf(tx, t, part)) standing.set(crn, staffCode);
  const toldOfReduction = (id: string): boolean => watch.toldOf('reduction', id, 'life');
  return agreedHandoffs(awaiting, {
    casesAsOf: asOfFile(scope, 'cases.csv'),
    reductionsAsOf: asOfFile(scope, 'reductions.csv'),
    sameHolder: (crn) => watch.toldOf('case', crn, 'holder') && !otherwise.has(`case/${crn}/holder`),
    holderOf: (crn) => (holders.has(crn) ? (holders.get(crn) ?? null) : (standing.get(crn) ?? null)),
    sameReduction: (id) => toldOfReduction(id) && !differs.has(`reduction/${id}`) && !changed.has(id),
    lacksReduction: (id) => plan.reductionsGiven && complete && !toldOfReduction(id),
  });
}

/** Writes that the files agree with them, each with the time of its extract. */
export async function saveAgreed(
  tx: Tx,
  { t }: Store,
  agreed: readonly AwaitingHandoff[],
  scope: ImportScope,
): Promise<void> {
  const ofCases = agreed.filter(({ kind }) => isHolderKind(kind));
  const ofStaff = agreed.filter(({ kind }) => !isHolderKind(kind));
  const idsOf = (items: readonly AwaitingHandoff[]) => items.map(({ id }) => id);
  await agreeHandoffs(tx, t, idsOf(ofCases), { asOf: asOfFile(scope, 'cases.csv'), now: scope.now });
  await agreeHandoffs(tx, t, idsOf(ofStaff), { asOf: asOfFile(scope, 'reductions.csv'), now: scope.now });
}
