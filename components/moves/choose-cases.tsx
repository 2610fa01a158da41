import { toOfficer } from '@/lib/addresses/officers';
import { toCase } from '@/lib/addresses/cases';
import { toMoves } from '@/lib/addresses/moves';
import { type CaseOrder, MOVE_CRN } from '@/lib/domain/allocation/moves/move-form-request';
import type { CaseToChoose, ChooseCasesPage } from '@/lib/usecases/moves/move-page';
import { SETTING_LABELS } from '@/lib/domain/banding/labels';
import { nextDayWords } from '@/lib/domain/workload/contact/next-day';
import { countOf, formatDateShort, formatHundredths } from '@/lib/kernel/format';
import { stepWords } from '@/lib/domain/workload/model/preview-workload';
import { dataLine } from '../teams/figure-lines';
import { BackLink } from '../ui/page/back-link';
import { EmptyState } from '../ui/page/empty-state';
import { ErrorSummary } from '../ui/form/error-summary';
import { FieldError, FormGroup } from '../ui/form/field';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { SubNav } from '../ui/page/sub-nav';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { TickAll } from '../ui/form/tick-all';
import { BandLabel } from '../workload/band-chip';
import { ChosenTotal } from './chosen-total';
import { capitalised } from '@/lib/kernel/text/first-letter';

export interface ChooseCasesProps {
  readonly page: ChooseCasesPage;
  /** The form was sent with nothing ticked. */
  readonly nothingChosen: boolean;
  /** Every case is ticked when the page opens. */
  readonly allTicked: boolean;
}

const NOTHING = 'Choose at least one case to move';

/** An officer's cases, to choose those that go to somebody else: a plain GET form, so the choice is in the address. */
export function ChooseCases(props: ChooseCasesProps) {
  const { page, nothingChosen } = props;
  const { officer, cases, model } = page;
  const path = toOfficer.page(officer.staffCode);
  return (
    <PageFrame
      above={<BackLink href={path}>Back to {officer.name}</BackLink>}
      below={<OfficialMarking model={model} dataAsOf={page.dataAsOf} />}
    >
      <ErrorSummary problems={nothingChosen ? [{ field: MOVE_CRN, message: NOTHING }] : []} />
      <PageHead
        caption={`${capitalised(officer.gradeName)}, ${officer.teamName}`}
        title={`Move cases of ${officer.name}`}
        data={dataLine(page.dataAsOf)}
      />
      <p className="govuk-body">{whyWords(page)}</p>
      {cases.length === 0 ? (
        <EmptyState
          kind="none_exist"
          title="This officer holds no cases"
          next={{ href: path, label: `See ${officer.name}` }}
        >
          There is nothing to move.
        </EmptyState>
      ) : (
        <CasesForm {...props} />
      )}
    </PageFrame>
  );
}

/** "Sick since 12 Oct, end not known. Workload 96.2% with 31 cases." */
function whyWords({ away, workload, model }: ChooseCasesPage): string {
  const load = `Workload ${stepWords(workload, model)} with ${countOf(workload.caseCount, 'case')}.`;
  return away === '' ? load : `${away}. ${load}`;
}

function CasesForm({ page, nothingChosen, allTicked }: ChooseCasesProps) {
  const { officer, cases, workload, order } = page;
  const ordered = (by: CaseOrder) => toMoves.chooseCases({ from: officer.staffCode, order: by });
  return (
    <>
      <SubNav
        label="Order of the cases"
        items={[
          { label: 'Riskiest first', href: ordered('risk'), current: order === 'risk' },
          { label: 'Most points first', href: ordered('points'), current: order === 'points' },
        ]}
      />
      <form action={toMoves.receiver()} method="get">
        <input type="hidden" name="from" value={officer.staffCode} />
        <TickAll
          name={MOVE_CRN}
          count={cases.length}
          allHref={toMoves.chooseCases({ from: officer.staffCode, order, ticked: true })}
          noneHref={ordered(order)}
        />
        <FormGroup error={nothingChosen ? NOTHING : undefined}>
          {nothingChosen ? <FieldError id={MOVE_CRN}>{NOTHING}</FieldError> : null}
          <CasesTable page={page} allTicked={allTicked} />
        </FormGroup>
        <ChosenTotal
          lines={page.model.thresholds}
          officerName={officer.name}
          workload={workload}
          points={Object.fromEntries(cases.map(({ row, pointsHundredths }) => [row.crn, pointsHundredths]))}
        />
      </form>
    </>
  );
}

function CasesTable({ page, allTicked }: Pick<ChooseCasesProps, 'page' | 'allTicked'>) {
  const { cases, officer, order } = page;
  return (
    <Table
      caption={`Cases of ${officer.name}, ${order === 'risk' ? 'riskiest first' : 'most points first'}`}
      className="hr-table--choose"
      columns={[
        { key: 'person', label: 'Case' },
        { key: 'band', label: 'Band and setting' },
        { key: 'flags', label: 'Flags' },
        { key: 'next', label: 'Next appointment' },
        { key: 'ends', label: 'Ends' },
        { key: 'points', label: 'Points', numeric: true },
        {
          key: 'without',
          label: `${page.workload.pointsAvailable === 0 ? 'Points' : 'Workload'} left without this and those above`,
          numeric: true,
        },
      ]}
    >
      {cases.map((entry, index) => (
        <CaseRowToChoose
          key={entry.row.crn}
          entry={entry}
          first={index === 0}
          ticked={allTicked}
          today={page.today}
          model={page.model}
        />
      ))}
    </Table>
  );
}

interface CaseRowProps {
  readonly entry: CaseToChoose;
  readonly first: boolean;
  readonly ticked: boolean;
  readonly today: ChooseCasesPage['today'];
  readonly model: ChooseCasesPage['model'];
}

function CaseRowToChoose({ entry, first, ticked, today, model }: CaseRowProps) {
  const { row, pointsHundredths, without } = entry;
  const id = first ? MOVE_CRN : `${MOVE_CRN}-${row.crn}`;
  return (
    <Row>
      <RowHeader>
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              id={id}
              name={MOVE_CRN}
              value={row.crn}
              defaultChecked={ticked}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
              <span className="govuk-visually-hidden">
                Choose {row.name.text} {row.crn}
              </span>
            </label>
            <span className="hr-choose-name">
              <TextLink href={toCase.page(row.crn)}>{row.name.text}</TextLink>
              <span className="hr-muted hr-code"> {row.crn}</span>
            </span>
          </div>
        </div>
      </RowHeader>
      <Cell label="Band" nowrap>
        <BandLabel
          band={row.band}
          rank={row.bandRank}
          bandCount={row.bandCount}
          provisional={row.provisional}
          possibleBands={row.possibleBands}
        >
          {SETTING_LABELS[row.setting].toLowerCase()}
        </BandLabel>
      </Cell>
      <Cell label="Flags">
        {row.flags.length === 0 ? <span className="hr-muted">None</span> : row.flags.join(', ')}
      </Cell>
      <Cell label="Next appointment" nowrap>
        {nextDayWords(row.next, today)}
      </Cell>
      <Cell label="Ends" nowrap>
        {row.ends === null ? 'Not recorded' : formatDateShort(row.ends)}
      </Cell>
      <Cell label="Points" numeric>
        {formatHundredths(pointsHundredths)}
      </Cell>
      <Cell label="Left without this and those above" numeric>
        {without.pointsAvailable === 0
          ? formatHundredths(without.pointsUsedHundredths)
          : stepWords(without, model)}
      </Cell>
    </Row>
  );
}
