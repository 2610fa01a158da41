import { and, gte, inArray, isNull } from 'drizzle-orm';
import { groupBy } from '../../../lib/kernel/collections';
import type { IsoDate } from '../../../lib/kernel/dates';
import { formatListName } from '../../../lib/kernel/format';
import type { Crn } from '../../../lib/kernel/ids';
import type { Worker } from '../../../lib/domain/workload/sharing/judge-worker';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import {
  type BesideStanding,
  type JudgingFacts,
  type NotedSplit,
  type SharingFacts,
  shareWork,
} from '../../../lib/domain/workload/sharing/shared-work';
import type { Reader, Tables } from '../../store';
import { inChunks } from '../kit/chunked';
import { loadOfficers } from '../officers/load-officers';
import { loadSharingOf } from '../sharing/load-sharing-of-cases';

/**
 * What those who cover or share these cases are judged by: grade, reductions and training of each, the bars of the cases, and
 * the oversight that was agreed with the cover or share, or recorded on the case since.
 */
export async function loadJudging(
  db: Reader,
  t: Tables,
  model: Pick<WorkloadModel, 'reductionReasons'>,
  { shares, covers, cases }: Pick<SharingFacts, 'shares' | 'covers' | 'cases'>,
): Promise<JudgingFacts & Pick<SharingFacts, 'nameOf'>> {
  const codes = [...shares, ...covers].map((entry) => entry.staffCode);
  const holders = [...cases.values()].map((entry) => entry.holder);
  const all = [...new Set([...codes, ...holders])];
  const officers =
    codes.length === 0
      ? []
      : await inChunks(all, (part) => loadOfficers(db, t, model, { level: 'officers', codes: part }));
  const workers = new Map<string, Worker>(officers.map((officer) => [officer.staffCode, officer]));
  const crns = [...new Set([...cases.values()].map((entry) => entry.facts.crn))];
  const standing = codes.length === 0 ? NOTHING : await loadStanding(db, t, crns);
  const names = new Map<string, string>(
    officers.map((officer) => [officer.staffCode, formatListName(officer)]),
  );
  return {
    workerOf: (staffCode) => workers.get(staffCode),
    standingOf: standing,
    nameOf: (staffCode) => names.get(staffCode) ?? staffCode,
  };
}

const NOTHING = (): BesideStanding => ({ barred: false, oversightReviewOn: null });

async function loadStanding(
  db: Reader,
  t: Tables,
  crns: readonly Crn[],
): Promise<JudgingFacts['standingOf']> {
  const bars = await inChunks(crns, (part) =>
    db
      .select({ crn: t.bars.crn, staffCode: t.bars.staffCode })
      .from(t.bars)
      .where(and(inArray(t.bars.crn, part), isNull(t.bars.liftedAt))),
  );
  const barred = new Set(bars.map((row) => `${row.crn} ${row.staffCode}`));
  const agreed = new Map<string, { recordedAt: string; reviewOn: IsoDate | null }>();
  const { caseCovers: c, caseShares: s } = t;
  const covers = await inChunks(crns, (part) =>
    db
      .select({ crn: c.crn, staffCode: c.staffCode, recordedAt: c.recordedAt, reviewOn: c.oversightReviewOn })
      .from(c)
      .where(and(inArray(c.crn, part), isNull(c.cancelledAt))),
  );
  const shares = await inChunks(crns, (part) =>
    db
      .select({ crn: s.crn, staffCode: s.staffCode, recordedAt: s.recordedAt, reviewOn: s.oversightReviewOn })
      .from(s)
      .where(inArray(s.crn, part)),
  );
  const keep = (held: 'cover' | 'share', rows: typeof covers): void => {
    for (const row of [...rows].sort((a, b) => a.recordedAt.localeCompare(b.recordedAt)))
      agreed.set(`${held} ${row.crn} ${row.staffCode}`, row);
  };
  keep('cover', covers);
  keep('share', shares);
  const first = [...agreed.values()].map((row) => row.recordedAt).sort()[0] ?? '9999';
  const records = await inChunks(crns, (part) =>
    db
      .select({ crn: t.oversights.crn, reviewOn: t.oversights.reviewOn, decidedAt: t.oversights.decidedAt })
      .from(t.oversights)
      .where(and(inArray(t.oversights.crn, part), gte(t.oversights.decidedAt, first))),
  );
  const recordsOf = groupBy(records, (row) => String(row.crn));
  return (held, crn, staffCode) => {
    const own = agreed.get(`${held} ${crn} ${staffCode}`);
    const since = (recordsOf.get(crn) ?? []).filter((row) => own && row.decidedAt >= own.recordedAt);
    const days = [own?.reviewOn ?? null, ...since.map((row) => row.reviewOn)].filter((day) => day !== null);
    return { barred: barred.has(`${crn} ${staffCode}`), oversightReviewOn: days.sort().at(-1) ?? null };
  };
}

/** How some cases are divided on a day, with those beside the officer of record to be judged; undivided ones are left out. By CRN. */
export async function loadSplitsOf(
  db: Reader,
  t: Tables,
  model: Pick<WorkloadModel, 'reductionReasons'>,
  crns: readonly Crn[],
  onDate: IsoDate,
): Promise<ReadonlyMap<string, NotedSplit>> {
  const facts = await loadSharingOf(db, t, crns, onDate);
  const judging = await loadJudging(db, t, model, facts);
  const work = shareWork({ ...facts, nameOf: judging.nameOf, judging }, onDate);
  return new Map([...work.values()].flatMap(({ splits }) => [...splits]));
}
