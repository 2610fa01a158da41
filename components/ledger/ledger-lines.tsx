import { toLedger } from '@/lib/addresses/officers';
import { toCase } from '@/lib/addresses/cases';
import { COHORT_LABELS, SETTING_LABELS, STATE_LABELS } from '@/lib/domain/banding/labels';
import { formatHundredths, formatWhole } from '@/lib/kernel/format';
import type { OfficerWorkloadPage } from '@/lib/usecases/officers/officer-page';
import { lineKey, toChallengedLine } from '@/lib/domain/workload/ledger/challenge';
import type { CaseLine, LedgerLine } from '@/lib/domain/workload/ledger/ledger';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { BandLabel } from '../workload/band-chip';
import { signed } from '../officers/officer-cards';

/** Every case line of a ledger, the most points first; their sum is the points that cases use. */
export function CaseLines({ page }: { readonly page: OfficerWorkloadPage }) {
  const { measured, model, cases, mayViewCases, own } = page;
  const lines = measured.workload.ledger.filter((line): line is CaseLine => line.kind === 'case');
  const rowOf = new Map<string, (typeof cases)[number]>(cases.map((row) => [row.crn, row]));
  const sorted = [...lines].sort(
    (a, b) => b.pointsHundredths - a.pointsHundredths || (a.crn ?? '').localeCompare(b.crn ?? ''),
  );
  const ranks = [...model.bands].sort((a, b) => a.rank - b.rank).map((band) => band.code);
  const cohorts = model.cohorts.length > 1;
  return (
    <Table
      caption="Case lines, the most points first"
      className="hr-table--lines"
      columns={[
        { key: 'person', label: 'Person' },
        { key: 'band', label: 'Band and setting' },
        ...(cohorts ? [{ key: 'cohort', label: 'Cohort' }] : []),
        { key: 'state', label: 'State' },
        { key: 'points', label: 'Points', numeric: true },
        { key: 'dormant', label: 'Dormant points', numeric: true },
        ...(own ? [{ key: 'wrong', label: 'Wrong?' }] : []),
      ]}
      foot={
        <Row>
          <RowHeader>{formatWhole(lines.length)} cases</RowHeader>
          <Cell className="hr-empty" />
          {cohorts ? <Cell className="hr-empty" /> : null}
          <Cell className="hr-empty" />
          <Cell numeric label="Points">
            {formatHundredths(lines.reduce((sum, line) => sum + line.pointsHundredths, 0))}
          </Cell>
          <Cell numeric label="Dormant">
            {formatHundredths(measured.workload.dormantPointsHundredths)}
          </Cell>
          {own ? <Cell className="hr-empty" /> : null}
        </Row>
      }
    >
      {sorted.map((line) => {
        const row = rowOf.get(line.crn ?? '');
        const name = row?.name.text ?? '';
        return (
          <Row key={line.crn}>
            <RowHeader>
              {mayViewCases && line.crn !== null ? (
                <TextLink href={toCase.page(line.crn)}>{name}</TextLink>
              ) : (
                name
              )}{' '}
              <span className="hr-muted hr-code">{line.crn}</span>
            </RowHeader>
            <Cell label="Band">
              <BandLabel
                band={line.band}
                rank={ranks.indexOf(line.band) + 1}
                bandCount={ranks.length}
                provisional={line.provisional}
                {...(row ? { possibleBands: row.possibleBands } : {})}
              >
                {SETTING_LABELS[line.setting].toLowerCase()}
              </BandLabel>
            </Cell>
            {cohorts ? <Cell label="Cohort">{COHORT_LABELS[line.cohort]}</Cell> : null}
            <Cell label="State">{STATE_LABELS[line.state]}</Cell>
            <Cell numeric label="Points">
              {formatHundredths(line.pointsHundredths)}
            </Cell>
            <Cell numeric label="Dormant">
              {line.dormantHundredths === 0 ? '0' : formatHundredths(line.dormantHundredths)}
            </Cell>
            {own ? <WrongCell line={line} staffCode={measured.officer.staffCode} /> : null}
          </Row>
        );
      })}
    </Table>
  );
}

/** Every line of a ledger that is not a case's: reports, support, target, reductions, absence. */
export function OtherLines({ page }: { readonly page: OfficerWorkloadPage }) {
  const { measured, own } = page;
  const lines = measured.workload.ledger.filter((line) => line.kind !== 'case');
  return (
    <Table
      caption="Lines of reports, support and hours"
      columns={[
        { key: 'line', label: 'Line' },
        { key: 'side', label: 'Adds to' },
        { key: 'points', label: 'Points', numeric: true },
        ...(own ? [{ key: 'wrong', label: 'Wrong?' }] : []),
      ]}
    >
      {lines.map((line, index) => {
        const shown = toChallengedLine(line);
        return (
          <Row key={`${index}-${lineKey(shown)}`}>
            <RowHeader>{shown.label}</RowHeader>
            <Cell label="Adds to">{line.side === 'used' ? 'Points used' : 'Points available'}</Cell>
            <Cell label="Points" numeric>
              {signed(shown.pointsHundredths)}
            </Cell>
            {own ? <WrongCell line={line} staffCode={measured.officer.staffCode} /> : null}
          </Row>
        );
      })}
    </Table>
  );
}

/** The way for an officer to say that a line of their own ledger is wrong. */
function WrongCell({ line, staffCode }: { readonly line: LedgerLine; readonly staffCode: string }) {
  const shown = toChallengedLine(line);
  return (
    <Cell label="Wrong?">
      <TextLink
        href={toLedger.challenge(staffCode, { line: lineKey(shown) })}
        hiddenSuffix={`: ${shown.crn ?? shown.label}`}
      >
        This is wrong
      </TextLink>
    </Cell>
  );
}
