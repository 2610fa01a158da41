import 'server-only';
import type { ImportProblem, ImportReport } from '../../import/import-report';

/** Problems with the headings of the file beside the columns that they were said to be: "Case ref (crn)". */
export function withOwnHeadings(
  problems: readonly ImportProblem[],
  columns: ImportReport['columns'] = [],
): ImportProblem[] {
  if (columns.length === 0) return [...problems];
  const headings = new Map<string, string>(
    columns.flatMap(({ file, headings: all }) =>
      all.flatMap(({ heading, column }) =>
        column === null ? [] : [[`${file ?? ''} ${column}`, heading] as const],
      ),
    ),
  );
  return problems.map((problem) => {
    const heading = headings.get(`${problem.file} ${problem.column ?? ''}`);
    return heading === undefined ? problem : { ...problem, column: `${heading} (${problem.column ?? ''})` };
  });
}
