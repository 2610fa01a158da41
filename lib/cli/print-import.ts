import { countOf, formatWhole } from '../kernel/format';
import type { ImportConfirm, ImportProblem, ImportReport } from '../usecases/import/import-data';

/** Most warnings that are printed one by one: all of them are in the JSON. */
const MOST_PRINTED = 50;

/** Prints an import for people: what it did on standard output, warnings and errors on standard error. */
export function printReport(report: ImportReport, dryRun: boolean): void {
  for (const line of columnsText(report)) process.stderr.write(`${line}\n`);
  if (report.warnings.length > 0)
    process.stderr.write(`${countOf(report.warnings.length, 'warning')}:\n${listed(report.warnings)}\n`);
  if (report.errors.length > 0) {
    process.stderr.write(
      `Nothing was changed. ${countOf(report.errors.length, 'error')} to mend:\n${listed(report.errors)}\n`,
    );
    return;
  }
  if (report.confirm !== undefined) process.stderr.write(`${confirmText(report.confirm)}\n`);
  if (report.confirm === undefined || dryRun) process.stdout.write(`${outcomeText(report, dryRun)}\n`);
}

/** How columns were read whose headings are not their names, and what may be meant by those that were not. */
export function columnsText({ columns = [], guessed = {} }: ImportReport): string[] {
  const read = columns.map(({ name, file, by, saidAt, saidBy, headings }) => {
    const who =
      by === 'before' ? ` as ${saidBy ?? 'somebody'} said on ${(saidAt ?? '').slice(0, 10)}` : WHO[by];
    const each = headings.map(
      ({ heading, column }) => `${heading} ${column === null ? 'left out' : `is ${column}`}`,
    );
    return `${name}: ${file === null ? 'left out' : `read as ${file}`}${who}${each.length === 0 ? '' : `: ${each.join(', ')}`}`;
  });
  if (Object.keys(guessed).length === 0) return read;
  return [
    ...read,
    'Some headings may be columns by another name. If this is what they mean, give it as --mapping FILE, or take it with --accept-mapping:',
    JSON.stringify(guessed, null, 2),
  ];
}

const WHO = { given: ' by the mapping', guess: ' as it was guessed' } as const;

function outcomeText(report: ImportReport, dryRun: boolean): string {
  const { added, changed, unchanged, ended } = report;
  const rows = `${formatWhole(unchanged)} as they were`;
  if (added + changed + ended === 0) return `Nothing to change: ${rows}.`;
  const counts = `${formatWhole(added)} added, ${formatWhole(changed)} changed, ${formatWhole(ended)} ended, ${rows}.`;
  return dryRun ? `Nothing was changed. This import would come to ${counts}` : `Imported: ${counts}`;
}

/** What each team would lose, and how to say that it is meant. */
export function confirmText({ ended, moved, byUnit }: ImportConfirm): string {
  const lines = byUnit.map(({ team, kind, count, of, keys }) => {
    const who = team === null ? 'Waiting cases' : `Team ${team}`;
    const named = keys === undefined ? '' : `: ${keys.join(', ')}`;
    return `  ${who}: ${formatWhole(count)} of ${formatWhole(of)} ${LOSS_WORDS[kind]}${named}`;
  });
  const again = [
    ...(ended > 0 ? [`--confirm-ended ${ended}`] : []),
    ...(moved > 0 ? [`--confirm-moved ${moved}`] : []),
  ].join(' ');
  return [
    'Nothing was changed. This import takes much of what teams have: check that its files are whole.',
    ...lines,
    `If all of this is meant, run it again with ${again}`,
  ].join('\n');
}

const LOSS_WORDS: Readonly<Record<ImportConfirm['byUnit'][number]['kind'], string>> = {
  cases: 'live cases would end',
  staff: 'staff would leave',
  holders: 'live cases would leave their officer',
  teams: 'staff would go to another team',
};

function listed(problems: readonly ImportProblem[]): string {
  const lines = problems.slice(0, MOST_PRINTED).map(lineOf);
  const rest = problems.length - lines.length;
  return [...lines, ...(rest > 0 ? [`  and ${formatWhole(rest)} more: see them all with --json`] : [])].join(
    '\n',
  );
}

function lineOf({ file, row, column, value, message }: ImportProblem): string {
  const place = [file, row === null ? '' : `row ${row}`, column ?? '']
    .filter((part) => part !== '')
    .join(', ');
  return `  ${place === '' ? '' : `${place}: `}${value === null || value === '' ? '' : `"${value}": `}${message}`;
}
