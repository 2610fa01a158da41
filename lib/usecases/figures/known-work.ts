import 'server-only';
import { loadWorkMark, type MarkedWork } from '../../../db/queries/figures/load-work-mark';
import type { Store } from '../../../db/store';
import {
  type Caseload,
  measureCaseload,
  type MeasuredOfficer,
} from '../../domain/workload/measure/measure-caseload';
import type { UseCaseContext } from '../context';
import { readerRecordOf } from '../once-a-request';
import { type FigureDay, rulesOf } from './figure-day';

/** An officer with their cases, and what they come to. */
export interface KnownOfficer {
  readonly caseload: Caseload;
  readonly measured: MeasuredOfficer;
}

interface KnownTeams {
  readonly mark: string;
  readonly officers: readonly KnownOfficer[];
  readonly weight: number;
}

/** Of more teams at once the facts are read each time. */
const MOST_TEAMS = 8;
/** Officers and cases that a process keeps: those of some thirty teams, about as many megabytes. */
const MOST_KEPT = 8_000;

/** What is known of a database: the longest unused first. */
class KnownWork {
  private readonly entries = new Map<string, KnownTeams>();
  private weight = 0;

  /** The officers as they were, where nothing of their work has changed since. */
  find(key: string, mark: string): readonly KnownOfficer[] | undefined {
    const found = this.entries.get(key);
    if (found?.mark !== mark) return undefined;
    this.entries.delete(key);
    this.entries.set(key, found);
    return found.officers;
  }

  keep(key: string, mark: string, officers: readonly KnownOfficer[]): void {
    this.forget(key);
    const weight = officers.reduce((sum, { measured }) => sum + 1 + measured.cases.length, 1);
    if (weight > MOST_KEPT / 4) return;
    this.entries.set(key, { mark, officers, weight });
    this.weight += weight;
    for (const oldest of this.entries.keys()) {
      if (this.weight <= MOST_KEPT) break;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    this.weight -= this.entries.get(key)?.weight ?? 0;
    this.entries.delete(key);
  }
}

const known = new WeakMap<Store, KnownWork>();

function knownIn(store: Store): KnownWork {
  const found = known.get(store) ?? new KnownWork();
  known.set(store, found);
  return found;
}

/**
 * Every officer of some teams, measured for the reader: those of before where nothing has changed since (`loadWorkMark`) that they were
 * read or worked out from, else `load`, which reads all of these teams. Within a request alone: what decides, and what runs by itself, reads
 * each time. Whoever asks gets the same ones, and changes nothing of them.
 */
export async function knownOfTeams(
  context: UseCaseContext,
  day: FigureDay,
  teams: readonly string[] | null,
  load: () => Promise<readonly Caseload[]>,
): Promise<readonly KnownOfficer[]> {
  const measure = async (): Promise<KnownOfficer[]> =>
    (await load()).map((caseload) => measureOne(day, caseload));
  const asked = context.request !== undefined && teams !== null && teams.length > 0;
  if (!asked || teams.length > MOST_TEAMS) return measure();
  const { mark } = await markOf(context, { teams });
  if (mark === null) return measure();
  const kept = knownIn(context.store);
  const key = keyOf(await readerOf(context), day, teams);
  const found = kept.find(key, mark);
  if (found !== undefined) return found;
  const officers = await measure();
  kept.keep(key, mark, officers);
  return officers;
}

/** The same of one officer, among those of their team where these are known; null where nobody has the code. `load` reads the officer alone. */
export async function knownOfOfficer(
  context: UseCaseContext,
  day: FigureDay,
  staffCode: string,
  load: () => Promise<readonly Caseload[]>,
): Promise<KnownOfficer | null> {
  const measure = async (): Promise<KnownOfficer | null> => {
    const [caseload] = await load();
    return caseload === undefined ? null : measureOne(day, caseload);
  };
  if (context.request === undefined) return measure();
  const { mark, team } = await markOf(context, { officer: staffCode });
  if (mark === null || team === null) return measure();
  const kept = knownIn(context.store);
  const reader = await readerOf(context);
  const ownKey = keyOf(reader, day, [team], staffCode);
  const found =
    kept.find(ownKey, mark)?.[0] ??
    kept
      .find(keyOf(reader, day, [team]), mark)
      ?.find(({ caseload }) => caseload.officer.staffCode === staffCode);
  if (found !== undefined) return found;
  const officer = await measure();
  if (officer !== null) kept.keep(ownKey, mark, [officer]);
  return officer;
}

function measureOne({ model, today }: FigureDay, caseload: Caseload): KnownOfficer {
  return { caseload, measured: measureCaseload(model, caseload, today) };
}

function markOf({ store }: UseCaseContext, of: MarkedWork) {
  return loadWorkMark(store.db, store.t, of);
}

/** Everything but the facts that changes what is measured: for whom, on which day, by which rules, of whom. */
function keyOf(reader: string, day: FigureDay, teams: readonly string[], staffCode?: string): string {
  return JSON.stringify([reader, day.today, rulesOf(day.model), [...teams].sort(), staffCode]);
}

/**
 * What decides what a reader may know of why somebody has fewer hours or is away (domain/access/know-why.ts): all of it, since what is kept
 * for one must never be shown to another. Tokens are told nothing, the service itself everything.
 */
async function readerOf(context: UseCaseContext): Promise<string> {
  const { kind, id, grants, staffCode } = context.actor;
  if (kind !== 'user') return kind;
  const { deputyFor, departed, opened, recorded } = await readerRecordOf(context);
  return JSON.stringify([
    id,
    staffCode,
    grants,
    ...[deputyFor, departed, opened, recorded].map((one) => [...one]),
  ]);
}
