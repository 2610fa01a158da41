import type { EvidenceCell, EvidenceRow } from '@/lib/domain/metrics/evidence/evidence-cells';
import type { EvidenceSection } from '@/lib/domain/metrics/evidence/evidence-rows';
import { formatDate, formatInstant } from '@/lib/kernel/format';
import type { EvidencePage } from '@/lib/usecases/capacity/evidence/view-evidence';
import { type ItemColumn, ItemTable } from '../../ui/list/item-table';
import { TextLink } from '../../ui/list/text-link';
import { OfficialMarking } from '../../ui/page/official-marking';
import { PageFrame } from '../../ui/page/page-frame';
import { PageHead } from '../../ui/page/page-head';
import { PrintButton } from '../../ui/page/print-button';
import { evidenceFileHref, evidenceHref } from '../capacity-address';
import { UnitCrumbs } from '../capacity-top';

const TITLE = 'Inspection evidence';

/** The inspection evidence pack of a unit: last year and this year side by side, as inspectors lay it out. */
export function EvidenceView({ page }: { readonly page: EvidencePage }) {
  const { unit, above, model, dataAsOf, sections } = page;
  return (
    <PageFrame
      above={<UnitCrumbs above={above} unit={unit} more={[{ label: TITLE, href: evidenceHref(unit) }]} />}
      below={<OfficialMarking model={model} dataAsOf={dataAsOf} />}
    >
      <PageHead
        caption={unit.name}
        title={TITLE}
        data={dataWords(page)}
        actions={
          <>
            <TextLink href={evidenceFileHref(unit, 'csv')} download>
              Download CSV
            </TextLink>
            <TextLink href={evidenceFileHref(unit, 'xlsx')} download>
              Download XLSX
            </TextLink>
            <PrintButton />
          </>
        }
      />
      <div className="hr-evidence">
        {sections.map((section) => (
          <Section key={section.title} section={section} page={page} />
        ))}
      </div>
    </PageFrame>
  );
}

function dataWords({ dataAsOf, yearAgo, isPublished, today }: EvidencePage): string {
  const from =
    dataAsOf === null ? 'No data has been imported yet.' : `Data from ${formatInstant(new Date(dataAsOf))}.`;
  const then =
    yearAgo === null
      ? 'Nothing is stored of a year ago.'
      : `The previous year is as ${isPublished ? 'published for the year to' : 'stored on'} ${formatDate(yearAgo)}.`;
  return `${from} The current year is to ${formatDate(today)}. ${then}`;
}

function Section({ section, page }: { readonly section: EvidenceSection; readonly page: EvidencePage }) {
  const { yearAgo, today } = page;
  const columns: ItemColumn<EvidenceRow>[] = [
    {
      key: 'figure',
      label: 'Figure',
      cell: ({ label, definition, dates }) => (
        <>
          {label}
          <br />
          <span className="hr-muted">{dates === null ? definition : `${definition}. ${dates}`}</span>
        </>
      ),
    },
    {
      key: 'previous',
      label: yearAgo === null ? 'Previous year' : `Previous year, ${formatDate(yearAgo)}`,
      short: 'Previous year',
      numeric: true,
      cell: ({ previous }) => <Figure cell={previous} />,
    },
    {
      key: 'current',
      label: `Current year, ${formatDate(today)}`,
      short: 'Current year',
      numeric: true,
      cell: ({ current }) => <Figure cell={current} />,
    },
    {
      key: 'comparator',
      label: 'Comparator',
      numeric: true,
      cell: ({ comparator }) => comparator ?? 'None published',
    },
  ];
  return (
    <>
      <h2 className="govuk-heading-s">{section.title}</h2>
      <ItemTable
        caption={section.title}
        items={section.rows}
        keyOf={({ label }) => label}
        columns={columns}
      />
    </>
  );
}

function Figure({ cell: { text, n } }: { readonly cell: EvidenceCell }) {
  if (n === null) return <strong>{text}</strong>;
  return (
    <span>
      <strong>{text}</strong> <span className="hr-muted">{n}</span>
    </span>
  );
}
