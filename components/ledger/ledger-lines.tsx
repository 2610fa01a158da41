import { COHORT_LABELS, SETTING_LABELS, STATE_LABELS } from '@/lib/domain/banding/labels';
import { toLedger } from '@/lib/addresses/officers';
import { toCase } from '@/lib/addresses/cases';
import { sumOf } from '@/lib/kernel/collections';
import { formatHundredths, formatWhole } from '@/lib/kernel/format';
import type { OfficerWorkloadPage } from '@/lib/usecases/officers/officer-page';
import { lineKey, toChallengedLine } from '@/lib/domain/workload/ledger/challenge';
import type { CaseLine, LedgerLine } from '@/lib/domain/workload/ledger/ledger';
import { type ItemColumn, ItemTable } from '../ui/list/item-table';
import { TextLink } from '../ui/list/text-link';
import { BandLabel } from '../workload/band-chip';
import { signed } from '../officers/officer-cards';

/** Every case line of a ledger, the most points first; their sum is the points that cases use. */
export function CaseLines({ page }: { readonly page: OfficerWorkloadPage }) {
  const { measured, model, own } = page;
  const lines = measured.workload.ledger.filter((line): line is CaseLine => line.kind === 'case');
  const sorted = [...lines].sort(
    (a, b) => b.pointsHundredths - a.pointsHundredths || (a.crn ?? '').localeCompare(b.crn ?? ''),
  );
  return (
    <ItemTable
      caption="Case lines, the most points first"
      className="hr-table--lines"
      items={sorted}
      keyOf={(line, index) => line.crn ?? index}
      columns={[
        ...caseColumns(page, lines.length),
        ...(model.cohorts.length > 1 ? [COHORT_COLUMN] : []),
        { key: 'state', label: 'State', cell: ({ state }) => STATE_LABELS[state] },
        ...pointsColumns(lines, measured.workload.dormantPointsHundredths),
        ...(own ? [wrongColumn(measured.officer.staffCode)] : []),
      ]}
    />
  );
}

/** Whose case it is, its band and its setting. */
function caseColumns(
  { model, cases, mayViewCases }: OfficerWorkloadPage,
  count: number,
): ItemColumn<CaseLine>[] {
  const rowOf = new Map<string, (typeof cases)[number]>(cases.map((row) => [row.crn, row]));
  const ranks = [...model.bands].sort((a, b) => a.rank - b.rank).map((band) => band.code);
  return [
    {
      key: 'person',
      label: 'Person',
      cell: ({ crn }) => {
        const name = rowOf.get(crn ?? '')?.name.text ?? '';
        return (
          <>
            {mayViewCases && crn !== null ? <TextLink href={toCase.page(crn)}>{name}</TextLink> : name}{' '}
            <span className="hr-muted hr-code">{crn}</span>
          </>
        );
      },
      foot: <>{formatWhole(count)} cases</>,
    },
    {
      key: 'band',
      label: 'Band and setting',
      short: 'Band',
      cell: ({ crn, band, provisional, setting }) => {
        const row = rowOf.get(crn ?? '');
        return (
          <BandLabel
            band={band}
            rank={ranks.indexOf(band) + 1}
            bandCount={ranks.length}
            provisional={provisional}
            {...(row ? { possibleBands: row.possibleBands } : {})}
          >
            {SETTING_LABELS[setting].toLowerCase()}
          </BandLabel>
        );
      },
    },
  ];
}

const COHORT_COLUMN: ItemColumn<CaseLine> = {
  key: 'cohort',
  label: 'Cohort',
  cell: ({ cohort }) => COHORT_LABELS[cohort],
};

function pointsColumns(lines: readonly CaseLine[], dormantHundredths: number): ItemColumn<CaseLine>[] {
  return [
    {
      key: 'points',
      label: 'Points',
      numeric: true,
      cell: (line) => formatHundredths(line.pointsHundredths),
      foot: formatHundredths(sumOf(lines, (line) => line.pointsHundredths)),
    },
    {
      key: 'dormant',
      label: 'Dormant points',
      short: 'Dormant',
      numeric: true,
      cell: (line) => (line.dormantHundredths === 0 ? '0' : formatHundredths(line.dormantHundredths)),
      foot: formatHundredths(dormantHundredths),
    },
  ];
}

/** Every line of a ledger that is not a case's: reports, support, target, reductions, absence. */
export function OtherLines({ page }: { readonly page: OfficerWorkloadPage }) {
  const { measured, own } = page;
  return (
    <ItemTable
      caption="Lines of reports, support and hours"
      items={measured.workload.ledger.filter((line) => line.kind !== 'case')}
      keyOf={(line, index) => `${index}-${lineKey(toChallengedLine(line))}`}
      columns={[...OTHER_COLUMNS, ...(own ? [wrongColumn(measured.officer.staffCode)] : [])]}
    />
  );
}

const OTHER_COLUMNS: readonly ItemColumn<LedgerLine>[] = [
  { key: 'line', label: 'Line', cell: (line) => toChallengedLine(line).label },
  {
    key: 'side',
    label: 'Adds to',
    cell: ({ side }) => (side === 'used' ? 'Points used' : 'Points available'),
  },
  {
    key: 'points',
    label: 'Points',
    numeric: true,
    cell: (line) => signed(toChallengedLine(line).pointsHundredths),
  },
];

/** The way for an officer to say that a line of their own ledger is wrong. */
function wrongColumn(staffCode: string): ItemColumn<LedgerLine> {
  return {
    key: 'wrong',
    label: 'Wrong?',
    cell: (line) => {
      const shown = toChallengedLine(line);
      return (
        <TextLink
          href={toLedger.challenge(staffCode, { line: lineKey(shown) })}
          hiddenSuffix={`: ${shown.crn ?? shown.label}`}
        >
          This is wrong
        </TextLink>
      );
    },
  };
}
