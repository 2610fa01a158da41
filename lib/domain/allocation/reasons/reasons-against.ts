import type { Reason } from '../../banding/bands/band-case';
import { formatDate, formatWorkload } from '../../../kernel/format';
import { isOverPercent } from '../../workload/measure/measure-officer';
import type { AssessedOfficer } from '../candidates/assess-officer';
import { type Comparison, alternativeText, lowerAlternative, percentAfter } from '../compare/comparison';
import { CONTINUITY_MONTHS, ordinal } from '../candidates/continuity';
import { highestAfter } from '../queue/provisional-range';
import { capitalised, lowerFirst } from '../../../kernel/text/first-letter';

/** What speaks against an officer, as whole sentences with the rule behind each, the weightiest first. */
export function reasonsAgainst(entry: AssessedOfficer, comparison: Comparison): readonly Reason[] {
  return [
    ...gradeReasons(entry, comparison),
    ...trainingReasons(entry, comparison),
    moreSenior(entry, comparison),
    overload(entry, comparison),
    lowerElsewhere(entry, comparison),
    intakeCap(entry),
    caseCap(entry),
    caseloadGuard(entry),
    provisional(entry, comparison),
    isAwayUntil(entry),
    goesAway(entry),
    manyOfficers(entry),
    leaves(entry),
    otherTeam(entry, comparison),
  ].filter((reason) => reason !== null);
}

function gradeReasons({ judgement, grade }: AssessedOfficer, { model }: Comparison): readonly Reason[] {
  const senior = new Set(model.ruleSet.seniorRules.map((rule) => rule.id));
  return judgement.reasons.map(({ rule, text, verdict }) => ({
    rule,
    text:
      verdict === 'not_allowed' && senior.has(rule)
        ? `A ${grade?.name ?? 'person of this grade'} may not hold it: ${lowerFirst(text)}.`
        : `${text}.`,
  }));
}

function trainingReasons({ missingCourses }: AssessedOfficer, { model }: Comparison): readonly Reason[] {
  return model.ruleSet.courses
    .filter((course) => missingCourses.includes(course.course))
    .map((course) => ({ rule: course.rule, text: `No ${course.label} training.` }));
}

function moreSenior({ grade }: AssessedOfficer, { subject }: Comparison): Reason | null {
  const { minimumRole, minimumGradeUndecided } = subject.banding;
  if (grade?.role !== 'senior' || minimumRole === 'senior' || minimumGradeUndecided) return null;
  return { rule: 'GRADE-MORE-SENIOR', text: `${capitalised(grade.name)}: this case does not need one.` };
}

function overload(entry: AssessedOfficer, { model }: Comparison): Reason | null {
  const { over, wellOver } = model.thresholds;
  const passed = [wellOver, over].find((percent) => isOverPercent(entry.after, percent));
  if (passed === undefined) return null;
  const rule = passed === wellOver ? 'WELL-OVER' : 'OVER';
  if (isOverPercent(entry.now, passed)) {
    const now = formatWorkload(entry.now.pointsUsedHundredths, entry.now.pointsAvailable, model.thresholds);
    return { rule, text: `Over ${passed}% already (${now}).` };
  }
  return { rule, text: `Would go over ${passed}% (${percentAfter(entry, model)}).` };
}

function lowerElsewhere(entry: AssessedOfficer, comparison: Comparison): Reason | null {
  if (!isOverPercent(entry.after, comparison.model.thresholds.over)) return null;
  const lower = lowerAlternative(entry, comparison);
  return lower && { rule: 'LOWER-ALTERNATIVE', text: alternativeText(lower, comparison.model) };
}

function intakeCap({ newIn7Days, intakeCap: cap, atIntakeCap }: AssessedOfficer): Reason | null {
  if (!atIntakeCap || cap === null) return null;
  const cases = newIn7Days === 1 ? '1 new case' : `${newIn7Days} new cases`;
  return { rule: 'INTAKE-CAP', text: `${cases} in 7 days: the cap is ${cap}.` };
}

function caseloadGuard({ guardAfter, after }: AssessedOfficer): Reason | null {
  if (guardAfter === null) return null;
  return { rule: 'CASELOAD-GUARD', text: `Would hold ${after.caseCount} cases, more than ${guardAfter}.` };
}

function caseCap({ caseCapAfter: cap, after, grade }: AssessedOfficer): Reason | null {
  if (cap === null || grade === null) return null;
  return {
    rule: 'CASE-CAP',
    text: `Would hold ${after.caseCount} cases: the cap for a ${grade.name} is ${cap}.`,
  };
}

/** Said only where the band that is still open decides whether a threshold is passed. */
function provisional(entry: AssessedOfficer, { model, subject }: Comparison): Reason | null {
  const { over, wellOver } = model.thresholds;
  const highest = highestAfter(model, subject, entry);
  if (highest === null) return null;
  const crossed = [wellOver, over].find(
    (percent) => isOverPercent(highest, percent) && !isOverPercent(entry.after, percent),
  );
  if (crossed === undefined) return null;
  const percent = formatWorkload(highest.pointsUsedHundredths, highest.pointsAvailable, model.thresholds);
  return {
    rule: 'PROVISIONAL',
    text: `Could end at ${percent}: the band is provisional, up to ${subject.banding.possibleBands[1]}.`,
  };
}

/** Short leave that runs today: on offer, and marked. */
function isAwayUntil({ awayUntil }: AssessedOfficer): Reason | null {
  return (
    awayUntil && {
      rule: 'AWAY-UNTIL',
      text: `Away until ${formatDate(awayUntil)}, back before the appointment.`,
    }
  );
}

function goesAway({ awaySoon }: AssessedOfficer): Reason | null {
  if (awaySoon === null) return null;
  const { startDate, endDate } = awaySoon;
  if (endDate === startDate) return { rule: 'AWAY-SOON', text: `Away on ${formatDate(startDate)}.` };
  const end = endDate === null ? ', end not known' : ` to ${formatDate(endDate)}`;
  return { rule: 'AWAY-SOON', text: `Away from ${formatDate(startDate)}${end}.` };
}

/** Everybody who changes hands again tells their story again: inspectors count it. */
function manyOfficers({ officerNumber }: AssessedOfficer): Reason | null {
  if (officerNumber === null) return null;
  return {
    rule: 'MANY-OFFICERS',
    text: `Would be the ${ordinal(officerNumber)} officer of record in ${CONTINUITY_MONTHS} months.`,
  };
}

function leaves({ leavesOn }: AssessedOfficer): Reason | null {
  return leavesOn && { rule: 'LEAVING', text: `Leaves on ${formatDate(leavesOn)}.` };
}

function otherTeam({ officer }: AssessedOfficer, comparison: Comparison): Reason | null {
  const { routedTeamCode, insideLdus, model } = comparison;
  if (routedTeamCode === null || officer.teamCode === routedTeamCode) return null;
  if (!insideLdus.has(officer.lduCode))
    return {
      rule: 'OTHER-LDU',
      text: `In ${officer.teamName}, outside the person's ${model.estateNames.ldu}.`,
    };
  return { rule: 'OTHER-TEAM', text: `In ${officer.teamName}, not the team that the case is routed to.` };
}
