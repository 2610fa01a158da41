import { toOfficer } from '@/lib/addresses/officers';
import { countOf, formatDate, formatHundredths, formatListName } from '@/lib/kernel/format';
import type { TeamMember, TeamFigures } from '@/lib/domain/metrics/units/team-figures';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { sumOf } from '@/lib/kernel/collections';
import { Details } from '../ui/page/details';
import { TextLink } from '../ui/list/text-link';

/** Below the table: how the team's figure comes about, and what the grades mean. */
export function TeamNote({ view, model }: { readonly view: TeamFigures; readonly model: WorkloadModel }) {
  const grades = model.grades.filter((grade) => view.rows.some((row) => row.gradeCode === grade.code));
  const unknown = view.rows.filter((row) => row.state === 'unknown').length;
  return (
    <p className="hr-note">
      The team figure is points used divided by points available{noCapacityWords(view)}.{countedWords(view)}
      {unknown > 0
        ? ` ${countOf(unknown, 'officer')} ${unknown === 1 ? 'has' : 'have'} no grade or hours recorded: their points used count, and no points available.`
        : ''}
      {grades.length > 0
        ? ` Grades: ${grades.map((grade) => `${grade.code} ${grade.name}`).join(', ')}.`
        : ''}
    </p>
  );
}

/** Who is counted as over capacity, where the table has more rows than that. */
export function countedWords({
  rows,
  overCapacity: { holding },
}: Pick<TeamFigures, 'overCapacity'> & { readonly rows: readonly unknown[] }): string {
  if (rows.length === holding) return '';
  const counts = countOf(holding, 'responsible officer holds', 'responsible officers hold');
  return ` Of the ${countOf(rows.length, 'person', 'people')} in the table ${counts} a case: the card counts those alone.`;
}

function noCapacityWords({ rows }: TeamFigures): string {
  const none = rows.filter((row) => row.state === 'no_capacity');
  const [first] = none;
  if (!first) return '';
  const points = formatHundredths(sumOf(none, (row) => row.pointsUsedHundredths));
  if (none.length > 1)
    return `, so the ${points} points held by ${none.length} officers who have no points available count too`;
  return `, so the ${points} points held by ${formatListName(first)} count although there are no points available for them`;
}

/** Those of the team who are not in the table: staff who hold no cases, and people who have left. */
export function OtherStaff({ others }: { readonly others: readonly TeamMember[] }) {
  if (others.length === 0) return null;
  const staff = others.filter((member) => member.standing !== 'left');
  const left = others.filter((member) => member.standing === 'left');
  const words = [
    staff.length > 0
      ? `${countOf(staff.length, 'person', 'people')} in the team ${staff.length === 1 ? 'holds' : 'hold'} no cases`
      : '',
    left.length > 0
      ? `${countOf(left.length, 'person', 'people')} ${left.length === 1 ? 'has' : 'have'} left`
      : '',
  ].filter((part) => part !== '');
  return (
    <Details summary={words.join(', ')}>
      <MemberList members={[...staff, ...left]} />
    </Details>
  );
}

function MemberList({ members }: { readonly members: readonly TeamMember[] }) {
  return (
    <ul className="govuk-list">
      {members.map((member) => (
        <li key={member.staffCode}>
          <TextLink href={toOfficer.page(member.staffCode)}>{formatListName(member)}</TextLink>,{' '}
          {memberWords(member)}
        </li>
      ))}
    </ul>
  );
}

function memberWords({ gradeCode, standing, leavingDate }: TeamMember): string {
  const grade = gradeCode ?? 'grade not recorded';
  if (standing === 'left' && leavingDate !== null) return `${grade}, left on ${formatDate(leavingDate)}`;
  return standing === 'not_started' ? `${grade}, not started yet` : grade;
}
