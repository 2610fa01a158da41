import { formatDateShort, formatWhole } from '@/lib/kernel/format';
import { itemsOf, listPart, type PageAsked } from '@/lib/kernel/list-part';
import { toListFile } from '@/lib/addresses/lists';
import { toSupervision } from '@/lib/addresses/officers';
import type { SupervisionPage } from '@/lib/usecases/supervision/supervision-page';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { lastSupervisionWords, type Supervision } from '@/lib/domain/workload/relief/supervision';
import { ButtonGroup, LinkButton } from '../ui/form/button';
import { EmptyState } from '../ui/page/empty-state';
import { type ItemColumn, ItemTable } from '../ui/list/item-table';
import { FileLinks } from '../ui/list/file-links';
import { TableTools } from '../ui/list/filter-bar';
import { ListPages } from '../ui/list/list-pages';
import { TextLink } from '../ui/list/text-link';
import { ThenFigure } from '../officers/then-figure';

const MEETINGS_A_PAGE = 6;

/** The supervision meetings of an officer, latest first, with the workload as it stood. */
export function SupervisionRecord({
  page,
  pageNumber,
}: {
  readonly page: SupervisionPage;
  readonly pageNumber: PageAsked;
}) {
  const { record, measured, own, today } = page;
  if (record === null) return null;
  const { staffCode } = measured.officer;
  const { supervisions, mayRecord } = record;
  return (
    <>
      {supervisions.length === 0 ? (
        <EmptyState kind="none_exist" title="No supervision has ever been recorded">
          {mayRecord
            ? 'Each meeting is kept here with the workload of that day and what was agreed.'
            : own
              ? 'Your manager records each meeting here, with the workload of that day and what was agreed.'
              : 'Meetings appear here once a manager records them.'}
        </EmptyState>
      ) : (
        <TableTools summary={lastSupervisionWords(supervisions, today)}>
          <FileLinks file={toListFile('supervision', { of: staffCode })} />
        </TableTools>
      )}
      <ButtonGroup>
        {mayRecord ? (
          <LinkButton href={toSupervision.newMeeting(staffCode)}>Record supervision</LinkButton>
        ) : null}
        {mayRecord ? (
          <TextLink href={toSupervision.oversight(staffCode)}>Record oversight of several cases</TextLink>
        ) : null}
        <TextLink href={toSupervision.oneToOne(staffCode)}>One-to-one sheet to print</TextLink>
      </ButtonGroup>
      {supervisions.length === 0 ? null : <Meetings page={page} pageNumber={pageNumber} />}
    </>
  );
}

function Meetings({ page, pageNumber }: { readonly page: SupervisionPage; readonly pageNumber: PageAsked }) {
  const { staffCode } = page.measured.officer;
  const { record, model } = page;
  const supervisions = record?.supervisions ?? [];
  const part = listPart(supervisions.length, pageNumber, MEETINGS_A_PAGE);
  return (
    <>
      <ItemTable
        caption="Supervision meetings, the latest first"
        items={itemsOf(supervisions, part)}
        keyOf={(meeting) => meeting.id}
        columns={[...meetingColumns(model), recordedByColumn(staffCode, record?.mayRecord ?? false)]}
      />
      <ListPages part={part} path={toSupervision.page(staffCode)} params={{}} label="Supervision meetings" />
    </>
  );
}

function meetingColumns(model: WorkloadModel): ItemColumn<Supervision>[] {
  return [
    {
      key: 'date',
      label: 'Date',
      nowrap: true,
      cellClass: 'hr-nowrap',
      cell: ({ heldOn }) => formatDateShort(heldOn),
    },
    {
      key: 'workload',
      label: 'Workload then',
      cell: (meeting) => <ThenFigure then={meeting} model={model} />,
    },
    { key: 'cases', label: 'Cases then', numeric: true, cell: ({ caseCount }) => formatWhole(caseCount) },
    {
      key: 'agreed',
      label: 'What was agreed',
      short: 'Agreed',
      cell: ({ agreed }) => <span className="hr-as-typed">{agreed}</span>,
    },
  ];
}

function recordedByColumn(staffCode: string, mayEdit: boolean): ItemColumn<Supervision> {
  return {
    key: 'who',
    label: 'Recorded by',
    short: 'By',
    cell: ({ id, heldOn, recordedByName }) => (
      <span>
        {recordedByName}
        {mayEdit ? (
          <>
            <br />
            <TextLink
              href={toSupervision.meeting(staffCode, id)}
              hiddenSuffix={`the meeting of ${formatDateShort(heldOn)}`}
            >
              Edit
            </TextLink>
          </>
        ) : null}
      </span>
    ),
  };
}
