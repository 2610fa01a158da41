import { toCase } from '@/lib/addresses/cases';
import { toOfficer } from '@/lib/addresses/officers';
import { CHANGE_WORDS, type UnitChangeKind } from '@/lib/domain/metrics/change/change-kinds';
import { toCapacity } from '@/lib/addresses/capacity';
import { sumOf } from '@/lib/kernel/collections';
import { countOf, formatWhole } from '@/lib/kernel/format';
import { itemsOf, listPart, type PageAsked } from '@/lib/kernel/list-part';
import type { ChangeItems, ChangePage } from '@/lib/usecases/capacity/change-page';
import { type ItemColumn, ItemTable } from '../../ui/list/item-table';
import { ListPages } from '../../ui/list/list-pages';
import { TextLink } from '../../ui/list/text-link';
import { signedHundredths } from '../../workload/signed-figures';
import { changeHref, unitParams } from '../capacity-address';

const ROWS_A_PAGE = 50;

interface StepListProps {
  readonly page: ChangePage;
  readonly step: UnitChangeKind;
  readonly items: ChangeItems;
  readonly shown: PageAsked;
}

/** The list behind one step: of a team its cases and officers, else the units below. */
export function StepList({ page, step, items, shown }: StepListProps) {
  const { label, about } = CHANGE_WORDS[step];
  return (
    <section className="hr-section" id="list">
      <h2 className="govuk-heading-m">{label}</h2>
      <p className="hr-note">{about}</p>
      {items.kind === 'units' ? (
        <UnitParts units={items.units} step={step} />
      ) : (
        <Lines page={page} lines={items.lines} step={step} shown={shown} />
      )}
    </section>
  );
}

type ItemsOf<Kind> = Extract<ChangeItems, { readonly kind: Kind }>;

function UnitParts({
  units,
  step,
}: {
  readonly units: ItemsOf<'units'>['units'];
  readonly step: UnitChangeKind;
}) {
  const counted = units.some((one) => one.count !== null && one.count > 0);
  const columns: ItemColumn<ItemsOf<'units'>['units'][number]>[] = [
    {
      key: 'unit',
      label: 'Unit',
      cell: ({ unit }) => <TextLink href={changeHref(unit, step)}>{unit.name}</TextLink>,
      foot: 'Together',
    },
    ...(counted
      ? [
          {
            key: 'count',
            label: 'Lines',
            numeric: true,
            cell: ({ count }: { readonly count: number | null }) => formatWhole(count ?? 0),
            foot: formatWhole(sumOf(units, (one) => one.count ?? 0)),
          } as const,
        ]
      : []),
    ...pointColumns(units),
  ];
  return (
    <ItemTable
      caption={`${CHANGE_WORDS[step].label}, by unit`}
      items={units}
      keyOf={({ unit }) => unit.code}
      columns={columns}
    />
  );
}

interface Points {
  readonly usedHundredths: number;
  readonly availablePoints: number;
}

function pointColumns<Item extends Points>(items: readonly Item[]): ItemColumn<Item>[] {
  return [
    {
      key: 'used',
      label: 'Points used',
      numeric: true,
      cell: ({ usedHundredths }) => signedHundredths(usedHundredths),
      foot: signedHundredths(sumOf(items, (item) => item.usedHundredths)),
    },
    {
      key: 'available',
      label: 'Points available',
      numeric: true,
      cell: ({ availablePoints }) => signedHundredths(availablePoints * 100),
      foot: signedHundredths(sumOf(items, (item) => item.availablePoints) * 100),
    },
  ];
}

type Line = ItemsOf<'lines'>['lines'][number];

function Lines({
  page,
  lines,
  step,
  shown,
}: Pick<StepListProps, 'page' | 'step' | 'shown'> & { readonly lines: readonly Line[] }) {
  const part = listPart(lines.length, shown, ROWS_A_PAGE);
  const params = { ...unitParams(page.unit), ...toCapacity.change.params({ step }) };
  const { label, one } = CHANGE_WORDS[step];
  const columns: ItemColumn<Line>[] = [
    { key: 'what', label: 'What', cell: (line) => <What line={line} />, foot: 'Together' },
    {
      key: 'officer',
      label: 'Officer',
      cell: ({ officer }) => <TextLink href={toOfficer.page(officer.staffCode)}>{officer.name}</TextLink>,
      foot: one === null ? null : countOf(lines.length, one),
    },
    ...pointColumns(lines),
  ];
  return (
    <>
      <ItemTable
        caption={`${label}, by officer`}
        items={itemsOf(lines, part)}
        keyOf={(line, index) => `${line.officer.staffCode}/${line.crn ?? ''}/${index}`}
        columns={columns}
      />
      <ListPages part={part} path={toCapacity.change()} params={params} label={label} />
    </>
  );
}

function What({ line: { crn, text, mayOpen } }: { readonly line: Line }) {
  if (crn === null) return <>{text}</>;
  return (
    <>
      {mayOpen ? <TextLink href={toCase.page(crn)}>{crn}</TextLink> : crn}
      {`: ${text}`}
    </>
  );
}
