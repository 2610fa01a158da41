import { toSupervision } from '@/lib/addresses/officers';
import { formatDateShort, formatWhole } from '@/lib/kernel/format';
import type { SupervisionPage } from '@/lib/usecases/supervision/supervision-page';
import { lastSupervisionWords } from '@/lib/domain/workload/relief/supervision';
import { ButtonGroup, LinkButton } from '../ui/form/button';
import { EmptyState } from '../ui/page/empty-state';
import type { PageParams } from '../ui/list/href-with';
import { Pagination } from '../ui/list/pagination';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { ThenFigure } from '../officers/then-figure';

const MEETINGS_A_PAGE = 6;

/** The supervision meetings of an officer, latest first, with the workload as it stood. */
export function SupervisionRecord({
  page,
  params,
}: {
  readonly page: SupervisionPage;
  readonly params: PageParams;
}) {
  const { record, measured, own, today } = page;
  if (record === null) return null;
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
        <p className="govuk-body">{lastSupervisionWords(supervisions, today)}</p>
      )}
      <ButtonGroup>
        {mayRecord ? (
          <LinkButton href={toSupervision.newMeeting(measured.officer.staffCode)}>
            Record supervision
          </LinkButton>
        ) : null}
        {mayRecord ? (
          <TextLink href={toSupervision.oversight(measured.officer.staffCode)}>
            Record oversight of several cases
          </TextLink>
        ) : null}
        <TextLink href={toSupervision.oneToOne(measured.officer.staffCode)}>
          One-to-one sheet to print
        </TextLink>
      </ButtonGroup>
      {supervisions.length === 0 ? null : <Meetings page={page} params={params} />}
    </>
  );
}

function Meetings({ page, params }: { readonly page: SupervisionPage; readonly params: PageParams }) {
  const { record, model } = page;
  const supervisions = record?.supervisions ?? [];
  const pageCount = Math.ceil(supervisions.length / MEETINGS_A_PAGE);
  const asked = Number(params['page']);
  const at = Number.isInteger(asked) && asked > 0 ? Math.min(asked, pageCount) : 1;
  const shown = supervisions.slice((at - 1) * MEETINGS_A_PAGE, at * MEETINGS_A_PAGE);
  const mayRecord = record?.mayRecord ?? false;
  return (
    <>
      <Table
        caption="Supervision meetings, the latest first"
        columns={[
          { key: 'date', label: 'Date', nowrap: true },
          { key: 'workload', label: 'Workload then' },
          { key: 'cases', label: 'Cases then', numeric: true },
          { key: 'agreed', label: 'What was agreed' },
          { key: 'who', label: 'Recorded by' },
        ]}
      >
        {shown.map((meeting) => (
          <Row key={meeting.id}>
            <RowHeader className="hr-nowrap">{formatDateShort(meeting.heldOn)}</RowHeader>
            <Cell label="Workload then">
              <ThenFigure then={meeting} model={model} />
            </Cell>
            <Cell label="Cases then" numeric>
              {formatWhole(meeting.caseCount)}
            </Cell>
            <Cell label="Agreed">
              <span className="hr-as-typed">{meeting.agreed}</span>
            </Cell>
            <Cell label="By">
              <span>
                {meeting.recordedByName}
                {mayRecord ? (
                  <>
                    <br />
                    <TextLink
                      href={toSupervision.meeting(page.measured.officer.staffCode, meeting.id)}
                      hiddenSuffix={`the meeting of ${formatDateShort(meeting.heldOn)}`}
                    >
                      Edit
                    </TextLink>
                  </>
                ) : null}
              </span>
            </Cell>
          </Row>
        ))}
      </Table>
      <Pagination
        page={at}
        pageCount={pageCount}
        path={toSupervision.page(page.measured.officer.staffCode)}
        params={{}}
        label="Supervision meetings"
      />
    </>
  );
}
