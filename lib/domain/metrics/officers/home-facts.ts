import type { CaseName } from '../../access/case-name';
import type { IsoDate } from '../../../kernel/dates';
import { formatListName } from '../../../kernel/format';
import { closestContactBands } from '../../workload/contact/case-attention';
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
  type ReallocationDue,
} from '../../workload/measure/officer-standing';
import { type WorkloadStep, workloadWithout } from '../../workload/model/preview-workload';
import { reductionStatus } from '../../workload/hours/reductions';
import { type CaseRow, courseLabel, toCaseRow } from '../../workload/ledger/to-case-row';
import {
  caseListTest,
  type CaseList,
  endingReductions,
  type ExpiringCourse,
  expiringTraining,
  hasAppointmentToFriday,
  isAwayToday,
  officersInList,
} from '../cases/attention-lists';
import { countOverCapacity, type OverCapacityCount } from '../units/team-figures';

interface Named {
  readonly staffCode: string;
  readonly name: string;
}

export interface ReallocationFact extends Named {
  readonly due: ReallocationDue;
  readonly cases: number;
  /** Cases of the bands with the closest contact. */
  readonly closestBand: number;
  readonly appointmentsToFriday: number;
}

export interface AwayFact extends Named {
  readonly words: string;
  readonly appointmentsToFriday: number;
  /** Who covers cases of theirs by name today, and how many each. */
  readonly coveredBy: readonly { readonly name: string; readonly cases: number }[];
  /** Who is named as contact of their cases today, and of how many each. */
  readonly contacts: readonly { readonly name: string; readonly cases: number }[];
  /** Cases that need a named contact and have none. */
  readonly contactsNeeded: number;
}

/** Cases of an officer who is away that ask for cover by name today and have none. */
interface CoverFact extends Named {
  readonly cases: number;
  readonly dueOn: IsoDate;
}

export interface ReductionFact extends Named {
  readonly reason: string;
  readonly hoursHundredths: number;
  readonly endDate: IsoDate | null;
  /** It has passed its last day and stands until somebody reviews it. */
  readonly reviewDue: boolean;
  /** The workload without it, everything else as today. */
  readonly after: WorkloadStep;
}

/** A course of somebody that has run out, or runs out soon. */
export interface TrainingFact extends Named, ExpiringCourse {
  /** What people call the course. */
  readonly label: string;
}

/** What home counts of some officers' caseloads. Every count is of the same list that its link shows. */
export interface HomeFacts {
  readonly officers: number;
  readonly cases: number;
  readonly overCapacity: OverCapacityCount;
  readonly reallocations: readonly ReallocationFact[];
  readonly away: readonly AwayFact[];
  readonly coverNeeded: readonly CoverFact[];
  /** Cases of officers who are away that have nobody named as contact. */
  readonly contactNeeded: readonly CoverFact[];
  /** Null where the model plans no contact. */
  readonly closestLate: {
    readonly count: number;
    readonly bands: readonly string[];
    readonly everyDays: number;
    readonly longestDays: number;
  } | null;
  /** By the person's clock, and what keeps somebody from being seen. */
  readonly contact: Readonly<
    Record<'over28' | 'over56' | 'preReleaseDue' | 'releasePassed' | 'warrants' | 'suspended', number>
  >;
  readonly releases: { readonly days: readonly IsoDate[]; readonly withAppointment: number };
  readonly oversight: { readonly overdue: number; readonly due: number; readonly missing: number };
  readonly beyondGrade: readonly (Named & { readonly gradeName: string; readonly cases: number })[];
  readonly trainingGaps: number;
  readonly detailsMissing: number;
  readonly officersUnknown: readonly Named[];
  /** Trainees in post without a trainee reduction. */
  readonly traineesUnreduced: readonly Named[];
  /** Cases with cover, a share or support that asks for a decision. */
  readonly besideToDecide: number;
  readonly reductions: readonly ReductionFact[];
  readonly leavers: readonly (Named & { readonly leavesOn: IsoDate; readonly cases: number })[];
  readonly joiners: readonly (Named & { readonly startsOn: IsoDate })[];
  readonly training: readonly TrainingFact[];
}

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
  const closest = closestContactBands(model);
  const late = list('closest_contact_late');
  const releases = list('releases');
  const oversight = list('oversight');
  const oversightCount = (kind: 'oversight_overdue' | 'oversight_due' | 'oversight_missing'): number =>
    oversight.filter((row) => row.attention.includes(kind)).length;
  return {
    officers: officers.length,
    cases: held.length,
    overCapacity: countOverCapacity(officers),
    reallocations: officers.flatMap((entry) => reallocationFact(model, entry, onDate)),
    away: officersInList(model, officers, 'away', onDate).map((entry) => awayFact(entry, onDate)),
    coverNeeded: officers.flatMap((entry) => coverFact(model, entry, onDate)),
    contactNeeded: officers.flatMap((entry) => contactFact(entry, onDate)),
    closestLate:
      closest === null
        ? null
        : {
            count: late.length,
            bands: closest.codes,
            everyDays: closest.everyDays,
            longestDays: Math.max(0, ...late.map((row) => row.daysLate ?? 0)),
          },
    contact: {
      over28: list('contact_over_28').length,
      over56: list('contact_over_56').length,
      preReleaseDue: list('pre_release_due').length,
      releasePassed: list('release_passed').length,
      warrants: list('warrants').length,
      suspended: list('contact_suspended').length,
    },
    releases: {
      days: releases.flatMap((row) => row.releaseDate ?? []).sort(),
      withAppointment: releases.filter(
        (row) => row.nextAppointment !== null && row.nextAppointment === row.releaseDate,
      ).length,
    },
    oversight: {
      overdue: oversightCount('oversight_overdue'),
      due: oversightCount('oversight_due'),
      missing: oversightCount('oversight_missing'),
    },
    beyondGrade: officers.flatMap((entry) => beyondFact(entry)),
    trainingGaps: list('training_gap').length,
    detailsMissing: list('details_missing').length,
    officersUnknown: officersInList(model, officers, 'officer_details_missing', onDate).map(named),
    traineesUnreduced: officersInList(model, officers, 'trainee_reduction', onDate).map(named),
    besideToDecide: list('beside_not_allowed').length,
    reductions: officersInList(model, officers, 'reductions_ending', onDate).flatMap((entry) =>
      reductionFacts(model, entry, onDate),
    ),
    leavers: officersInList(model, officers, 'leavers', onDate).flatMap((entry) => leaverFact(entry, onDate)),
    joiners: officersInList(model, officers, 'joiners', onDate).flatMap((entry) => {
      const { startDate } = entry.officer;
      return startDate === null ? [] : [{ ...named(entry), startsOn: startDate }];
    }),
    training: officersInList(model, officers, 'training_expiring', onDate)
      .flatMap((entry) => trainingFacts(model, entry, onDate))
      .sort((a, b) => a.expiresOn.localeCompare(b.expiresOn)),
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
    after: workloadWithout(model, entry, reduction.id, onDate),
  }));
}

function leaverFact(entry: MeasuredOfficer, onDate: IsoDate): HomeFacts['leavers'] {
  const leavesOn = leavesSoon(entry.officer, onDate);
  return leavesOn === null ? [] : [{ ...named(entry), leavesOn, cases: entry.cases.length }];
}
