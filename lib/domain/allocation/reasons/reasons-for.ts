import type { Reason } from '../../banding/bands/band-case';
import type { IsoDate } from '../../../kernel/dates';
import { formatDate } from '../../../kernel/format';
import { isOverPercent } from '../../workload/measure/measure-officer';
import type { AssessedOfficer } from '../candidates/assess-officer';
import { allowedOf, type Comparison, percentAfter } from '../compare/comparison';
import { compareLoads } from '../candidates/order-candidates';
import { capitalised } from '../../../kernel/text/first-letter';

/** What speaks for an officer, as whole sentences with the rule behind each, the weightiest first. */
export function reasonsFor(entry: AssessedOfficer, comparison: Comparison): readonly Reason[] {
  return [
    supervisedBefore(entry),
    gradeFits(entry, comparison),
    trained(entry, comparison),
    endsWithin(entry, comparison),
    lowestWorkload(entry, comparison),
  ].filter((reason) => reason !== null);
}

function supervisedBefore({ supervised }: AssessedOfficer): Reason | null {
  if (supervised === null) return null;
  return { rule: 'PREVIOUS-OFFICER', text: `Supervised this person ${spellText(supervised)}.` };
}

function spellText({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): string {
  const monthYear = (date: IsoDate): string => formatDate(date).replace(/^\d+ /, '');
  const [first, last] = [monthYear(from), monthYear(to)];
  return first === last ? `in ${first}` : `from ${first} to ${last}`;
}

function gradeFits(entry: AssessedOfficer, { subject, model }: Comparison): Reason | null {
  const { grade } = entry;
  if (grade === null || entry.judgement.verdict !== 'allowed') return null;
  const { banding } = subject;
  const name = capitalised(grade.name);
  if (grade.role === 'senior' && banding.minimumGradeUndecided)
    return { rule: 'GRADE-MAY-BE-NEEDED', text: `${name}: this case may need one.` };
  if (grade.role === banding.minimumRole)
    return { rule: 'GRADE-FITS', text: `${name}, the grade this case needs.` };
  if (grade.role === 'senior') return null;
  const cell = model.ruleSet.matrix === null ? 'this case' : `band ${banding.band}`;
  return { rule: 'GRADE-MAY-HOLD', text: `${name}: may hold ${cell}.` };
}

function trained(entry: AssessedOfficer, { subject, model }: Comparison): Reason | null {
  const required = model.ruleSet.courses.filter((course) =>
    subject.banding.requiredCourses.includes(course.course),
  );
  if (required.length === 0 || entry.trainingGap) return null;
  return { rule: 'TRAINED', text: `Has ${required.map((course) => course.label).join(' and ')} training.` };
}

function endsWithin(entry: AssessedOfficer, { model }: Comparison): Reason | null {
  const { over } = model.thresholds;
  if (entry.after.workloadPercent === null || isOverPercent(entry.after, over)) return null;
  return { rule: 'ENDS-WITHIN', text: `Ends at ${over}% or under (${percentAfter(entry, model)}).` };
}

/** Only among those who are allowed without more ado, and only where there is somebody to compare with. */
function lowestWorkload(entry: AssessedOfficer, comparison: Comparison): Reason | null {
  if (entry.verdict !== 'allowed') return null;
  const [lowest, second] = allowedOf(comparison);
  if (lowest === undefined || second === undefined || compareLoads(lowest, entry) < 0) return null;
  return { rule: 'LOWEST-WORKLOAD', text: 'Lowest workload after, of those who are allowed.' };
}
