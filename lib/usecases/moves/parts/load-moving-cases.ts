import 'server-only';
import { can } from '../../../domain/access/can';
import { caseNameFor } from '../../../domain/access/case-name';
import type { MovingCase } from '../move-page';
import { SETTING_LABELS } from '../../../domain/banding/labels';
import type { Crn } from '../../../kernel/ids';
import { nextDayOf } from '../../../domain/workload/contact/next-day';
import { toWeighedCase } from '../../../domain/workload/measure/weigh-case';
import { caseLine } from '../../../domain/workload/measure/measure-officer';
import type { UseCaseContext } from '../../context';
import { type CaseSource, loadRoutedCases, type RoutedCase } from '../../queue/parts/load-routed-case';

/** The cases of a request that can be looked at, and those that cannot with why. */
export interface MovingCases {
  readonly held: readonly RoutedCase[];
  readonly left: readonly { readonly crn: string; readonly why: string }[];
}

const NOT_THERE = 'There is no such case, or it is not in your part of the estate.';

/** Reads the cases that the actor may move and that somebody holds; in the order asked, each once. */
export async function loadMovingCases(
  { actor }: UseCaseContext,
  source: CaseSource,
  crns: readonly Crn[],
): Promise<MovingCases> {
  const held: RoutedCase[] = [];
  const left: { crn: string; why: string }[] = [];
  const found = await loadRoutedCases(source, crns);
  for (const crn of new Set(crns)) {
    const routed = found.get(crn);
    if (routed === undefined || !can(actor, 'reallocate_case', routed.thing).allowed)
      left.push({ crn, why: NOT_THERE });
    else if (routed.found.holder === null) left.push({ crn, why: 'Nobody holds it: allocate it instead.' });
    else held.push(routed);
  }
  return { held, left };
}

/** A case that is about to move, as its reader may see it. */
export function toMovingCase(
  { actor }: Pick<UseCaseContext, 'actor'>,
  { model, today }: Pick<CaseSource, 'model' | 'today'>,
  { found, subject, route, estate, thing }: RoutedCase,
): MovingCase[] {
  const { holder, facts } = found;
  if (holder === null) return [];
  const { banding } = subject;
  return [
    {
      crn: facts.crn,
      version: facts.version,
      name: caseNameFor(actor, facts, thing),
      band: banding.band,
      bandRank: model.bands.find((band) => band.code === banding.band)?.rank ?? 0,
      provisional: banding.provisional,
      settingLabel: SETTING_LABELS[facts.setting].toLowerCase(),
      pointsHundredths: caseLine(model, toWeighedCase(facts, banding)).pointsHundredths,
      giver: { staffCode: holder.staffCode, name: holder.name },
      routedTeamName: estate.teams.find((team) => team.code === route.team?.code)?.name ?? null,
      next: nextDayOf(facts, today),
    },
  ];
}
