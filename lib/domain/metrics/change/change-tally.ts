import { groupBy, sumOf } from '../../../kernel/collections';
import type { IsoDate } from '../../../kernel/dates';
import { CHANGE_KINDS, type LineKind } from './change-kinds';
import {
  type BothDays,
  type ChangeLine,
  changeOfOfficer,
  countedPoints,
  type OfficerOfBothDays,
} from './officer-change';

/** Points of a unit. Used in hundredths, available whole. */
export interface UnitPoints {
  readonly usedHundredths: number;
  readonly availablePoints: number;
}

/** What moved a team's workload between two stored days, as sums: those of the units above are these added up. */
export interface ChangeTally {
  /** Both days as they are worked out again: the earlier by its own model, the later by today's. */
  readonly before: UnitPoints;
  readonly after: UnitPoints;
  /** By kind: the points of its lines, and how many there are. A kind without lines is left out. */
  readonly steps: Readonly<Partial<Record<LineKind, UnitPoints & { readonly count: number }>>>;
}

/** The two stored days between which a change is told line by line. */
export interface ChangeSpan {
  readonly since: IsoDate;
  readonly until: IsoDate;
}

/** The name of two days among kept sums. */
export function nameOfSpan({ since, until }: ChangeSpan): string {
  return `${since}/${until}`;
}

/** The two days that a name tells. */
export function spanOfName(name: string): ChangeSpan {
  const [since, until] = name.split('/') as [IsoDate, IsoDate];
  return { since, until };
}

/** Every line of some officers, by their team. */
export function changesByTeam(
  days: BothDays,
  officers: readonly OfficerOfBothDays[],
): Map<string, ChangeLine[]> {
  return groupBy(
    officers.flatMap((entry) => changeOfOfficer(days, entry)),
    (line) => line.teamCode,
  );
}

/** What some officers' changes come to in one team; `officers` may be of other teams as well. */
export function tallyChange(
  days: BothDays,
  officers: readonly OfficerOfBothDays[],
  teamCode: string,
  lines: readonly ChangeLine[],
): ChangeTally {
  const byKind = groupBy(lines, (line) => line.kind);
  const inTeam = (pick: 'before' | 'after') =>
    officers.filter((entry) => entry[pick]?.officer.teamCode === teamCode);
  return {
    before: addPoints(inTeam('before').map(({ before }) => countedPoints(days.modelBefore, before))),
    after: addPoints(inTeam('after').map(({ after }) => countedPoints(days.model, after))),
    steps: Object.fromEntries(
      CHANGE_KINDS.flatMap((kind) => {
        const found = kind === 'rules' || kind === 'today' ? undefined : byKind.get(kind);
        return found === undefined ? [] : [[kind, { ...addPoints(found), count: found.length }]];
      }),
    ),
  };
}

/** What nothing comes to. */
export const NO_CHANGE: ChangeTally = {
  before: { usedHundredths: 0, availablePoints: 0 },
  after: { usedHundredths: 0, availablePoints: 0 },
  steps: {},
};

function addPoints(parts: readonly UnitPoints[]): UnitPoints {
  return {
    usedHundredths: sumOf(parts, (part) => part.usedHundredths),
    availablePoints: sumOf(parts, (part) => part.availablePoints),
  };
}
