import 'server-only';
import type { Store } from '../../../db/store';
import {
  changesByTeam,
  type ChangeTally,
  nameOfSpan,
  tallyChange,
} from '../../domain/metrics/change/change-tally';
import type { TeamCode } from '../../kernel/ids';
import type { FigureDay } from './figure-day';
import { loadBothDays, loadChangeSpan } from './load-both-days';

/** What moved the workload of some teams from a month ago to last night, by code of the team and the name of both days; empty where a day is not stored. */
export async function makeChange(
  store: Pick<Store, 'db' | 't'>,
  { model, today }: FigureDay,
  codes: readonly TeamCode[],
): Promise<Map<string, Record<string, ChangeTally>>> {
  const span = codes.length === 0 ? null : await loadChangeSpan(store, today);
  if (span === null) return new Map();
  const { days, officers } = await loadBothDays(store, model, span, codes);
  const lines = changesByTeam(days, officers);
  return new Map(
    codes.map((code) => [
      code,
      { [nameOfSpan(span)]: tallyChange(days, officers, code, lines.get(code) ?? []) },
    ]),
  );
}
