import type { CsvCell } from '../../../kernel/text/csv';
import { formatListName } from '../../../kernel/format';
import type { ModelPreview, PreviewedWorkload } from './preview-model';

/** Every officer of a preview, a row each; percentages to 3 decimals, empty where there is none. */
export function previewedOfficersCsv({ officers }: ModelPreview): readonly (readonly CsvCell[])[] {
  const figures = (of: PreviewedWorkload): CsvCell[] => [
    of.workloadPercent,
    of.state,
    of.pointsUsedHundredths / 100,
    of.pointsAvailable,
  ];
  const columns = (when: string): string[] =>
    ['workload_percent', 'state', 'points_used', 'points_available'].map((name) => `${name}_${when}`);
  return [
    ['staff_code', 'name', 'grade', 'team_name', ...columns('now'), ...columns('draft')],
    ...officers.map((entry) => [
      entry.staffCode,
      formatListName(entry),
      entry.grade,
      entry.teamName,
      ...figures(entry.before),
      ...figures(entry.after),
    ]),
  ];
}

/** Every held case of a preview, a row each, without any name but the holder's. */
export function previewedCasesCsv({ cases }: ModelPreview): readonly (readonly CsvCell[])[] {
  return [
    [
      'crn',
      'holder_staff_code',
      'holder',
      'team_name',
      'band_now',
      'band_draft',
      'verdict_now',
      'verdict_draft',
      'why',
    ],
    ...cases.map((entry) => [
      entry.crn,
      entry.holderCode,
      entry.holder,
      entry.teamName,
      entry.bandBefore,
      entry.bandAfter,
      entry.verdictBefore,
      entry.verdictAfter,
      entry.why.join(' '),
    ]),
  ];
}
