import type { CaseName } from '../../access/case-name';
import { inputName } from '../../banding/rule-names';
import { FLAG_LABELS } from '../../banding/labels';
import { type CaseState, ROSH_LEVELS, type Setting } from '../../banding/case-vocabulary';
import type { IsoDate } from '../../../kernel/dates';
import { formatDayMonth } from '../../../kernel/format';
import type { Crn } from '../../../kernel/ids';
import { attentionOf, type CaseAttention } from '../contact/case-attention';
import { type Contact, preReleaseDue } from '../contact/contact-clock';
import { type NextDay, nextAppointmentOf, nextDayOf } from '../contact/next-day';
import type { JudgedBeside, MeasuredCase } from '../measure/measure-caseload';
import type { WorkloadModel } from '../model/model';
import type { OversightState } from '../relief/oversight-standing';

/** A held case as a list shows it. Points in hundredths. */
export interface CaseRow {
  readonly crn: Crn;
  readonly name: CaseName;
  readonly setting: Setting;
  readonly state: CaseState;
  readonly band: string;
  readonly bandRank: number;
  readonly bandCount: number;
  /** 1 low to 4 very high; 0 where it is not recorded. */
  readonly roshRank: number;
  readonly provisional: boolean;
  readonly possibleBands: readonly [string, string];
  readonly missing: readonly string[];
  readonly flags: readonly string[];
  /** Whose verdict it is: the officer of record's, or the cover's where that is the worse. */
  readonly held: MeasuredCase['held'];
  readonly verdict: MeasuredCase['judgement']['verdict'];
  /** What made the verdict, one sentence each; empty when allowed. */
  readonly reasons: readonly string[];
  readonly oversight: OversightState;
  /** The review date of the record that counts; null where none does. */
  readonly oversightReviewOn: IsoDate | null;
  /** The day by which the next one is to be recorded; null where none is needed. */
  readonly oversightDueOn: IsoDate | null;
  readonly oversightWhy: readonly string[];
  /** Names of courses that the case asks for and the holder lacks. */
  readonly missingCourses: readonly string[];
  readonly lastSeen: IsoDate | null;
  readonly daysLate: number | null;
  /** The person's clock. */
  readonly contact: Contact;
  /** The release before which contact is due; null where none is. */
  readonly preReleaseDue: IsoDate | null;
  /** The next appointment, where it has not passed: the first one too, until the person was seen. */
  readonly nextAppointment: IsoDate | null;
  readonly next: NextDay | null;
  readonly releaseDate: IsoDate | null;
  readonly ends: IsoDate | null;
  readonly endPassed: boolean;
  readonly allocatedOn: IsoDate;
  readonly pointsHundredths: number;
  readonly dormantHundredths: number;
  /** What speaks against those who cover or share the case, one sentence each; empty where nothing does. */
  readonly beside: readonly string[];
  readonly attention: readonly CaseAttention[];
}

/** One held case for a list, in full: what is handed to a reader passes `shownCase` first, once lists and counts are made. */
export function toCaseRow(
  model: WorkloadModel,
  entry: MeasuredCase,
  name: CaseName,
  holderGone: boolean,
  onDate: IsoDate,
): CaseRow {
  const { facts, banding, judgement, line } = entry;
  const ranks = [...model.bands].sort((a, b) => a.rank - b.rank).map((band) => band.code);
  return {
    crn: facts.crn,
    name,
    setting: facts.setting,
    state: facts.state,
    band: banding.band,
    bandRank: ranks.indexOf(banding.band) + 1,
    bandCount: ranks.length,
    roshRank: facts.rosh === null ? 0 : ROSH_LEVELS.indexOf(facts.rosh) + 1,
    provisional: banding.provisional,
    possibleBands: banding.possibleBands,
    missing: [
      ...banding.missing.map((input) => inputName(model.ruleSet, input)),
      ...(banding.flagsMissing ? ['Flags'] : []),
    ],
    flags: facts.flags.map((flag) => FLAG_LABELS[flag]),
    held: entry.held,
    verdict: judgement.verdict,
    reasons: judgement.reasons.map((reason) => reason.text),
    oversight: entry.oversight.state,
    oversightReviewOn: entry.oversight.reviewOn,
    oversightDueOn: entry.oversight.dueOn,
    oversightWhy: entry.oversightReasons.map((reason) => reason.text),
    missingCourses: entry.missingCourses.map((course) => courseLabel(model, course)),
    lastSeen: facts.lastSeen,
    daysLate: entry.contactOverdueDays,
    contact: entry.contact,
    preReleaseDue: preReleaseDue(model, facts, onDate),
    nextAppointment: nextAppointmentOf(facts, onDate),
    next: nextDayOf(facts, onDate),
    releaseDate: facts.releaseDate,
    ends: facts.orderEnd,
    endPassed: facts.orderEnd !== null && facts.orderEnd < onDate,
    allocatedOn: facts.allocatedOn,
    pointsHundredths: line.pointsHundredths,
    dormantHundredths: line.dormantHundredths,
    beside: [
      ...entry.beside.flatMap((worker) => besideSentence(model, worker)),
      ...(facts.supportBreaches ?? []).map(
        ({ text, givenOn, dueOn }) =>
          `Support on ${formatDayMonth(givenOn)}: ${text} Look at it by ${formatDayMonth(dueOn)}`,
      ),
    ],
    attention: attentionOf(entry, holderGone, onDate),
  };
}

/** "Sykes, Martin covers it: A trainee may not hold band 4", or nothing where all is allowed. */
function besideSentence(model: Pick<WorkloadModel, 'ruleSet'>, worker: JudgedBeside): string[] {
  const { name, held, barred, left, verdict, judgement, missingCourses } = worker;
  const why = [
    left ? 'has left' : '',
    barred ? 'must not hold this case' : '',
    verdict === 'unknown' ? 'no grade is recorded' : '',
    ...judgement.reasons.map((reason) => reason.text),
    missingCourses.length === 0
      ? ''
      : `no training: ${missingCourses.map((course) => courseLabel(model, course)).join(', ')}`,
  ].filter((text) => text !== '');
  return why.length === 0
    ? []
    : [`${name} ${held === 'cover' ? 'covers it' : 'has a share'}: ${why.join('; ')}`];
}

/** What people call a course; its code where the rules do not name it. */
export function courseLabel(model: Pick<WorkloadModel, 'ruleSet'>, course: string): string {
  return model.ruleSet.courses.find((entry) => entry.course === course)?.label ?? course.replaceAll('_', ' ');
}
