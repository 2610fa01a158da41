import { and, desc, eq, lte } from 'drizzle-orm';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import { workloadModelSchema } from '../../../lib/domain/workload/model/whole-model';
import type { Reader, Tables } from '../../store';
import { selectOnce } from '../kit/select-once';

const checked = new Map<string, WorkloadModel>();

/** The one model in force on a day: the latest that took effect on or before it. Throws when the database has none. */
export async function loadModelInForce(db: Reader, t: Tables, onDate: IsoDate): Promise<WorkloadModel> {
  return loadModelInForceAsOf(db, t, { onDate, knownAt: null });
}

/** A day, and the instant at which it is looked at; null for all that is known by now. */
interface ModelAsOf {
  readonly onDate: IsoDate;
  readonly knownAt: string | null;
}

/**
 * The model in force on a day as it was known at an instant: one that was published later did not count yet. The first
 * ones ever stored count for every day before: they came with the service.
 */
export async function loadModelInForceAsOf(
  db: Reader,
  t: Tables,
  { onDate, knownAt }: ModelAsOf,
): Promise<WorkloadModel> {
  const models = await selectOnce(db, 'models up to', { onDate }, (later) =>
    selectModelsUpTo(db, t, later.onDate),
  );
  return loadModelAmong(db, t, models, { onDate, knownAt });
}

/** The same, where the models up to that day or a later one are read already. */
export function loadModelAmong(
  db: Reader,
  t: Tables,
  models: readonly ModelKey[],
  { onDate, knownAt }: ModelAsOf,
): Promise<WorkloadModel> {
  const rows = models.filter((row) => row.effectiveFrom <= onDate);
  const known = knownAt === null ? rows : rows.filter((row) => row.publishedAt < knownAt);
  const key = known[0] ?? rows.at(-1);
  if (!key) throw new Error(`No workload model is in force on ${onDate}`);
  return loadDocument(db, t, key);
}

/** The models that took effect on or before a day, the latest first, without their documents. */
export function selectModelsUpTo(db: Reader, t: Tables, onDate: IsoDate) {
  const { code, version, publishedAt, effectiveFrom } = t.modelVersions;
  return db
    .select({ code, version, publishedAt, effectiveFrom })
    .from(t.modelVersions)
    .where(lte(effectiveFrom, onDate))
    .orderBy(desc(effectiveFrom));
}

export type ModelKey = Awaited<ReturnType<typeof selectModelsUpTo>>[number];

/** A model's document. What was published never changes, so each is read and checked once a process. */
export async function loadDocument(db: Reader, t: Tables, key: ModelKey): Promise<WorkloadModel> {
  const m = t.modelVersions;
  const id = `${key.code}/${key.version}/${key.publishedAt}`;
  const read = checked.get(id);
  if (read) return read;
  const [stored] = await db
    .select({ document: m.document })
    .from(m)
    .where(and(eq(m.code, key.code), eq(m.version, key.version)));
  const model = workloadModelSchema.parse(stored?.document);
  checked.set(id, model);
  return model;
}
