import type { CaseName } from '../../access/case-name';
import type { IsoDate } from '../../../kernel/dates';
import { formatListName } from '../../../kernel/format';
import { closestContactBands, fridayFrom } from '../../workload/contact/case-attention';
import {
  contactsDueOn,
  contactsNamed,
  coverAsked,
  coverNeeded,
  namedContactNeeded,
} from '../../workload/absence/cover-needed';
import type { MeasuredOfficer } from '../../workload/measure/measure-caseload';
import type { WorkloadModel } from '../../workload/model/model';
import {
  absenceOn,
  absenceWords,
  leavesSoon,
  reallocationDue,
} from '../../workload/measure/officer-standing';
import { workloadAfterReduction } from '../../workload/model/preview-workload';
import { reductionStatus } from '../../workload/hours/reductions';
import { type CaseRow, courseLabel, toCaseRow } from '../../workload/ledger/to-case-row';
import {
  caseListTest,
  type CaseList,
  endingReductions,
  expiringTraining,
  hasAppointmentToFriday,
  isAwayToday,
  type OfficerList,
  officersInList,
} from '../cases/attention-lists';
import { countOverCapacity } from '../units/team-figures';
import type {
  AwayFact,
  CoverFact,
  HomeFacts,
  Named,
  ReallocationFact,
  ReductionFact,
  TrainingFact,
} from './home-facts';

/** Counts everything that home says of these officers. Names of cases play no part. */
export function measureHome(
  model: WorkloadModel,
  officers: readonly MeasuredOfficer[],
  onDate: IsoDate,
): HomeFacts {
  const held = officers.flatMap((holder) => rowsOf(model, holder, onDate).map((row) => ({ holder, row })));
  const list = (name: CaseList): CaseRow[] => {
    const belongs = caseListTest(model, name, onDate);
    return held.filter(({ holder, row }) => belongs(row, holder)).map(({ row }) => row);
  };
  const inList = (name: OfficerList): MeasuredOfficer[] => officersInList(model, officers, name, onDate);
  return {
    officers: officers.length,
    cases: held.length,
    overCapacity: countOverCapacity(officers),
    reallocations: officers.flatMap((entry) => reallocationFact(model, entry, onDate)),
    away: inList('away').map((entry) => awayFact(entry, onDate)),
    coverNeeded: officers.flatMap((entry) => coverFact(model, entry, onDate)),
    contactNeeded: officers.flatMap((entry) => contactFact(entry, onDate)),
    closestLate: closestLate(model, list('closest_contact_late')),
    contact: contactCounts(list),
    releases: releasesOf(list('releases')),
    oversight: oversightCounts(list('oversight')),
    beyondGrade: officers.flatMap((entry) => beyondFact(entry)),
    trainingGaps: list('training_gap').length,
    detailsMissing: list('details_missing').length,
    officersUnknown: inList('officer_details_missing').map(named),
    traineesUnreduced: inList('trainee_reduction').map(named),
    besideToDecide: list('beside_not_allowed').length,
    reductions: inList('reductions_ending').flatMap((entry) => reductionFacts(model, entry, onDate)),
    leavers: inList('leavers').flatMap((entry) => leaverFact(entry, onDate)),
    joiners: inList('joiners').flatMap(joinerFact),
    training: inList('training_expiring')
      .flatMap((entry) => trainingFacts(model, entry, onDate))
      .sort((a, b) => a.expiresOn.localeCompare(b.expiresOn)),
  };
}

function closestLate(model: WorkloadModel, late: readonly CaseRow[]): HomeFacts['closestLate'] {
  const closest = closestContactBands(model);
  if (closest === null) return null;
  return {
    count: late.length,
    bands: closest.codes,
    everyDays: closest.everyDays,
    longestDays: Math.max(0, ...late.map((row) => row.daysLate ?? 0)),
  };
}

function contactCounts(list: (name: CaseList) => readonly CaseRow[]): HomeFacts['contact'] {
  return {
    over28: list('contact_over_28').length,
    over56: list('contact_over_56').length,
    preReleaseDue: list('pre_release_due').length,
    releasePassed: list('release_passed').length,
    warrants: list('warrants').length,
    suspended: list('contact_suspended').length,
  };
}

function releasesOf(rows: readonly CaseRow[]): HomeFacts['releases'] {
  return {
    days: rows.flatMap((row) => row.releaseDate ?? []).sort(),
    withAppointment: rows.filter(
      (row) => row.nextAppointment !== null && row.nextAppointment === row.releaseDate,
    ).length,
  };
}

