import { groupBy } from '../../../kernel/collections';
import { HOLDER_KINDS, type HandoffKind } from './handoff';

/** A hand-off with which an extract may agree. */
export interface AwaitingHandoff {
  readonly id: string;
  readonly kind: HandoffKind;
  readonly thingId: string;
  readonly crn: string | null;
  readonly staffCode: string;
  readonly decidedAt: string;
}

/** What the files of an import say of what stands here, each with the time of its extract. */
export interface SaidByExtract {
  readonly casesAsOf: string;
  readonly reductionsAsOf: string;
  /** Whether the cases told who holds this one, and nothing else than what stands. */
  readonly sameHolder: (crn: string) => boolean;
  /** Who holds it; null: it waits. */
  readonly holderOf: (crn: string) => string | null;
  /** Whether the reductions told of this one, just as it stands. */
  readonly sameReduction: (id: string) => boolean;
  /** Whether the reductions are complete, and lack this one. */
  readonly lacksReduction: (id: string) => boolean;
}

/**
 * The hand-offs that an extract taken after their decision agrees with: nobody need key them any more. Of a case the last decision
 * is asked; where the record agrees with it, what was decided before it is over as well. Oversight is in no extract that tells it apart.
 */
export function agreedHandoffs(
  awaiting: readonly AwaitingHandoff[],
  said: SaidByExtract,
): readonly AwaitingHandoff[] {
  const holding = groupBy(
    awaiting.filter(({ kind }) => isHolderKind(kind)),
    ({ crn }) => crn ?? '',
  );
  const ofCases = [...holding].flatMap(([crn, items]) => agreedOfCase(crn, items, said));
  const ofStaff = awaiting.filter(
    (item) =>
      item.decidedAt < said.reductionsAsOf &&
      (item.kind === 'reduction_cancelled'
        ? said.lacksReduction(item.thingId)
        : (item.kind === 'reduction' || item.kind === 'reduction_changed') &&
          said.sameReduction(item.thingId)),
  );
  return [...ofCases, ...ofStaff];
}

function agreedOfCase(
  crn: string,
  items: readonly AwaitingHandoff[],
  said: SaidByExtract,
): readonly AwaitingHandoff[] {
  const last = items.reduce((latest, item) => (item.decidedAt > latest.decidedAt ? item : latest));
  if (last.decidedAt >= said.casesAsOf || !said.sameHolder(crn)) return [];
  return said.holderOf(crn) === holderBy(last) ? items : [];
}

/** Who has the case by a decision; null: it waits. */
export function holderBy({ kind, staffCode }: Pick<AwaitingHandoff, 'kind' | 'staffCode'>): string | null {
  return kind === 'allocation_undone' ? null : staffCode;
}

/** Whether a kind says who holds a case. */
export function isHolderKind(kind: HandoffKind): boolean {
  return HOLDER_KINDS.some((one) => one === kind);
}
