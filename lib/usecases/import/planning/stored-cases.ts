import 'server-only';
import {
  loadRefusedChanges,
  loadTurnedDownByEnd,
  loadWaitingChanges,
} from '../../../../db/queries/cases/load-band-changes';
import { loadEndOf } from '../../../../db/queries/decisions/load-last-change';
import {
  loadLiveCrns,
  loadOpenAllocations,
  loadStoredCases,
} from '../../../../db/queries/import/load-import-facts';
import type { Reader, Tables } from '../../../../db/store';
import type { BandChangeRecord } from '../../../domain/banding/changes/band-change';
import { groupBy } from '../../../kernel/collections';
import type { Crn } from '../../../kernel/ids';
import { partsOf } from '../../../kernel/rows/many-rows';
import { letOthersThrough } from '../../../machine/let-others-through';
import type { GivenCase } from '../reading/columns/columns-of-cases';
import type { FileRow } from '../reading/file-spec';
import { addHoldersOver, holdersAtEnd, type KnownCases } from './band-holders';
import type { ImportScope } from './import-plan';
import type { StoredChanges } from './plan-bands';

/** Cases that are looked up, and planned, at a time: whoever else asks is answered in between, and of a nation no more are held. */
const CASES_AT_A_TIME = 500;

/** What is stored of some cases, and what was changed of them. */
export interface StoredOfCases extends StoredChanges, KnownCases {}

/** Some rows of a file, with what is stored of their cases. */
interface RowsBesideStored {
  readonly rows: readonly FileRow<GivenCase>[];
  readonly stored: StoredOfCases;
}

/** The stored cases of an import, some at a time. */
export interface StoredCases {
  /** Rows in their order, each beside what is stored. */
  beside(rows: Iterable<FileRow<GivenCase>>): AsyncGenerator<RowsBesideStored>;
  /** What is stored of the live cases that are not among these. */
  liveBut(crns: ReadonlySet<string>): AsyncGenerator<StoredOfCases>;
}

/** The stored cases, read as they are come to. */
export function storedCases(db: Reader, t: Tables, scope: ImportScope): StoredCases {
  const over = new Map<string, boolean>();
  return {
    async *beside(all) {
      let compared = 0;
      for (const rows of partsOf(all, CASES_AT_A_TIME)) {
        const crns = rows.map(({ values }) => values.crn);
        const facts = await loadFacts(db, t, crns);
        const ended = [...facts.cases.values()].filter(({ endedOn }) => endedOn !== null);
        const again = await waitedAtEnd(
          db,
          t,
          ended.map(({ crn }) => crn),
        );
        await addHoldersOver(db, t, rows, facts, scope, over);
        const endHolders = await holdersAtEnd(db, t, rows, facts, scope);
        const changes = await loadChanges(db, t, crns, again);
        await letOthersThrough();
        yield { rows, stored: { ...facts, ...changes, overNow: over, endHolders } };
        await letOthersThrough();
        compared += rows.length;
        await scope.compared(compared);
      }
    },
    async *liveBut(crns) {
      const missing = (await loadLiveCrns(db, t)).filter((crn) => !crns.has(crn));
      for (const part of partsOf(missing, CASES_AT_A_TIME)) {
        const changes = await loadChanges(db, t, part, []);
        yield { ...(await loadFacts(db, t, part)), ...changes, overNow: over, endHolders: new Map() };
        await letOthersThrough();
      }
    },
  };
}

async function loadFacts(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
): Promise<Pick<StoredOfCases, 'cases' | 'openAllocations'>> {
  const cases = await loadStoredCases(db, t, crns);
  const known = cases.map(({ crn }) => crn);
  const open = await loadOpenAllocations(db, t, known);
  return { cases: byCrn(cases), openAllocations: byCrn(open) };
}

function byCrn<Row extends { readonly crn: Crn }>(rows: readonly Row[]): ReadonlyMap<Crn, Row> {
  return new Map(rows.map((row) => [row.crn, row]));
}

async function loadChanges(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
  again: readonly BandChangeRecord[],
): Promise<Pick<StoredChanges, 'waiting' | 'refused'>> {
  const waiting = [...(await loadWaitingChanges(db, t, crns)), ...again];
  const refused = (await loadRefusedChanges(db, t, crns)).filter(
    (change) => change.settledWhy !== 'The case ended',
  );
  const crnOf = ({ crn }: BandChangeRecord): Crn => crn;
  return { waiting: groupBy(waiting, crnOf), refused: groupBy(refused, crnOf) };
}

/** What waited when cases ended that the file brings again: it waits again, unless the file says otherwise. */
async function waitedAtEnd(db: Reader, t: Tables, ended: readonly Crn[]): Promise<BandChangeRecord[]> {
  const changes: BandChangeRecord[] = [];
  for (const crn of ended) {
    const endedAt = await loadEndOf(db, t, crn);
    if (endedAt !== null) changes.push(...(await loadTurnedDownByEnd(db, t, crn, endedAt)));
  }
  return changes;
}
