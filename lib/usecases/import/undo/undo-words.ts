import 'server-only';
import type { RowToUndo } from '../../../../db/commands/import/undo/undo-rows';
import type { UndoTable } from '../../../../db/commands/import/undo/undo-tables';

/** What the audit trail calls the thing that a row belongs to. */
const THING_FIELDS: Readonly<Record<UndoTable, readonly string[]>> = {
  regions: ['code'],
  ldus: ['code'],
  lduAreas: [],
  teams: ['code'],
  teamServes: ['teamCode'],
  officers: ['staffCode'],
  officerTraining: ['staffCode'],
  reductions: ['staffCode'],
  absences: ['staffCode'],
  reports: ['staffCode'],
  cases: ['crn'],
  allocations: ['crn'],
  caseCovers: ['crn'],
  caseShares: ['crn'],
  oversights: ['crn'],
  establishmentPosts: [],
  bandChanges: ['crn'],
  gradeItems: ['crn'],
  sourceDifferences: ['thingKey'],
  handoffs: ['crn'],
};

const NOUNS: Readonly<Record<UndoTable, string>> = {
  regions: 'Region',
  ldus: 'LDU',
  lduAreas: 'Area',
  teams: 'Team',
  teamServes: 'Whom a team serves',
  officers: 'Officer',
  officerTraining: 'Training',
  reductions: 'Reduction',
  absences: 'Absence',
  reports: 'Report',
  cases: 'Case',
  allocations: 'Officer of a case',
  caseCovers: 'Cover',
  caseShares: 'Share',
  oversights: 'Oversight',
  establishmentPosts: 'Posts',
  bandChanges: 'Change of band',
  gradeItems: 'Grade to look at',
  sourceDifferences: 'Difference from the source',
  handoffs: 'Decision to key',
};

/** The keys under which the audit trail tells of a row. */
export function partsOf({ changed: { table, key, before }, current }: RowToUndo): string[] {
  const row = current ?? before ?? {};
  if (table === 'establishmentPosts') return [(JSON.parse(key) as string[]).join('/')];
  return THING_FIELDS[table].map((field) => String(row[field] ?? '')).filter((part) => part !== '');
}

/** "Reduction of HX002" */
export function thingOf(row: RowToUndo): string {
  const of = partsOf(row)[0] ?? (JSON.parse(row.changed.key) as string[]).join(', ');
  return `${NOUNS[row.changed.table]} ${of}`;
}
