import { toListFile } from '@/lib/addresses/lists';
import { FileLinks } from '../ui/list/file-links';
import { toOfficer } from '@/lib/addresses/officers';
import { toCase } from '@/lib/addresses/cases';
import { toQueue, toShortlist } from '@/lib/addresses/allocations';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { missingFieldsOf } from '@/lib/domain/allocation/cases/missing-fields';
import { inputsMissingWords } from '@/lib/domain/banding/missing-words';
import { bandingModelOf } from '@/lib/domain/workload/model/model';
import type { CaseListRow } from '@/lib/usecases/cases/case-list-page';
import type { DetailsMissingPage } from '@/lib/usecases/queue/details-missing-page';
import type { FormAction } from '@/lib/kernel/form-state';
import type { FirstAppointment } from '@/lib/domain/allocation/queue/first-appointment';
import { countOf } from '@/lib/kernel/format';
import { NotificationBanner } from '../ui/page/notification-banner';
import { EmptyState } from '../ui/page/empty-state';
import { TableTools } from '../ui/list/filter-bar';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { ListPages } from '../ui/list/list-pages';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { BandLabel } from '../workload/band-chip';
import { FillMissingForm } from './fill-missing-form';
import { AllocationsNav } from './allocations-nav';

export interface DetailsMissingProps {
  readonly page: DetailsMissingPage;
  /** What became of the case that was filled just now. */
  readonly saved: 'saved' | 'waiting' | 'unchanged' | null;
  readonly fillAction: FormAction;
}

const PATH = toQueue.detailsMissing();

/** The cases whose band is not sure, what each lacks, and the form that fills one after another. */
export function DetailsMissing({ page, saved, fillAction }: DetailsMissingProps) {
  const { rows, total, model, filling } = page;
  const words = wordsOf(model);
  return (
    <PageFrame below={<OfficialMarking model={model} dataAsOf={page.dataAsOf} />}>
      <Filled page={page} saved={saved} />
      <PageHead
        title="Cases with details missing"
        data={`A band without ${words.inputs.any} is provisional: ${floorWords(model)}never worth 0. Waiting and held cases stand here until it is recorded.`}
      />
      <AllocationsNav tab="details_missing" allocates={page.mayMend} counts={{ details_missing: total }} />
      {filling === null ? null : (
        <FillMissingForm key={filling.crn} action={fillAction} filling={filling} page={page.page} />
      )}
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
          <TableTools summary={`${countOf(total, 'case')}, by name.`}>
            <FileLinks file={toListFile('details-missing')} />
          </TableTools>
          <MissingTable page={page} />
          <ListPages part={page} path={PATH} params={{}} label="Cases" />
        </>
      )}
    </PageFrame>
  );
}

function MissingTable({ page }: { readonly page: DetailsMissingPage }) {
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
              <TextLink
                href={toQueue.detailsMissing({ page: page.page, fill: row.crn })}
                hiddenSuffix={`of ${row.name.text}`}
              >
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
function floorWords({ ruleSet }: DetailsMissingPage['model']): string {
  return ruleSet.provisionalFloor === null ? '' : `never below ${ruleSet.provisionalFloor}, and `;
}

function missingWords({ banding }: CaseListRow, model: DetailsMissingPage['model']): string {
  const words = inputsMissingWords(missingFieldsOf(banding, bandingModelOf(model)), model.ruleSet, 'and');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What was saved just now, and what it made of the case. */
function Filled({ page: { done, total }, saved }: Pick<DetailsMissingProps, 'page' | 'saved'>) {
  if (done === null || saved === null) return null;
  const { banding } = done;
  const band = `band ${banding.band}${banding.provisional ? ', still provisional' : ''}`;
  return (
    <NotificationBanner
      heading={
        saved === 'unchanged'
          ? `Nothing changed for ${done.name}`
          : saved === 'waiting'
            ? `Saved for ${done.name}: a second manager decides on the band, and ${band} stands until then`
            : `Saved for ${done.name}: ${band}`
      }
    >
      <p>{countOf(total, 'case has', 'cases have')} details missing.</p>
    </NotificationBanner>
  );
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
