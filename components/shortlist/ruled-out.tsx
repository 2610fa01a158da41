import type { RuledOutOfficer } from '@/lib/domain/allocation/candidates/offered-candidate';
import { groupBy } from '@/lib/kernel/collections';
import { countOf } from '@/lib/kernel/format';
import { Details } from '../ui/page/details';
import { Section } from '../ui/page/page-head';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';

const COLUMNS = [
  { key: 'officer', label: 'Officer' },
  { key: 'grade', label: 'Grade' },
  { key: 'team', label: 'Team' },
  { key: 'why', label: 'Why' },
];

/** Nobody would look for them here: they have left, or their grade holds no cases. */
export function isFolded({ holdsCases, why }: RuledOutOfficer): boolean {
  return !holdsCases || why.some((reason) => reason.rule === 'LEFT');
}

/** Why an officer is ruled out: what nothing overrides where there is such a thing, else everything. */
function whyText({ why }: RuledOutOfficer): string {
  const final = why.filter((reason) => reason.final);
  return (final.length > 0 ? final : why).map((reason) => reason.text).join(' ');
}

/** Who is not on offer, and why: officers in view, those who have left and staff who hold no cases folded away. */
export function RuledOut({ entries }: { readonly entries: readonly RuledOutOfficer[] }) {
  if (entries.length === 0) return null;
  const officers = entries.filter((entry) => !isFolded(entry));
  const others = entries.filter(isFolded);
  return (
    <Section title="Ruled out" id="ruled-out">
      {officers.length === 0 ? null : (
        <RuledOutTable caption="Officers who are ruled out" entries={officers} />
      )}
      {others.length === 0 ? null : (
        <Details
          summary={`${countOf(others.length, 'person', 'people')} more: left, or of a grade that holds no cases`}
        >
          <FoldedPeople entries={others} />
        </Details>
      )}
    </Section>
  );
}

/** Many people, and few reasons: each reason once, with whom it is of. Who looks for somebody here wants to know that they are not forgotten. */
function FoldedPeople({ entries }: { readonly entries: readonly RuledOutOfficer[] }) {
  return (
    <ul className="govuk-list">
      {[...groupBy(entries, whyText)].map(([why, people]) => (
        <li key={why}>
          <b>{why}</b> {`${people.map(personText).join('; ')}.`}
        </li>
      ))}
    </ul>
  );
}

function personText({ name, gradeCode, team }: RuledOutOfficer): string {
  return `${name} (${gradeCode ?? 'grade not recorded'}, ${team.name})`;
}

function RuledOutTable({
  caption,
  entries,
}: {
  readonly caption: string;
  readonly entries: readonly RuledOutOfficer[];
}) {
  return (
    <Table caption={caption} columns={COLUMNS}>
      {entries.map((entry) => (
        <Row key={entry.staffCode}>
          <RowHeader>{entry.name}</RowHeader>
          <Cell label="Grade">{entry.gradeCode ?? 'Not recorded'}</Cell>
          <Cell label="Team">{entry.team.name}</Cell>
          <Cell label="Why">{whyText(entry)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
