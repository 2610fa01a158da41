import type { FeedFacts } from '../../../lib/domain/audit/feed';
import type { Actor } from '../../../lib/domain/access/actor';
import type { ReaderRecord } from '../../../lib/domain/access/know-why';
import type { CaseChoice } from '../../../lib/domain/allocation/queue/case-choice';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Reader, Tables } from '../../store';
import { selectFeeds } from '../data/load-feeds';
import { estateAt, selectEstateMark } from '../estate/known-estate';
import { type Estate, selectLastImport } from '../estate/load-estate';
import { together } from '../kit/together';
import { type AskedChanges, type LoadedChanges, selectChanges, toChanges } from '../live/load-changes';
import { type ChoicesAmong, selectChoices } from '../live/load-choices';
import { loadModelAmong, type ModelKey, selectModelsUpTo } from '../rules/load-model-in-force';
import { readerReads, toReaderRecord } from './load-reader-record';

/** What nearly every page stands on, whatever it shows. */
export interface Ground {
  readonly estate: Estate;
  /** The model in force today, and every one that took effect by today, the latest first. */
  readonly model: WorkloadModel;
  readonly models: readonly ModelKey[];
  /** When the last import was applied; null when nothing was imported yet. */
  readonly dataAsOf: string | null;
  /** What other systems bring again and again: when it came last. */
  readonly feeds: readonly FeedFacts[];
  /** What decides, beside roles, which reasons of staff the reader may know today. */
  readonly reader: ReaderRecord;
  /** By what the page that is drawn will be compared while it stays open. */
  readonly live: DrawnLive;
}

/** The numbers of a page as it is drawn, and who else is about to decide on a case that it may show. */
export interface DrawnLive {
  readonly changes: LoadedChanges;
  readonly choices: readonly CaseChoice[];
}

/** Of what the changes are counted for a page that is drawn. */
export interface AskedLive {
  readonly changes: AskedChanges;
  /** The choices of others that it may show; null where it shows none. */
  readonly choices: ChoicesAmong | null;
}

/** All of it in one read, and at one moment; the estate in a second one where it has changed since it was read last. */
export async function loadGround(
  db: Reader,
  t: Tables,
  asked: {
    readonly actor: Actor;
    readonly today: IsoDate;
    readonly now: Date;
    readonly live: AskedLive;
  },
): Promise<Ground> {
  const { today } = asked;
  // One moment for all of it, before anything that the page shows is read: what changes while it is drawn is told of, never missed.
  const reads = {
    estate: selectEstateMark(db, t),
    ...readerReads(db, t, asked),
    lastImport: selectLastImport(db, t),
    models: selectModelsUpTo(db, t, today),
    feeds: selectFeeds(db, t),
    changes: selectChanges(db, t, asked.live.changes),
    choices: selectChoices(db, t, { actorId: asked.actor.id, now: asked.now }, asked.live.choices),
  };
  const found = await together(db, reads);
  const { models } = found;
  return {
    estate: await estateAt(db, t, found.estate),
    model: await loadModelAmong(db, t, models, { onDate: today, knownAt: null }),
    models,
    dataAsOf: found.lastImport[0]?.finishedAt ?? null,
    feeds: found.feeds,
    reader: toReaderRecord(found),
    live: { changes: toChanges(found.changes), choices: found.choices },
  };
}
