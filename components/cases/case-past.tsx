import { toAudit } from '@/lib/addresses/admin';
import { toOfficer } from '@/lib/addresses/officers';
import { toDecisions } from '@/lib/addresses/allocations';
import type { CaseHistoryEntry } from '@/lib/domain/allocation/cases/case-history';
import type { CasePage, HoldingLine } from '@/lib/usecases/cases/case-page';
import { lastDayHeld } from '@/lib/domain/allocation/decisions/came-from';
import { continuityWords } from '@/lib/domain/allocation/candidates/continuity';
import { countOf, formatDateShort, formatInstant } from '@/lib/kernel/format';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';

/** Everybody who held the case, the latest first, with why. */
export function CaseOfficers({ page }: { readonly page: CasePage }) {
  if (page.holdings.length === 0) return <p className="govuk-body">Nobody has held this case yet.</p>;
  return (
    <>
      <p className="govuk-body">{continuityWords(page.officersInYear)} Cover does not count.</p>
      <OfficersTable page={page} />
      {page.mayEdit ? (
        <p className="govuk-body">
          <TextLink href={toAudit.ofCase(page.facts.crn)}>Audit trail of this case</TextLink>
        </p>
      ) : null}
    </>
  );
}

function OfficersTable({ page }: { readonly page: CasePage }) {
  return (
    <Table
      caption="Officers who held this case"
      columns={[
        { key: 'officer', label: 'Officer' },
        { key: 'from', label: 'From', nowrap: true },
        { key: 'to', label: 'To', nowrap: true },
        { key: 'why', label: 'Why' },
        { key: 'by', label: 'Decided by' },
      ]}
    >
      {page.holdings.map((line) => (
        <HoldingRow key={line.holding.id} line={line} />
      ))}
    </Table>
  );
}

function HoldingRow({ line: { holding, officer, reason, mayUndo } }: { readonly line: HoldingLine }) {
  const imported = holding.kind === 'imported';
  return (
    <Row>
      <RowHeader>
        {officer === null ? (
          'An officer of another team'
        ) : (
          <TextLink href={toOfficer.page(officer.staffCode)}>{officer.name}</TextLink>
        )}
        <br />
        <span className="hr-muted">{holding.teamName}</span>
      </RowHeader>
      <Cell label="From" nowrap>
        {formatDateShort(holding.startedOn)}
      </Cell>
      <Cell label="To" nowrap>
        {toWords(holding)}
      </Cell>
      {reason === null && holding.notes === null ? (
        <EmptyCell says="No reason was asked" />
      ) : (
        <Cell label="Why">
          <div>
            {reason}
            {holding.notes === null ? null : <div className="hr-muted">{holding.notes}</div>}
          </div>
        </Cell>
      )}
      <Cell label="Decided by">
        <div>
          {imported ? 'Came with the data' : holding.decidedByName}
          {holding.undoneAt === null ? null : (
            <div className="hr-muted">
              Undone by {holding.undoneByName}, {formatInstant(new Date(holding.undoneAt))}
            </div>
          )}
          {mayUndo ? (
            <div>
              <TextLink href={toDecisions.undo(holding.id)}>Undo, as made in error</TextLink>
            </div>
          ) : null}
        </div>
      </Cell>
    </Row>
  );
}

function toWords(holding: HoldingLine['holding']): string {
  if (holding.undoneAt !== null) return 'Undone';
  const last = lastDayHeld(holding);
  return last === null ? 'Now' : formatDateShort(last);
}

function noHistoryWords(bandChanges: number): string {
  if (bandChanges === 0) return 'No change to this case is recorded.';
  const changes = countOf(bandChanges, 'change of its band is', 'changes of its band are');
  return `Nothing else was done to this case here: ${changes} listed above.`;
}

/** What was done to the case in the service, and what imports changed, the latest first. */
export function CaseHistory({
  history,
  bandChanges,
}: {
  readonly history: readonly CaseHistoryEntry[];
  /** How many changes of band stand in a list of their own: a source's are there alone. */
  readonly bandChanges: number;
}) {
  if (history.length === 0) return <p className="govuk-body">{noHistoryWords(bandChanges)}</p>;
  return (
    <ol className="hr-history">
      {history.map((entry) => (
        <li key={entry.seq}>
          <p className="hr-history__what">
            <strong>{entry.what}</strong>
            {entry.band === null ? null : `: band ${entry.band.from} became band ${entry.band.to}`}
          </p>
          <p className="hr-history__who">
            {entry.actorName}, {formatInstant(new Date(entry.at))}
          </p>
          {entry.changes.length === 0 ? null : (
            <ul>
              {entry.changes.map((change) => (
                <li key={change.label}>
                  {change.label}: {change.from} <span aria-hidden="true">→</span>
                  <span className="govuk-visually-hidden">became</span> {change.to}
                </li>
              ))}
            </ul>
          )}
          {entry.reason === null ? null : <p className="hr-history__reason">Reason: {entry.reason}</p>}
        </li>
      ))}
    </ol>
  );
}
