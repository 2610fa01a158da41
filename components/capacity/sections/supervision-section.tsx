import { toOversight } from '@/lib/addresses/oversight';
import type { CapacityList } from '@/lib/domain/metrics/capacity/capacity-lists';
import type { CountShare } from '@/lib/domain/metrics/counts/count-share';
import {
  SESSIONS_WANTED,
  SUPERVISION_DAYS,
  type SupervisionMeasure,
} from '@/lib/domain/metrics/officers/supervision-measure';
import type { Address } from '@/lib/kernel/address';
import type { IsoDate } from '@/lib/kernel/dates';
import { formatDate, formatWhole } from '@/lib/kernel/format';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { capacityListHref, type UnitAddress, unitOversightHref } from '../capacity-address';
import { countedOf, ShareCount, ShareFigure } from './share-figure';

interface SupervisionSectionProps {
  readonly unit: UnitAddress;
  readonly measure: SupervisionMeasure;
  readonly today: IsoDate;
  /** Whether the lists behind the figures are theirs to see. */
  readonly mayViewLists: boolean;
  /** Whether the reader has the page of agreed actions. */
  readonly mayAudit: boolean;
}

/** How often officers meet with their managers, and what was agreed on cases and is not done. */
export function SupervisionSection({
  unit,
  measure,
  today,
  mayViewLists,
  mayAudit,
}: SupervisionSectionProps) {
  const { sessions, enough, overdue, actionsOverdue } = measure;
  const hrefOf = (list: CapacityList) => (mayViewLists ? capacityListHref(list, unit) : null);
  return (
    <div className="hr-frame" id="supervision">
      <h2>Supervision and agreed actions</h2>
      <p>{`Responsible officers in post on ${formatDate(today)}, and the supervision recorded in the 12 months to it.`}</p>
      <Table
        caption="Supervision and agreed actions"
        columns={[
          { key: 'measure', label: 'Measure' },
          { key: 'figure', label: 'Figure', numeric: true },
          { key: 'count', label: 'Counted', numeric: true },
          { key: 'definition', label: 'What it is' },
        ]}
      >
        <Row>
          <RowHeader>Supervision sessions</RowHeader>
          <Cell numeric label="Figure">
            {formatWhole(sessions)}
          </Cell>
          <Cell numeric label="Counted">
            {`of ${formatWhole(enough.of)} officers`}
          </Cell>
          <Cell label="What it is">Meetings recorded in 12 months</Cell>
        </Row>
        <MeasureRow
          name={`${SESSIONS_WANTED} sessions or more`}
          share={enough}
          href={hrefOf('supervision-enough')}
        >
          {`Officers with at least ${SESSIONS_WANTED} in 12 months`}
        </MeasureRow>
        <MeasureRow name="Supervision overdue" share={overdue} href={hrefOf('supervision-overdue')}>
          {`Officers without a session in the last ${SUPERVISION_DAYS} days`}
        </MeasureRow>
        <MeasureRow name="Agreed actions overdue" share={actionsOverdue} href={hrefOf('actions-overdue')}>
          Of the actions agreed with oversight of cases held here that are not done
        </MeasureRow>
      </Table>
      <Onward unit={unit} mayViewLists={mayViewLists} mayAudit={mayAudit} />
    </div>
  );
}

/** Where to read on. */
function Onward({
  unit,
  mayViewLists,
  mayAudit,
}: Pick<SupervisionSectionProps, 'unit' | 'mayViewLists' | 'mayAudit'>) {
  if (!mayViewLists && !mayAudit) return null;
  return (
    <ul className="hr-choices">
      {mayViewLists ? (
        <li>
          <TextLink href={unitOversightHref(unit)}>Oversight and supervision by unit</TextLink>
        </li>
      ) : null}
      {mayAudit ? (
        <li>
          <TextLink href={toOversight()}>Oversight: actions and audits</TextLink>
        </li>
      ) : null}
    </ul>
  );
}

function MeasureRow({
  name,
  share,
  href,
  children,
}: {
  readonly name: string;
  readonly share: CountShare;
  /** Null where the list is not the reader’s to see. */
  readonly href: Address | null;
  readonly children: string;
}) {
  return (
    <Row>
      <RowHeader>{name}</RowHeader>
      <Cell numeric label="Figure">
        <ShareFigure share={share} />
      </Cell>
      <Cell numeric label="Counted">
        {href === null ? countedOf(share) : <ShareCount share={share} href={href} />}
      </Cell>
      <Cell label="What it is">{children}</Cell>
    </Row>
  );
}