function oversightCounts(rows: readonly CaseRow[]): HomeFacts['oversight'] {
  const count = (kind: 'oversight_overdue' | 'oversight_due' | 'oversight_missing'): number =>
    rows.filter((row) => row.attention.includes(kind)).length;
  return {
    overdue: count('oversight_overdue'),
    due: count('oversight_due'),
    missing: count('oversight_missing'),
  };
}

const NO_NAME: CaseName = { text: '', restricted: false, named: false };

function rowsOf(model: WorkloadModel, holder: MeasuredOfficer, onDate: IsoDate): CaseRow[] {
  const gone = reallocationDue(model, holder.officer, onDate) !== null;
  return holder.cases.map((entry) => toCaseRow(model, entry, NO_NAME, gone, onDate));
}

function named({ officer }: MeasuredOfficer): Named {
  return { staffCode: officer.staffCode, name: formatListName(officer) };
}

function trainingFacts(model: WorkloadModel, entry: MeasuredOfficer, onDate: IsoDate): TrainingFact[] {
  return expiringTraining(entry, onDate).map((course) => ({
    ...named(entry),
    ...course,
    label: courseLabel(model, course.course),
  }));
}

/** Why and since when the cases of somebody need a new officer; none where they may stay or there are no cases. */
export function reallocationFact(
  model: WorkloadModel,
  entry: MeasuredOfficer,
  onDate: IsoDate,
): ReallocationFact[] {
  const due = reallocationDue(model, entry.officer, onDate);
  if (due === null || entry.cases.length === 0) return [];
  const closest = closestContactBands(model)?.codes ?? [];
  return [
    {
      ...named(entry),
      due,
      cases: entry.cases.length,
      closestBand: entry.cases.filter((held) => closest.includes(held.banding.band)).length,
      appointmentsToFriday: appointments(entry, onDate),
    },
  ];
}

function awayFact(entry: MeasuredOfficer, onDate: IsoDate): AwayFact {
  const absence = isAwayToday(entry, onDate) ? absenceOn(entry.officer, onDate) : null;
  return {
    ...named(entry),
    words: absence === null ? '' : absenceWords(absence),
    friday: fridayFrom(onDate),
    appointmentsToFriday: appointments(entry, onDate),
    coveredBy: coveredBy(entry),
    contacts: contactsNamed(entry),
    contactsNeeded: namedContactNeeded(entry, onDate).size,
  };
}

function coveredBy({ cases }: MeasuredOfficer): AwayFact['coveredBy'] {
  const names = cases.flatMap((entry) => entry.coveredBy?.name ?? []);
  return [...new Set(names)]
    .sort()
    .map((name) => ({ name, cases: names.filter((other) => other === name).length }));
}

function coverFact(model: WorkloadModel, entry: MeasuredOfficer, onDate: IsoDate): CoverFact[] {
  const asked = coverAsked(model, entry.officer, onDate);
  const { size } = coverNeeded(model, entry, onDate);
  return asked === null || size === 0 ? [] : [{ ...named(entry), cases: size, dueOn: asked.dueOn }];
}

function contactFact(entry: MeasuredOfficer, onDate: IsoDate): CoverFact[] {
  const absence = absenceOn(entry.officer, onDate);
  const { size } = namedContactNeeded(entry, onDate);
  return absence === null || size === 0
    ? []
    : [{ ...named(entry), cases: size, dueOn: contactsDueOn(absence) }];
}

function appointments(entry: MeasuredOfficer, onDate: IsoDate): number {
  return entry.cases.filter((held) => hasAppointmentToFriday(held.facts, onDate)).length;
}

function beyondFact(entry: MeasuredOfficer): HomeFacts['beyondGrade'] {
  const cases = entry.cases.filter((held) => held.judgement.verdict === 'not_allowed').length;
  return cases === 0
    ? []
    : [{ ...named(entry), gradeName: entry.grade?.name ?? 'grade not recorded', cases }];
}

function reductionFacts(model: WorkloadModel, entry: MeasuredOfficer, onDate: IsoDate): ReductionFact[] {
  return endingReductions(entry, onDate).map((reduction) => ({
    ...named(entry),
    reason: reduction.reason,
    hoursHundredths: reduction.hoursHundredths,
    endDate: reduction.endDate,
    reviewDue: reductionStatus(reduction, onDate) === 'review_due',
    after: workloadAfterReduction(model, entry, reduction, onDate),
  }));
}

function leaverFact(entry: MeasuredOfficer, onDate: IsoDate): HomeFacts['leavers'] {
  const leavesOn = leavesSoon(entry.officer, onDate);
  return leavesOn === null ? [] : [{ ...named(entry), leavesOn, cases: entry.cases.length }];
}

function joinerFact(entry: MeasuredOfficer): HomeFacts['joiners'] {
  const { startDate } = entry.officer;
  return startDate === null ? [] : [{ ...named(entry), startsOn: startDate }];
}
