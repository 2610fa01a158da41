import { toSharing } from '@/lib/addresses/officers';
import { toCase } from '@/lib/addresses/cases';
import type { BesideLine, CasePage } from '@/lib/usecases/cases/case-page';
import { formatDateShort } from '@/lib/kernel/format';
import { Section } from '../ui/page/page-head';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';

/** Co-workers and cover of a held case; nothing where there are none and none can be added. */
export function CaseBesideSection({ page }: { readonly page: CasePage }) {
  const { beside, mayShare, facts, held } = page;
  if (held === null || (beside.length === 0 && !mayShare)) return null;
  return (
    <Section title="Co-workers and cover" id="beside">
      {beside.length === 0 ? (
        <p className="govuk-body">Nobody else works on this case.</p>
      ) : (
        <BesideTable beside={beside} />
      )}
      {mayShare ? (
        <p className="govuk-body">
          <TextLink href={toCase.newShare(facts.crn)}>Add a co-worker</TextLink>
        </p>
      ) : null}
    </Section>
  );
}

function BesideTable({ beside }: { readonly beside: readonly BesideLine[] }) {
  const acts = beside.some((line) => line.changeHref !== null);
  return (
    <Table
      caption="Who works on the case beside its officer"
      columns={[
        { key: 'who', label: 'Who' },
        { key: 'what', label: 'What' },
        { key: 'from', label: 'First day' },
        { key: 'to', label: 'Last day' },
        ...(acts ? [{ key: 'action', label: <span className="govuk-visually-hidden">Action</span> }] : []),
      ]}
    >
      {beside.map((line) => (
        <Row key={line.id}>
          <RowHeader>
            {line.mayViewOfficer ? (
              <TextLink href={toSharing.page(line.staffCode)}>{line.name}</TextLink>
            ) : (
              line.name
            )}
          </RowHeader>
          <Cell label="What">{line.what}</Cell>
          <Cell label="First day">{formatDateShort(line.from)}</Cell>
          <Cell label="Last day">{line.to === null ? 'Open' : formatDateShort(line.to)}</Cell>
          {acts ? (
            <Cell nowrap>
              {line.changeHref === null ? null : (
                <TextLink href={line.changeHref} hiddenSuffix={`for ${line.name}`}>
                  Change
                </TextLink>
              )}
            </Cell>
          ) : null}
        </Row>
      ))}
    </Table>
  );
}
