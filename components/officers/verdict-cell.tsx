import type { ReactNode } from 'react';
import type { IsoDate } from '@/lib/kernel/dates';
import { formatDayNear, formatHundredths } from '@/lib/kernel/format';
import type { CaseRow } from '@/lib/domain/workload/ledger/to-case-row';
import { Cell } from '../ui/list/table';
import { VerdictTag } from '../workload/verdict-tag';

/** The grade verdict with what made it, the oversight that it needs, the training that is lacking. */
export function VerdictCell({ row, today }: { readonly row: CaseRow; readonly today: IsoDate }) {
  const lines = linesOf(row, today);
  return (
    <Cell label="Verdict">
      <div>
        <VerdictTag verdict={row.verdict} context="held" quiet />
        {lines.length > 0 ? (
          <ul className="hr-verdict">
            {lines.map(({ key, line }) => (
              <li key={key}>{line}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </Cell>
  );
}

function linesOf(row: CaseRow, today: IsoDate): { readonly key: string; readonly line: ReactNode }[] {
  const lines: { key: string; line: ReactNode }[] = row.reasons.map((reason) => ({
    key: reason,
    line: reason,
  }));
  const add = (key: string, line: ReactNode): void => {
    lines.push({ key, line });
  };
  if (row.verdict === 'allowed' && row.oversight !== 'not_needed')
    add('why', `Needs oversight: ${row.oversightWhy.join(', ').toLowerCase()}`);
  if (row.oversight === 'missing') add('oversight', <strong>Oversight missing</strong>);
  if (row.oversight === 'first_due' && row.oversightDueOn)
    add(
      'oversight',
      <span className="hr-muted">First oversight due {formatDayNear(row.oversightDueOn, today)}</span>,
    );
  if (row.oversight === 'overdue' && row.oversightReviewOn)
    add(
      'oversight',
      <strong>Oversight review overdue since {formatDayNear(row.oversightReviewOn, today)}</strong>,
    );
  if (row.oversight === 'in_date' && row.oversightReviewOn)
    add(
      'oversight',
      <span className="hr-muted">Oversight review {formatDayNear(row.oversightReviewOn, today)}</span>,
    );
  if (row.held === 'cover') add('held', <span className="hr-muted">Held: cover</span>);
  for (const sentence of row.beside) add(sentence, sentence);
  for (const course of row.missingCourses) add(course, `Training gap: ${course}`);
  if (row.missing.length > 0 && !row.reasons.some((reason) => /(missing|not recorded)$/.test(reason)))
    add('missing', <span className="hr-muted">{row.missing.join(', ')} not recorded</span>);
  if (row.state === 'overdue_termination')
    add('state', <span className="hr-muted">{pointsWords(row)}: record the end</span>);
  else if (row.dormantHundredths > 0)
    add('state', <span className="hr-muted">{pointsWords(row)} while it is so</span>);
  return lines;
}

function pointsWords({ pointsHundredths }: CaseRow): string {
  return `${formatHundredths(pointsHundredths)} ${pointsHundredths === 100 ? 'point' : 'points'}`;
}
