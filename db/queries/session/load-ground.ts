import type { FeedFacts } from '../../../lib/domain/audit/feed';
import type { Actor, Scope } from '../../../lib/domain/access/actor';
import type { ReaderRecord } from '../../../lib/domain/access/know-why';
import type { CaseChoice } from '../../../lib/domain/allocation/queue/case-choice';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import type { IsoDate } from '../../../lib/kernel/dates';
import type { Crn } from '../../../lib/kernel/ids';
import type { Reader, Tables } from '../../store';
import { selectFeeds } from '../data/load-feeds';
import { estateAt, selectEstateMark } from '../estate/known-estate';
import { type Estate, selectLastImport } from '../estate/load-estate';
import { selectOnce } from '../kit/select-once';
import { asOneRow, type RowsOf } from '../kit/together';
import {
  type AskedChanges,
  type LoadedChanges,
  selectChanges,
  toChanges,
  type Watched,
} from '../live/load-changes';
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
  {
    actor,
    today,
    now,
    live,
  }: {
    readonly actor: Actor;
    readonly today: IsoDate;
    readonly now: Date;
    readonly live: AskedLive;
  },
): Promise<Ground> {
  const { shape, codes } = shapeOf(live);
  const { id, staffCode } = actor;
  const asked = { actorId: id, staffCode, today, at: now.toISOString(), codes };
  const [row] = await selectOnce(db, `ground ${shape}`, asked, (later) =>
    asOneRow(db, groundReads(db, t, later, liveWith(live, later.codes))),
  );
  const found = row as RowsOf<ReturnType<typeof groundReads>>;
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

/** One moment for all of it, before anything that the page shows is read: what changes while it is drawn is told of, never missed. */
function groundReads(db: Reader, t: Tables, reader: Parameters<typeof readerReads>[2], live: AskedLive) {
  return {
    estate: selectEstateMark(db, t),
    ...readerReads(db, t, reader),
    lastImport: selectLastImport(db, t),
    models: selectModelsUpTo(db, t, reader.today),
    feeds: selectFeeds(db, t),
    changes: selectChanges(db, t, {
      ...live.changes,
      choices: live.changes.choices && { ...live.changes.choices, reader },
    }),
    choices: selectChoices(db, t, reader, live.choices),
  };
}

/** What is asked of a page without its codes, which many pages and readers have in common, and the codes, as `liveWith` takes them. */
function shapeOf(live: AskedLive): { readonly shape: string; readonly codes: readonly string[] } {
  const codes: string[] = [];
  const shape = withCodes(live, (code) => {
    codes.push(code);
    return '';
  });
  return { shape: JSON.stringify(shape), codes };
}

/** The same as was asked, with other codes in place of its own. */
function liveWith(live: AskedLive, codes: readonly string[]): AskedLive {
  let at = 0;
  return withCodes(live, () => codes[at++] ?? '');
}

function withCodes({ changes, choices }: AskedLive, codeFor: (code: string) => string): AskedLive {
  const crnFor = (crn: Crn): Crn => codeFor(crn) as Crn;
  const scopesFor = (scopes: readonly Scope[]): Scope[] =>
    scopes.map(({ level, code }) => ({ level, code: codeFor(code) }));
  const watched = ({ places, homeOf, homesOf }: Watched): Watched => ({
    places: places.map(({ kind, code }) => ({ kind, code: codeFor(code) })),
    ...(homeOf === undefined ? {} : { homeOf: crnFor(homeOf) }),
    homesOf: scopesFor(homesOf),
  });
  return {
    changes: {
      page: watched(changes.page),
      queue: watched(changes.queue),
      // Who asks is told apart.
      choices: changes.choices && {
        reader: { actorId: '', at: '' },
        homesOf: scopesFor(changes.choices.homesOf),
      },
    },
    choices:
      choices === null
        ? null
        : 'crn' in choices
          ? { crn: crnFor(choices.crn) }
          : { homesOf: scopesFor(choices.homesOf) },
  };
}
