import { TRIED_ROLES } from '@/lib/domain/metrics/capacity/what-if';
import { toHundredths } from '@/lib/domain/metrics/brief/brief-parts';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { formatWhole, formatWorkload } from '@/lib/kernel/format';
import { capitalised } from '@/lib/kernel/text/first-letter';
import type { TriedFigures, WhatIfPage } from '@/lib/usecases/capacity/what-if-page';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';
import { formatFte } from '../sections/card-parts';

/** A figure as it is written, of now or then. */
interface Line {
  readonly name: string;
  readonly what: string;
  readonly write: (tried: TriedFigures) => string;
}

/** The headline figures before and after, each with its definition. */
export function WhatIfTable({ page }: { readonly page: WhatIfPage }) {
  const { before, after, unit } = page;
  return (
    <>
      <p role="status">
        {after === null
          ? 'Enter how many officers to try. Until then these are the figures of today.'
          : triedWords(page)}
      </p>
      <Table
        caption={`Headline figures of ${unit.name}, now and then`}
        columns={[
          { key: 'figure', label: 'Figure' },
          { key: 'now', label: 'Now', numeric: true },
          ...(after === null ? [] : [{ key: 'then', label: 'Then', numeric: true }]),
          { key: 'what', label: 'What it is' },
        ]}
      >
        {linesOf(page).map(({ name, what, write }) => (
          <Row key={name}>
            <RowHeader>{name}</RowHeader>
            <Cell numeric label="Now">
              {write(before)}
            </Cell>
            {after === null ? null : (
              <Cell numeric label="Then">
                {write(before) === write(after) ? write(after) : <strong>{write(after)}</strong>}
              </Cell>
            )}
            <Cell label="What it is">{what}</Cell>
          </Row>
        ))}
      </Table>
      <p className="hr-note">
        Officers over {wordsOf(page.model).over} or with many cases change only when cases move: so they are
        not told here.
      </p>
    </>
  );
}

/** "With 3.00 SCM more and 1.00 CM fewer" */
function triedWords({ model, tried }: WhatIfPage): string {
  const parts = TRIED_ROLES.flatMap((role) => {
    const hundredths = tried[role];
    const code = model.grades.find((grade) => grade.role === role)?.code ?? role;
    return hundredths === 0
      ? []
      : [`${formatFte(Math.abs(hundredths) / 100)} ${code} ${hundredths > 0 ? 'more' : 'fewer'}`];
  });
  return `With ${parts.join(' and ')}, full-time, without reductions.`;
}

function linesOf({ model }: WhatIfPage): Line[] {
  const { lines } = wordsOf(model);
  const gapLines = (['senior', 'ordinary'] as const).flatMap((role): Line[] => {
    const grade = model.grades.find((one) => one.role === role);
    if (grade === undefined) return [];
    const named = `${capitalised(grade.name)}s`;
    return [
      {
        name: `${named} in post`,
        what: 'FTE contracted',
        write: ({ figures }) => formatFte(figures.fteByGrade[grade.code]?.contracted ?? 0),
      },
      {
        name: `${named} short, before lending`,
        what: 'FTE that the cases need less those there are',
        write: ({ gaps }) => signed(gaps.find((gap) => gap.role === role)?.before ?? 0),
      },
      {
        name: `${named} short, after lending`,
        what: 'The same once each team has lent inside itself',
        write: ({ gaps }) => signed(gaps.find((gap) => gap.role === role)?.after ?? 0),
      },
    ];
  });
  return [
    {
      name: 'Workload',
      what: 'Points used ÷ points available of responsible officers',
      write: ({ figures }) =>
        figures.pointsAvailable === 0
          ? 'No capacity'
          : formatWorkload(toHundredths(figures.pointsUsed), figures.pointsAvailable, lines),
    },
    { name: 'Points used', what: 'Cases stay', write: ({ figures }) => formatWhole(figures.pointsUsed) },
    {
      name: 'Points available',
      what: 'Of responsible officers',
      write: ({ figures }) => formatWhole(figures.pointsAvailable),
    },
    ...gapLines,
  ];
}

/** "4.12 short", "1.20 spare". */
function signed(fte: number): string {
  if (fte === 0) return formatFte(0);
  return fte < 0 ? `${formatFte(-fte)} spare` : `${formatFte(fte)} short`;
}
