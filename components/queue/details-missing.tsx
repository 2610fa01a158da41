import { toOfficer } from '@/lib/addresses/officers';
import { toCase } from '@/lib/addresses/cases';
import { toQueue, toShortlist } from '@/lib/addresses/allocations';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { inputName } from '@/lib/domain/banding/rule-names';
import type { CaseListPage, CaseListRow } from '@/lib/usecases/cases/case-list-page';
import type { FirstAppointment } from '@/lib/domain/allocation/queue/first-appointment';
import { countOf } from '@/lib/kernel/format';
import { EmptyState } from '../ui/page/empty-state';
import { TableTools } from '../ui/list/filter-bar';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { Pagination } from '../ui/list/pagination';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { BandLabel } from '../workload/band-chip';
import { AllocationsNav } from './allocations-nav';

type MissingPage = CaseListPage & {
  readonly mayMend: boolean;
  /** First appointments of those that wait, by CRN. */
  readonly appointments: ReadonlyMap<string, FirstAppointment>;
};

const PATH = toQueue.detailsMissing();

/** The cases whose band is not sure, what each lacks, and where to mend it. */
export function DetailsMissing({ page }: { readonly page: MissingPage }) {
  const { rows, total, model } = page;
  const words = wordsOf(model);
  return (
    <PageFrame below={<OfficialMarking model={model} dataAsOf={page.dataAsOf} />}>
      <PageHead
        title="Cases with details missing"
        data={`A band without ${words.inputs.any} is provisional: ${floorWords(model)}never worth 0. Waiting and held cases stand here until it is recorded.`}
      />
      <AllocationsNav tab="details_missing" allocates={page.mayMend} counts={{ details_missing: total }} />
      {rows.length === 0 ? (
        <EmptyState
          kind="none_exist"
          title="No case has details missing"
          next={{ href: toQueue.page(), label: 'Back to cases waiting' }}
        >
          {words.inputs.all} are recorded for every live case in your part of the estate.
        </EmptyState>
      ) : (
        <>
          <TableTools summary={`${countOf(total, 'case')}, by name.`} />
          <MissingTable page={page} />
          <Pagination page={page.page} pageCount={page.pageCount} path={PATH} params={{}} label="Cases" />
        </>
      )}
    </PageFrame>
  );
}

function MissingTable({ page }: { readonly page: MissingPage }) {
  const { rows, model, mayMend } = page;
  return (
    <Table
      caption="Cases with details missing"
      columns={[
        { key: 'person', label: 'Person' },
        { key: 'missing', label: 'Missing' },
        { key: 'band', label: 'Band' },
        { key: 'officer', label: 'Officer' },
        { key: 'action', label: <span className="govuk-visually-hidden">Action</span> },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.crn}>
          <RowHeader>
            <TextLink href={toCase.page(row.crn)}>{row.name.text}</TextLink>
            <br />
            <span className="hr-muted hr-code">{row.crn}</span>
          </RowHeader>
          <Cell label="Missing">
            <strong>{missingWords(row, model)}</strong>
          </Cell>
          <Cell label="Band">
            <BandLabel
              band={row.banding.band}
              rank={row.bandPlace.rank}
              bandCount={model.bands.length}
              brag={row.bandPlace.brag}
              provisional={row.banding.provisional}
              possibleBands={row.banding.possibleBands}
            />
          </Cell>
          <Cell label="Officer">
            <Officer row={row} appointment={page.appointments.get(row.crn)} />
          </Cell>
          <Cell>
            {mayMend ? (
              <TextLink href={toCase.edit(row.crn)} hiddenSuffix={`of ${row.name.text}`}>
                Add what is missing
              </TextLink>
            ) : (
              <TextLink href={toCase.page(row.crn)} hiddenSuffix={row.name.text}>
                View
              </TextLink>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** "never below 2, and ": nothing where the model has no floor. */
function floorWords({ ruleSet }: MissingPage['model']): string {
  return ruleSet.provisionalFloor === null ? '' : `never below ${ruleSet.provisionalFloor}, and `;
}

function missingWords({ banding }: CaseListRow, { ruleSet }: MissingPage['model']): string {
  const inputs = banding.missing.map((input) => inputName(ruleSet, input));
  return inputs.length === 0 ? 'A band that the model knows' : inputs.join(' and ');
}

function Officer({
  row: { holder, crn },
  appointment,
}: {
  readonly row: CaseListRow;
  readonly appointment: FirstAppointment | undefined;
}) {
  if (holder === null)
    return (
      <span>
        Waits for an officer
        <br />
        {appointment === undefined ? null : (
          <>
            First appointment {appointment.words}
            {appointment.allocateByWords === '' ? null : `; ${appointment.allocateByWords}`}
            <br />
          </>
        )}
        <TextLink href={toShortlist.page(crn)} hiddenSuffix={crn}>
          See the queue entry
        </TextLink>
      </span>
    );
  return (
    <span>
      {holder.mayView ? (
        <TextLink href={toOfficer.page(holder.staffCode)}>{holder.name}</TextLink>
      ) : (
        holder.name
      )}
      <br />
      <span className="hr-muted">{holder.teamName}</span>
    </span>
  );
}
