import { toData } from '@/lib/addresses/data';
import { formatInstant } from '@/lib/kernel/format';
import type { ReadColumns } from '@/lib/usecases/import/import-report';
import { TextLink } from '../ui/list/text-link';
import { InsetText } from '../ui/page/inset-text';

/** How files were read whose headings are not those of the contract, and the way to say otherwise; none after they were imported. */
export function ReadColumnsNote({
  id,
  columns,
  change,
}: {
  readonly id: string;
  readonly columns: readonly ReadColumns[];
  readonly change: boolean;
}) {
  if (columns.length === 0) return null;
  return (
    <InsetText>
      {columns.map((one) => (
        <p key={one.name} className="govuk-body">
          {wordsOf(one)}
        </p>
      ))}
      {change ? <TextLink href={toData.columns(id)}>Change how the columns are read</TextLink> : null}
    </InsetText>
  );
}

/** "Caseload.xlsx/Sheet1: read as cases.csv, with columns as Ada Fox said on 3 November 2026: Case ref is crn. Left out: Shoe size." */
function wordsOf({ name, file, saidAt, saidBy, headings }: ReadColumns): string {
  const who =
    saidAt === null || saidBy === null ? 'you said' : `${saidBy} said on ${formatInstant(new Date(saidAt))}`;
  if (file === null) return `${name}: left out, as ${who}.`;
  const meant = headings.flatMap(({ heading, column }) =>
    column === null ? [] : [`${heading} is ${column}`],
  );
  const left = headings.flatMap(({ heading, column }) => (column === null ? [heading] : []));
  const words = meant.length === 0 ? '' : `: ${meant.join(', ')}`;
  return `${name}: read as ${file}, with its columns as ${who}${words}.${left.length === 0 ? '' : ` Left out: ${left.join(', ')}.`}`;
}
