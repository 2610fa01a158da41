import 'server-only';
import { loadChoices } from '../../../db/queries/live/load-choices';
import { loadTaken } from '../../../db/queries/live/load-taken';
import { can, mayAnywhere, scopesFor } from '../../domain/access/can';
import type { CaseChoice } from '../../domain/allocation/queue/case-choice';
import type { TakenCase, WaitingNow } from '../../domain/allocation/queue/waiting-now';
import { formatTime } from '../../kernel/format';
import type { Crn, LduCode } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { estateOf } from '../once-a-request';
import type { Problem } from '../problem';
import { countWaiting } from '../queue/count-waiting';
import { loadWaitingForActor } from '../queue/parts/load-waiting-cases';

export interface WaitingNowInput {
  /** Only how many there are: for a page that shows no more. */
  readonly only?: string | undefined;
  /** An instant: cases that somebody was given after it are told as well. */
  readonly since?: string | undefined;
}

/**
 * The cases that wait in the actor's part of the estate just now, and what became of others meanwhile: what an open page asks for once
 * its number has changed. Nobody is measured.
 */
export async function viewWaitingNow(
  context: UseCaseContext,
  { only, since }: WaitingNowInput,
): Promise<Result<WaitingNow, Problem>> {
  const count = await countWaiting(context);
  if (count === null) return err({ code: 'not_allowed', detail: 'Your role shows no waiting cases' });
  if (only === 'count') return ok({ ...count, keys: [], choices: [], taken: [] });
  const waiting = await loadWaitingForActor(context);
  const crns = waiting.map(({ facts }) => facts.crn);
  return ok({
    ...count,
    keys: waiting.map(({ facts }) => `${facts.crn}/${facts.version}`),
    choices: await viewChoices(context, crns),
    taken: since === undefined ? [] : await viewTaken(context, since, new Set(crns)),
  });
}

/** Who else is about to decide on some cases that the actor sees waiting. */
function viewChoices(
  { store, actor, now }: UseCaseContext,
  crns: readonly Crn[],
): Promise<readonly CaseChoice[]> {
  return loadChoices(store.db, store.t, { actorId: actor.id, at: now.toISOString() }, crns);
}

async function viewTaken(
  context: UseCaseContext,
  since: string,
  waiting: ReadonlySet<Crn>,
): Promise<TakenCase[]> {
  const { actor, store } = context;
  if (Number.isNaN(Date.parse(since)) || !mayAnywhere(actor, 'view_queue')) return [];
  const from = new Date(since).toISOString();
  const [taken, { places }] = await Promise.all([
    loadTaken(store.db, store.t, scopesFor(actor, 'view_queue'), from),
    estateOf(context),
  ]);
  const regionOf = new Map<LduCode, (typeof places)[number]['regionCode']>(
    places.map((place) => [place.lduCode, place.regionCode]),
  );
  return taken
    .filter(({ crn }) => !waiting.has(crn))
    .filter(({ homeLduCode, teamCode, lduCode, regionCode }) => {
      const held = { teamCode, lduCode, regionCode };
      const home =
        homeLduCode === null
          ? []
          : [{ lduCode: homeLduCode, regionCode: regionOf.get(homeLduCode) ?? null, teamCode: null }];
      return can(actor, 'view_queue', { places: [held, ...home] }).allowed;
    })
    .map(({ crn, forename, surname, decidedBy, decidedByName, decidedAt }) => ({
      crn,
      words: `Allocated to ${forename} ${surname} by ${decidedBy === actor.id ? 'you' : decidedByName} at ${formatTime(new Date(decidedAt))}`,
    }));
}
