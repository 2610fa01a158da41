import type { Store, Tables } from '../../../../db/store';
import type { ImportFile, ImportSource } from '../import-report';

/** A file of an import, as a test writes it. */
export function fileOf(name: string, content: string | Uint8Array): ImportSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, bytes: () => [bytes] };
}

/** Rows by column name as comma-separated text, quoted where it must be. */
export function csvOf(
  rows: readonly Readonly<Record<string, string>>[],
  columns: readonly string[] = Object.keys(rows[0] ?? {}),
): string {
  const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

export type GoodFile = ImportFile;
type FileRow = Readonly<Record<string, string>>;

/** A small estate as files: every column of every file, filled. */
export const GOOD_FILES: Readonly<Record<GoodFile, readonly [FileRow, ...FileRow[]]>> = {
  'teams.csv': [
    {
      team_code: 'HX-GEN',
      team_name: 'Halifax',
      team_type: 'generic',
      ldu_code: 'CAL',
      ldu_name: 'Calderdale',
      region_code: 'WY',
      region_name: 'West Yorkshire',
      areas: 'Calderdale;HX1',
      serves: '',
    },
    {
      team_code: 'SS-CP',
      team_name: 'Community Payback',
      team_type: 'community_payback',
      ldu_code: 'SSL',
      ldu_name: 'Shared',
      region_code: 'SS',
      region_name: 'Shared services',
      areas: '',
      serves: 'WY;CAL',
    },
  ],
  'officers.csv': [
    {
      staff_code: 'HX001',
      forename: 'Helen',
      surname: 'Pickles',
      team_code: 'HX-GEN',
      email: 'helen@example.org',
      grade: 'SPO',
      contracted_hours: '37',
      start_date: '2015-01-05',
      leaving_date: '',
      line_manager_staff_code: '',
      training: '',
    },
    {
      staff_code: 'HX002',
      forename: 'Daniel',
      surname: 'Whitworth',
      team_code: 'HX-GEN',
      email: 'daniel@example.org',
      grade: 'PSO',
      contracted_hours: '30',
      start_date: '2020-03-02',
      leaving_date: '2030-01-01',
      line_manager_staff_code: 'HX001',
      training: 'domestic_abuse;child_safeguarding',
    },
  ],
  'cases.csv': [
    {
      crn: 'X300001',
      setting: 'licence',
      forename: 'Leon',
      surname: 'Garside',
      date_of_birth: '1990-05-17',
      sex: 'male',
      area: 'Calderdale',
      restricted: 'n',
      sentence: 'licence',
      cohort: 'standard',
      state: 'active',
      rsr: '3.41',
      ogrs: '78',
      rosh: 'medium',
      flags: 'da_register;mappa',
      order_start: '2026-05-01',
      order_end: '2027-03-14',
      release_date: '2026-05-01',
      first_appointment: '2026-05-02',
      last_seen: '2026-10-27',
      next_appointment: '2026-11-10',
      officer_staff_code: 'HX002',
      allocated_on: '2026-05-03',
    },
    {
      crn: 'X300002',
      setting: 'community',
      forename: 'Ryan',
      surname: 'Naylor',
      date_of_birth: '',
      sex: '',
      area: 'Nowhere',
      restricted: 'y',
      sentence: '',
      cohort: '',
      state: '',
      rsr: '',
      ogrs: '',
      rosh: '',
      flags: '',
      order_start: '',
      order_end: '',
      release_date: '',
      first_appointment: '',
      last_seen: '',
      next_appointment: '',
      officer_staff_code: '',
      allocated_on: '',
    },
  ],
  'reductions.csv': [
    {
      staff_code: 'HX002',
      reason: 'Court duty',
      start_date: '2026-09-01',
      hours: '4',
      end_date: '2026-12-31',
      notes: 'Tuesdays',
    },
    {
      staff_code: 'HX002',
      reason: 'Newly qualified officer',
      start_date: '2026-10-01',
      hours: '',
      end_date: '',
      notes: '',
    },
  ],
  'absences.csv': [
    { staff_code: 'HX002', start_date: '2026-11-20', kind: 'annual_leave', end_date: '2026-11-27' },
  ],
  'reports.csv': [{ report_id: 'PSR-1', staff_code: 'HX002', kind: 'standard', completed_on: '2026-10-20' }],
  'oversight.csv': [
    {
      crn: 'X300001',
      recorded_on: '2026-10-05',
      recorded_by: 'Ada Fox',
      review_on: '2026-11-30',
      decision: 'Holding agreed; joint visits',
    },
  ],
  'establishment.csv': [{ unit_code: 'HX-GEN', grade: 'CM', posts: '12.5' }],
};

/** The good files as sources, some of them with other rows. */
export function goodSources(
  changes: Partial<Record<GoodFile, readonly Readonly<Record<string, string>>[]>> = {},
): ImportSource[] {
  return (Object.keys(GOOD_FILES) as GoodFile[]).map((name) =>
    fileOf(name, csvOf(changes[name] ?? GOOD_FILES[name])),
  );
}

/** The rows of a good file, one of them with other values. */
export function withRow(
  file: GoodFile,
  index: number,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>>[] {
  const rows: readonly Readonly<Record<string, string>>[] = GOOD_FILES[file];
  return rows.map((row, at) => (at === index ? { ...row, ...values } : row));
}

/** Every row of every table that an import may touch, to show that nothing changed. */
export async function wholeDatabase({ db, t }: Store): Promise<string> {
  const tables: (keyof Tables)[] = [
    'regions',
    'ldus',
    'lduAreas',
    'teams',
    'teamServes',
    'officers',
    'officerTraining',
    'reductions',
    'absences',
    'reports',
    'oversights',
    'establishmentPosts',
    'cases',
    'allocations',
    'importRuns',
    'auditEntries',
  ];
  const dumps: string[] = [];
  for (const name of tables) {
    const rows: unknown[] = await db.select().from(t[name]);
    dumps.push(
      `${name}: ${rows
        .map((row) => JSON.stringify(row))
        .sort()
        .join('\n')}`,
    );
  }
  return dumps.join('\n');
}

/** Takes every row out again, the model in force left in place. */
export async function emptyDatabase({ tx, t }: Store): Promise<void> {
  const tables = [
    t.importUndoParts,
    t.auditEntries,
    t.importRuns,
    t.sourceDifferences,
    t.handoffs,
    t.gradeItems,
    t.bandChanges,
    t.oversights,
    t.allocations,
    t.cases,
    t.reports,
    t.absences,
    t.reductions,
    t.officerTraining,
    t.establishmentPosts,
    t.savedViews,
    t.userRoles,
    t.users,
  ];
  await tx(async (writer) => {
    for (const table of tables) await writer.delete(table);
    await writer.update(t.officers).set({ lineManagerStaffCode: null });
    for (const table of [t.officers, t.teamServes, t.teams, t.lduAreas, t.ldus, t.regions])
      await writer.delete(table);
  });
}
