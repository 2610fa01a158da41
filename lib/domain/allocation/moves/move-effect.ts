import type { IsoDate } from '../../../kernel/dates';
import { type Caseload, measureCaseload } from '../../workload/measure/measure-caseload';
import type { Workload } from '../../workload/measure/measure-officer';
import { findGrade, type WorkloadModel } from '../../workload/model/model';
import { giveUpCase, stayBeside } from '../../workload/relief/move-case';
import type { OfficerRecord } from '../../workload/measure/officer-record';
import { measureUnitWork, type UnitMember } from '../../workload/measure/unit-part';
import type { TeamEffect } from '../candidates/team-effect';

/** Somebody who takes the cases, measured with them. */
interface Taker {
  readonly officer: Pick<OfficerRecord, 'staffCode'>;
  readonly after: Workload;
}

/** What it does to everybody else that some cases leave their officers, whoever takes them. */
export interface MoveEffect {
  /** An officer's workload before the move. */
  before(staffCode: string): Workload | null;
  /** The same once the cases are gone: a giver has given up, a cover has ended. */
  released(staffCode: string): Workload | null;
  /** A team before and after: sums over everybody in it, givers, receiver and covers included. */
  teamEffect(team: Pick<OfficerRecord, 'teamCode' | 'teamName'>, taker: Taker): TeamEffect;
}

/** Measures what the move of some cases does, by CRN and the officer of record's staff code. The caseloads must hold whole teams. */
export function moveEffect(
  model: WorkloadModel,
  caseloads: readonly Caseload[],
  cases: readonly { readonly crn: string; readonly from: string }[],
  onDate: IsoDate,
): MoveEffect {
  const measure = (caseload: Caseload): Workload => measureCaseload(model, caseload, onDate).workload;
  const before = new Map<string, Workload>();
  const released = new Map<string, Workload>();
  for (const caseload of caseloads) {
    const { staffCode } = caseload.officer;
    const now = measure(caseload);
    const left = cases.reduce(
      (entry, { crn, from }) => (from === staffCode ? giveUpCase(entry, crn) : stayBeside(entry, crn)),
      caseload,
    );
    before.set(staffCode, now);
    released.set(staffCode, left === caseload ? now : measure(left));
  }
  return {
    before: (staffCode) => before.get(staffCode) ?? null,
    released: (staffCode) => released.get(staffCode) ?? null,
    teamEffect: ({ teamCode, teamName }, taker) => {
      const members = caseloads.filter((entry) => entry.officer.teamCode === teamCode);
      const memberOf = ({ officer }: Caseload, workload: Workload | undefined): UnitMember[] =>
        workload === undefined ? [] : [{ grade: findGrade(model, officer.grade), workload }];
      const afterOf = ({ officer: { staffCode } }: Caseload): Workload | undefined =>
        staffCode === taker.officer.staffCode ? taker.after : released.get(staffCode);
      return {
        code: teamCode,
        name: teamName,
        before: measureUnitWork(
          model,
          members.flatMap((entry) => memberOf(entry, before.get(entry.officer.staffCode))),
        ),
        after: measureUnitWork(
          model,
          members.flatMap((entry) => memberOf(entry, afterOf(entry))),
        ),
      };
    },
  };
}
