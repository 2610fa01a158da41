import 'server-only';
import type { Strength } from '../../../../db/queries/import/load-strength';
import { groupBy } from '../../../kernel/collections';
import type { StaffCode } from '../../../kernel/ids';
import type { ImportPlan } from '../planning/plan-import';
import type { LossKind, UnitLoss } from './great-loss';

/** Whether a plan ends or moves anything at all. */
export function losesAnything({ outcomes, writes }: ImportPlan): boolean {
  return (
    outcomes.some(({ ended }) => ended.length > 0) ||
    writes.some(
      ({ officers, changedAllocations }) => (officers?.length ?? 0) + (changedAllocations?.length ?? 0) > 0,
    )
  );
}

/** What each team loses by a plan: cases and staff that end, cases that leave their holder, officers who go to another team. */
export function lossesOf({ outcomes, writes }: ImportPlan, before: Strength, names: boolean): UnitLoss[] {
  const endedIn = (file: string): readonly string[] =>
    outcomes.find((outcome) => outcome.file === file)?.ended ?? [];
  const closed = writes
    .flatMap((part) => part.changedAllocations ?? [])
    .filter((row) => (row.endedOn ?? null) !== null);
  const holderOf = new Map<string, StaffCode>(closed.map((row) => [row.crn, row.staffCode]));
  const teamOf = (code: string | undefined): string | null =>
    code === undefined ? null : (before.teamOf.get(code as StaffCode) ?? null);
  const ended = new Set(endedIn('cases.csv'));
  const officers = writes.flatMap((part) => part.officers ?? []);
  const lost: [LossKind, string | null, string][] = [
    ...[...ended].map((crn): [LossKind, string | null, string] => ['cases', teamOf(holderOf.get(crn)), crn]),
    ...endedIn('officers.csv').map((code): [LossKind, string | null, string] => [
      'staff',
      teamOf(code),
      code,
    ]),
    ...[...holderOf]
      .filter(([crn]) => !ended.has(crn))
      .map(([crn, code]): [LossKind, string | null, string] => ['holders', teamOf(code), crn]),
    ...officers
      .filter((row) => before.teamOf.has(row.staffCode) && before.teamOf.get(row.staffCode) !== row.teamCode)
      .map((row): [LossKind, string | null, string] => ['teams', teamOf(row.staffCode), row.staffCode]),
  ];
  return [...groupBy(lost, ([kind, team]) => `${kind}/${team ?? ''}`).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const [kind, team] = first;
    const keys = names ? { keys: group.map(([, , key]) => key) } : {};
    return [{ team, kind, count: group.length, of: strengthOf(before, kind, team), ...keys }];
  });
}

function strengthOf(before: Strength, kind: LossKind, team: string | null): number {
  if (team === null) return before.waiting;
  return (kind === 'cases' || kind === 'holders' ? before.casesOf : before.staffOf).get(team) ?? 0;
}
