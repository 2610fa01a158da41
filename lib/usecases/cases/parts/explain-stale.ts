import 'server-only';
import { loadLastChange } from '../../../../db/queries/decisions/load-last-change';
import { can } from '../../../domain/access/can';
import { toCaseHistory } from '../../../domain/allocation/cases/case-history';
import { scoreNamesOf } from '../../../domain/banding/rule-names';
import { formatInstant, formatListName } from '../../../kernel/format';
import { lowerFirst } from '../../../kernel/text/first-letter';
import type { UseCaseContext } from '../../context';
import type { Problem } from '../../problem';
import type { LoadedCase } from './load-case';

/** A stale change says who changed the case, when, and what was changed as far as this reader may know it. */
export async function explainedStale(
  context: UseCaseContext,
  problem: Problem,
  { facts, name, model, holdings }: LoadedCase,
): Promise<Problem> {
  if (problem.code !== 'stale') return problem;
  const { store, actor } = context;
  const last = await loadLastChange(store.db, store.t, 'case', facts.crn);
  if (last === null) return { ...problem, detail: `Somebody else changed this case. ${problem.detail}` };
  const officerName = (staffCode: string): string => {
    const holding = holdings.find((entry) => entry.staffCode === staffCode);
    return holding && can(actor, 'view_officer', { places: [holding], staffCode }).allowed
      ? formatListName(holding)
      : 'an officer';
  };
  const [entry] = toCaseHistory([last], {
    officerName,
    mayName: name.named,
    scores: scoreNamesOf(model.ruleSet),
    hides: name.hides ?? [],
  });
  const changes = entry?.changes.map(({ label, from, to }) => `${label} from ${from} to ${to}`);
  const what =
    entry === undefined
      ? ''
      : changes === undefined || changes.length === 0
        ? ` What was done: ${lowerFirst(entry.what)}.`
        : ` What was changed: ${changes.join('; ')}.`;
  const who = `${last.actorName} changed this case on ${formatInstant(new Date(last.at))}.`;
  return { ...problem, detail: `${who}${what} ${problem.detail}` };
}
