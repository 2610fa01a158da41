import 'server-only';
import { formatInstant } from '../../../kernel/format';
import { ok, type Result } from '../../../kernel/result';
import { OFFICIAL_MARKING } from '../../../kernel/text/csv';
import { plainFileName, type SheetFile } from '../../../kernel/text/sheet';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';
import type { AskedUnit } from '../parts/load-capacity';
import { viewEvidence } from './view-evidence';

/** The inspection evidence pack of a unit as a file: a row a figure, both years, n, dates, definition and comparator. */
export async function exportEvidence(
  context: UseCaseContext,
  asked: AskedUnit,
): Promise<Result<SheetFile, Problem>> {
  const viewed = await viewEvidence(context, asked);
  if (!viewed.ok) return viewed;
  const { unit, today, dataAsOf, yearAgo, sections } = viewed.value;
  const from =
    dataAsOf === null ? 'No data imported yet.' : `Data from ${formatInstant(new Date(dataAsOf))}.`;
  return ok({
    name: plainFileName('evidence', unit.code || unit.level, today),
    sheets: [
      {
        title: 'Inspection evidence',
        heading: [`${OFFICIAL_MARKING}. Inspection evidence of ${unit.name}.`, from],
        head: [
          'section',
          'figure',
          'previous',
          'previous_n',
          'current',
          'current_n',
          'dates',
          'comparator',
          'definition',
        ],
        rows: sections.flatMap(({ title, rows }) =>
          rows.map((row) => [
            ...[title, row.label, row.previous.text, row.previous.n, row.current.text, row.current.n],
            ...[row.dates ?? `${yearAgo ?? 'not stored'} and ${today}`, row.comparator, row.definition],
          ]),
        ),
      },
    ],
  });
}
