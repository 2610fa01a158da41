import { toListFile } from '@/lib/addresses/lists';
import { FileActions } from '../../ui/list/file-links';
import { SESSIONS_WANTED, SUPERVISION_DAYS } from '@/lib/domain/metrics/officers/supervision-measure';
import { LEVEL_BELOW } from '@/lib/domain/metrics/units/units';
import { formatDate, formatInstant, formatWhole } from '@/lib/kernel/format';
import type {
  OversightOfUnit,
  UnitOversightPage,
} from '@/lib/usecases/capacity/monitoring/view-unit-oversight';
import type { Address } from '@/lib/kernel/address';
import { OfficialMarking } from '../../ui/page/official-marking';
import { PageFrame } from '../../ui/page/page-frame';
import { PageHead } from '../../ui/page/page-head';
import { PrintButton } from '../../ui/page/print-button';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { capacityListHref, unitOversightHref, unitParams } from '../capacity-address';
import { levelWord, unitWord, UnitCrumbs } from '../capacity-top';
import { shareText } from '../sections/share-figure';

type ListName = Parameters<typeof capacityListHref>[0];

/** What leaders monitor of oversight: what is missing, overdue and not done, by unit, each count linked to its list. */
export function UnitOversightView({ page }: { readonly page: UnitOversightPage }) {
  const { unit, above, model, dataAsOf } = page;
  const word = unitWord(model, LEVEL_BELOW[unit.level]) || levelWord(model, unit);
  return (
    <PageFrame
      above={
        <UnitCrumbs
          above={above}
          unit={unit}
          more={[{ label: 'Oversight and supervision', href: unitOversightHref(unit) }]}
        />
      }
      below={<OfficialMarking model={model} dataAsOf={dataAsOf} />}
    >
      <PageHead
        caption={levelWord(model, unit)}
        title={`Oversight and supervision in ${unit.name}`}
        data={
          dataAsOf === null
            ? 'No data has been imported yet.'
            : `Data from ${formatInstant(new Date(dataAsOf))}.`
        }
        actions={
          <>
            <FileActions file={toListFile('unit-oversight')} query={unitParams(unit)} />
            <PrintButton />
          </>
        }
      />
      <div className="hr-capacity">
        <OversightSection page={page} word={word} />
        <OfficersSection page={page} word={word} />
      </div>
    </PageFrame>
  );
}

interface SectionProps {
  readonly page: UnitOversightPage;
  /** What the units below are called. */
  readonly word: string;
}

/** Oversight of cases, and what was agreed with it. */
function OversightSection({ page: { unit, units }, word }: SectionProps) {
  return (
    <section className="hr-frame" aria-labelledby="oversight">
      <h2 id="oversight">Management oversight</h2>
      <p>
        Of live cases that need it, those with none in date, and among them those that were overseen once and
        whose review has passed. Agreed actions are those of cases that somebody here holds.
      </p>
      <Table
        caption={`Management oversight by ${word}`}
        columns={[
          { key: 'unit', label: word },
          { key: 'needing', label: 'Cases needing it', numeric: true },
          { key: 'missing', label: 'None in date', numeric: true },
          { key: 'overdue', label: 'Review passed', numeric: true },
          { key: 'open', label: 'Actions not done', numeric: true },
          { key: 'late', label: 'Actions overdue', numeric: true },
        ]}
        foot={<OversightRow one={unit} isTotal />}
      >
        {units.map((one) => (
          <OversightRow key={one.code} one={one} />
        ))}
      </Table>
    </section>
  );
}

/** How officers are supervised. */
function OfficersSection({ page: { unit, units, today }, word }: SectionProps) {
  return (
    <section className="hr-frame" aria-labelledby="supervision">
      <h2 id="supervision">Supervision of officers</h2>
      <p>{`Responsible officers in post on ${formatDate(today)}, and their supervision in the 12 months to it: overdue is none in the last ${SUPERVISION_DAYS} days.`}</p>
      <Table
        caption={`Supervision by ${word}`}
        columns={[
          { key: 'unit', label: word },
          { key: 'officers', label: 'Officers', numeric: true },
          { key: 'sessions', label: 'Sessions', numeric: true },
          { key: 'enough', label: `${SESSIONS_WANTED} or more`, numeric: true },
          { key: 'overdue', label: 'Overdue', numeric: true },
        ]}
        foot={<SupervisionRow one={unit} isTotal />}
      >
        {units.map((one) => (
          <SupervisionRow key={one.code} one={one} />
        ))}
      </Table>
    </section>
  );
}

interface RowProps {
  readonly one: OversightOfUnit;
  readonly isTotal?: boolean;
}

function OversightRow({ one, isTotal = false }: RowProps) {
  const { actionsOverdue } = one.supervision;
  return (
    <Row>
      <UnitName one={one} isTotal={isTotal} />
      <Cell numeric label="Cases needing it">
        {formatWhole(one.missing.of)}
      </Cell>
      <ShareCell label="None in date" one={one} list="oversight-missing" share={one.missing} />
      <ShareCell label="Review passed" one={one} list="oversight-overdue" share={one.overdue} />
      <Cell numeric label="Actions not done">
        <Counted count={actionsOverdue.of} href={capacityListHref('actions-open', one)} />
      </Cell>
      <ShareCell label="Actions overdue" one={one} list="actions-overdue" share={actionsOverdue} />
    </Row>
  );
}

function SupervisionRow({ one, isTotal = false }: RowProps) {
  const { enough, overdue, sessions } = one.supervision;
  return (
    <Row>
      <UnitName one={one} isTotal={isTotal} />
      <Cell numeric label="Officers">
        {formatWhole(enough.of)}
      </Cell>
      <Cell numeric label="Sessions">
        {formatWhole(sessions)}
      </Cell>
      <ShareCell label={`${SESSIONS_WANTED} or more`} one={one} list="supervision-enough" share={enough} />
      <ShareCell label="Overdue" one={one} list="supervision-overdue" share={overdue} />
    </Row>
  );
}

function UnitName({ one, isTotal }: Required<RowProps>) {
  return (
    <RowHeader>
      {isTotal ? `All of ${one.name}` : <TextLink href={unitOversightHref(one)}>{one.name}</TextLink>}
    </RowHeader>
  );
}

interface ShareCellProps {
  readonly label: string;
  readonly one: OversightOfUnit;
  readonly list: ListName;
  readonly share: OversightOfUnit['missing'];
}

/** A share in words, linked to what it counts; nothing to share is no figure. */
function ShareCell({ label, one, list, share }: ShareCellProps) {
  if (share.of === 0) return <EmptyCell numeric says="Nothing to count" />;
  return (
    <Cell numeric label={label}>
      {share.count === 0 ? (
        shareText(share)
      ) : (
        <TextLink href={capacityListHref(list, one)}>{shareText(share)}</TextLink>
      )}
    </Cell>
  );
}

function Counted({ count, href }: { readonly count: number; readonly href: Address }) {
  return count === 0 ? <>0</> : <TextLink href={href}>{formatWhole(count)}</TextLink>;
}
