import type { RuleSet } from '../../banding/bands/rule-set';
import type { TeamType } from '../../banding/case-vocabulary';
import { plausibleAge } from '../../banding/dates/plausible-age';
import { addDays, type IsoDate } from '../../../kernel/dates';
import type { RoutingFacts } from '../routing/routing-estate';

export type ModuleRules = Pick<RuleSet, 'youngAdultAges' | 'resettlementWeeks'>;

/** A specialist team that a person may go to, and why. */
export interface Module {
  readonly type: TeamType;
  readonly name: string;
  readonly why: string;
}

/** The modules that a person may go to before a generic team, in their order of precedence. */
export function modulesFor(facts: RoutingFacts, rules: ModuleRules, onDate: IsoDate): readonly Module[] {
  const modules: Module[] = [];
  if (facts.sex === 'female') modules.push({ type: 'women', name: "a women's team", why: 'A woman' });
  const age = plausibleAge(facts.dateOfBirth, onDate);
  const { from, to } = rules.youngAdultAges;
  if (age !== null && age >= from && age <= to)
    modules.push({ type: 'young_adult', name: 'a young adult module', why: `Aged ${age}` });
  if (facts.releaseDate !== null && isNearRelease(facts.releaseDate, rules.resettlementWeeks, onDate)) {
    const why =
      facts.releaseDate >= onDate
        ? `Release due within ${rules.resettlementWeeks} weeks`
        : `Released within the last ${rules.resettlementWeeks} weeks`;
    modules.push({ type: 'resettlement', name: 'a resettlement module', why });
  }
  return modules;
}

/** Within so many weeks before or after release, the last day of either included. */
function isNearRelease(releaseDate: IsoDate, weeks: number, onDate: IsoDate): boolean {
  return releaseDate <= addDays(onDate, weeks * 7) && releaseDate >= addDays(onDate, -weeks * 7);
}
