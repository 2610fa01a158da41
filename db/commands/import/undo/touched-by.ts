import { eq } from 'drizzle-orm';
import { valuesOf } from '../../../../lib/kernel/rows/many-rows';
import type { Reader, Tables } from '../../../store';
import type { ImportWrites } from '../save-import';
import type { TouchedRows } from './capture';
import type { UndoTable } from './undo-tables';

/** What an import changes beside the rows that it writes. */
export interface TouchedBeside {
  /** Cases whose officer of record changes: covers and shares may end. */
  readonly holders: Iterable<string>;
  /** Cases that are live again: what waited and who held them follow. */
  readonly reopened: readonly string[];
  /** Differences from the source that were open before, and those that are raised or settled. */
  readonly differences: Iterable<string>;
  /** Hand-offs with which the files agree. */
  readonly handoffs: Iterable<string>;
  /** Cases that were not there before. */
  readonly added: ReadonlySet<string>;
}

type Writes = Partial<ImportWrites>;

/** All rows that an import may change, by how they are found. More than it changes do no harm. */
export function touchedBy(writes: readonly Writes[], beside: TouchedBeside): TouchedRows[] {
  const of: KeysOf = (pick) => {
    const keys = new Set<string>();
    for (const part of writes) for (const value of pick(part)) if (typeof value === 'string') keys.add(value);
    return keys;
  };
  return [...ofEstate(of), ...ofStaff(of), ...ofCases(of, beside)].filter(({ values }) => values.size > 0);
}

/** The keys that some part of what is written has. */
type KeysOf = (pick: (part: Writes) => Iterable<string | null | undefined>) => ReadonlySet<string>;

function rows(table: UndoTable, field: string, values: ReadonlySet<string>): TouchedRows {
  return { table, field, values };
}

function ofEstate(of: KeysOf): TouchedRows[] {
  return [
    rows(
      'regions',
      'code',
      of(({ regions = [] }) => regions.map(({ code }) => code)),
    ),
    rows(
      'ldus',
      'code',
      of(({ ldus = [] }) => ldus.map(({ code }) => code)),
    ),
    rows(
      'lduAreas',
      'areaKey',
      of(({ areas = [], removedAreaKeys = [] }) => [
        ...areas.map(({ areaKey }) => areaKey),
        ...removedAreaKeys,
      ]),
    ),
    rows(
      'teams',
      'code',
      of(({ teams = [] }) => teams.map(({ code }) => code)),
    ),
    rows(
      'teamServes',
      'teamCode',
      of(({ serves = [], removedServes = [] }) =>
        [...serves, ...removedServes].map(({ teamCode }) => teamCode),
      ),
    ),
  ];
}

function ofStaff(of: KeysOf): TouchedRows[] {
  return [
    rows(
      'officers',
      'staffCode',
      of(({ officers = [] }) => officers.map(({ staffCode }) => staffCode)),
    ),
    rows(
      'officerTraining',
      'staffCode',
      of(({ training = [], removedTraining = [] }) =>
        [...training, ...removedTraining].map(({ staffCode }) => staffCode),
      ),
    ),
    rows(
      'reductions',
      'id',
      of(({ reductions = [] }) => reductions.map(idOf)),
    ),
    rows(
      'absences',
      'id',
      of(({ absences = [], removedAbsenceIds = [] }) => [...absences.map(idOf), ...removedAbsenceIds]),
    ),
    rows(
      'reports',
      'reportId',
      of(({ reports = [] }) => reports.map(({ reportId }) => reportId)),
    ),
  ];
}

function ofCases(
  of: KeysOf,
  { holders, reopened, differences, handoffs, added }: TouchedBeside,
): TouchedRows[] {
  const known = of(function* ({ cases = [] }) {
    for (const crn of valuesOf(cases, 'crn')) if (!added.has(crn)) yield crn;
  });
  const again = new Set(reopened);
  const beside = new Set(holders);
  return [
    { ...rows('cases', 'crn', added), fresh: true },
    rows('cases', 'crn', known),
    rows(
      'cases',
      'area',
      of(({ homes = [] }) => homes.map(({ area }) => area)),
    ),
    {
      ...rows(
        'allocations',
        'id',
        of(({ newAllocations = [] }) => valuesOf(newAllocations, 'id')),
      ),
      fresh: true,
    },
    rows(
      'allocations',
      'id',
      of(({ changedAllocations = [] }) => changedAllocations.map(idOf)),
    ),
    rows('allocations', 'crn', again),
    rows('caseCovers', 'crn', beside),
    rows('caseShares', 'crn', beside),
    rows(
      'oversights',
      'id',
      of(({ oversights = [] }) => oversights.map(idOf)),
    ),
    rows('oversights', 'crn', again),
    rows(
      'establishmentPosts',
      'unitCode',
      of(({ posts = [] }) => posts.map(({ unitCode }) => unitCode)),
    ),
    ...ofBands(of, again),
    rows('sourceDifferences', 'thingKey', new Set(differences)),
    rows('handoffs', 'id', new Set(handoffs)),
    rows('handoffs', 'crn', again),
  ];
}

function ofBands(of: KeysOf, again: ReadonlySet<string>): TouchedRows[] {
  return [
    rows(
      'bandChanges',
      'id',
      of(({ bandChanges = [], settledBandChanges = [], movedBandChanges = [] }) => [
        ...bandChanges.map(({ id }) => id),
        ...settledBandChanges.map(({ change }) => change.id),
        ...movedBandChanges,
      ]),
    ),
    rows('bandChanges', 'crn', again),
    rows(
      'gradeItems',
      'id',
      of(({ gradeItems = [] }) => gradeItems.map(({ id }) => id)),
    ),
    rows('gradeItems', 'crn', again),
  ];
}

function idOf({ id }: { readonly id?: string | undefined }): string | undefined {
  return id;
}

/** Keys of records of which the source says something else: those that stand open. */
export async function openDifferences(db: Pick<Reader, 'select'>, t: Tables): Promise<string[]> {
  const { sourceDifferences: d } = t;
  const rows = await db.select({ key: d.thingKey }).from(d).where(eq(d.state, 'open'));
  return rows.map(({ key }) => key);
}
