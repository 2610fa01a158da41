import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { formatHundredths, formatWhole, formatWholePoints, wholePoints } from '@/lib/kernel/format';
import { quotientRoundedHalfUp } from '@/lib/kernel/ratio';
import { sumOf } from '@/lib/kernel/collections';
import type { OfficerPage } from '@/lib/usecases/officers/officer-page';
import type { LedgerLine } from '@/lib/domain/workload/ledger/ledger';
import type { MeasuredOfficer } from '@/lib/domain/workload/measure/measure-caseload';
import { StatCard, StatCards } from '../ui/list/stat-cards';
import { StateLabel } from '../workload/state-label';
import { WorkloadFigure } from '../workload/workload-figure';

/** An officer's five figures. Missing is a dash, never 0. */
export function OfficerCards({ page }: { readonly page: OfficerPage }) {
  const { measured } = page;
  const { workload } = measured;
  const known = workload.state !== 'unknown';
  return (
    <StatCards>
      <StatCard
        label="Workload"
        value={
          <WorkloadFigure
            usedHundredths={workload.pointsUsedHundredths}
            available={workload.pointsAvailable}
            state={workload.state}
            words={wordsOf(page.model)}
          />
        }
        sub={<StateLabel state={workload.state} words={wordsOf(page.model)} />}
      />
      <StatCard
        label="Points used"
        value={formatWholePoints(workload.pointsUsedHundredths)}
        sub={pointsUsedWords(measured)}
      />
      <StatCard
        label="Points available"
        value={known ? formatWhole(workload.pointsAvailable) : '–'}
        sub={
          known
            ? `${formatHundredths(workload.hoursAvailableHundredths)} hours a week`
            : 'Grade or hours not recorded'
        }
      />
      <StatCard
        label="Points remaining"
        value={known ? remainingWords(measured) : '–'}
        sub={known ? hoursWords(measured) : 'Not known'}
      />
      <StatCard label="Cases" value={formatWhole(workload.caseCount)} sub={caseWords(measured)} />
    </StatCards>
  );
}

/** Available less used, as the cards beside it say them. */
function remainingWords({ workload }: MeasuredOfficer): string {
  return signed((workload.pointsAvailable - wholePoints(workload.pointsUsedHundredths)) * 100);
}

/** "−256": with a minus sign, not a hyphen. */
export function signed(hundredths: number): string {
  return hundredths < 0 ? `−${formatHundredths(-hundredths)}` : formatHundredths(hundredths);
}

/** Where points used come from, as parts whose sum they are: support received is a line of its own with its sign. */
export function pointsUsedWords({ workload }: Pick<MeasuredOfficer, 'workload'>): string {
  if (workload.pointsUsedHundredths === 0 && workload.caseCount === 0) return 'no cases and no reports';
  const of = (kind: LedgerLine['kind']): number =>
    sumOf(workload.ledger, (line) =>
      line.kind === kind && line.side === 'used' ? line.pointsHundredths : 0,
    );
  const parts = [
    { label: 'cases', hundredths: of('case') },
    { label: 'reports', hundredths: of('report') },
    { label: 'support', hundredths: of('support') },
  ];
  const [cases, ...others] = parts;
  if (others.every(({ hundredths }) => hundredths === 0))
    return cases?.hundredths === 0 ? 'none of the cases counts' : 'all from cases';
  return parts
    .filter(({ hundredths }, index) => index === 0 || hundredths !== 0)
    .map(({ label, hundredths }, index) =>
      index === 0 ? `${label} ${formatHundredths(hundredths)}` : `${label} ${signedChange(hundredths)}`,
    )
    .join(', ');
}

/** "+138", "−20": a part that adds to another or takes from it. */
function signedChange(hundredths: number): string {
  return hundredths < 0 ? signed(hundredths) : `+${formatHundredths(hundredths)}`;
}

/** What is left, or short, in hours a week at the full-time rate of the grade. */
function hoursWords({ workload, grade }: MeasuredOfficer): string {
  const remaining = workload.pointsRemainingHundredths;
  if (grade === null || grade.targetPoints === 0) return 'This grade has no points';
  const tenths = quotientRoundedHalfUp(
    Math.abs(remaining) * grade.fullTimeHoursHundredths,
    grade.targetPoints * 10_000,
    1,
  );
  if (remaining === 0) return 'none spare, none short';
  return `about ${tenths ?? 0} hours a week ${remaining < 0 ? 'short' : 'spare'}`;
}

function caseWords({ guardPassed, caseCapPassed, newIn7Days }: MeasuredOfficer): string {
  return [
    caseCapPassed === null ? '' : `over ${caseCapPassed}, the cap of the grade`,
    guardPassed === null ? '' : `over ${guardPassed}`,
    `${newIn7Days} new in 7 days`,
  ]
    .filter((words) => words !== '')
    .join('; ');
}
