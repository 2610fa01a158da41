import 'server-only';
import { loadServedAreas } from '../../../../db/queries/estate/load-served-areas';
import { loadRoutingEstate } from '../../../../db/queries/estate/load-routing-estate';
import type { Reader, Tables } from '../../../../db/store';
import type { Place } from '../../../domain/access/can';
import { lduServing, type RoutingFacts } from '../../../domain/allocation/routing/routing-estate';
import { bandCase } from '../../../domain/banding/bands/band-case';
import { scoreNamesOf } from '../../../domain/banding/rule-names';
import type { CaseField, CaseInput } from '../../../domain/banding/bands/case-fields';
import {
  contradictionsOf,
  inFormOrder,
  NO_FLAGS,
  readCaseFields,
} from '../../../domain/banding/bands/case-input';
import { impossibleDatesOf } from '../../../domain/banding/dates/impossible-dates';
import type { FieldProblem } from '../../../kernel/form-state';
import type { LduCode } from '../../../kernel/ids';
import { err, ok, type Result } from '../../../kernel/result';
import { bandingModelOf } from '../../../domain/workload/model/model';
import type { CaseSource } from '../../queue/parts/load-routed-case';
import { routeCases } from '../../queue/parts/route-cases';

/** What the form of a case sends: each fact as text, flags separated by semicolons, dates as YYYY-MM-DD where they are real. */
export type CaseTexts = Readonly<Record<CaseField, string>>;

/** Reads and checks the whole form: every problem beside its field. */
export function readCaseForm(
  texts: CaseTexts,
  { today, model }: Pick<CaseSource, 'today' | 'model'>,
): Result<CaseInput, readonly FieldProblem[]> {
  const flags = readFlags(texts.flags);
  const read = readCaseFields({ ...texts, flags: flags.text }, scoreNamesOf(model.ruleSet));
  const values = { ...read.values, flagsKnown: flags.known };
  const problems = flags.problem === null ? read.problems : [...read.problems, flags.problem];
  const { orderStart = null, orderEnd = null } = values;
  const found = [
    ...problems,
    ...contradictionsOf({ orderStart, orderEnd }),
    ...impossibleDatesOf(values, today),
  ];
  // Every field was among the texts, so without a problem every value is there.
  return found.length > 0 ? err(inFormOrder(found)) : ok(values as CaseInput);
}

/** The box that says that no flag applies. A form on which nothing is ticked, this neither, never answered: flags are not known. */
export function readFlags(text: string): { text: string; known: boolean; problem: FieldProblem | null } {
  const given = text.split(';').filter((flag) => flag.trim() !== '');
  const flags = given.filter((flag) => flag.trim() !== NO_FLAGS);
  const both = flags.length > 0 && flags.length < given.length;
  return {
    text: flags.join(';'),
    known: given.length > 0,
    problem: both
      ? { field: 'flags', message: 'Tick the flags that apply, or “None of these”, not both' }
      : null,
  };
}

/** The LDU that serves a home area. */
export async function findHomeLdu(db: Reader, t: Tables, area: string | null): Promise<LduCode | null> {
  return area === null ? null : lduServing(await loadServedAreas(db, t), area);
}

/** Where a case that nobody holds would stand, and the team that would take it. */
export interface WaitingPlace {
  readonly places: readonly Place[];
  /** Name of the team that it is routed to; null where none is. */
  readonly taker: string | null;
}

/** Where a new case would stand: in the person's LDU, and with every team that may take it. */
export async function placeOfWaiting(
  source: CaseSource,
  facts: CaseInput & Pick<RoutingFacts, 'standsLduCode' | 'standsRegionCode'>,
  homeLduCode: LduCode | null,
): Promise<WaitingPlace> {
  const estate = source.estate ?? (await loadRoutingEstate(source.db, source.t));
  const banding = bandCase(facts, bandingModelOf(source.model), source.today);
  const routing = { ...facts, homeLduCode, lastOfficerLduCode: null };
  const [routed] = await routeCases({ ...source, estate }, [{ routing, banding }]);
  const team = estate.teams.find((entry) => entry.code === routed?.route.team?.code);
  return { places: routed?.places ?? [], taker: team?.name ?? null };
}
