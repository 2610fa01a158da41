import { formatWhole, formatWorkload } from '../../../kernel/format';
import { wordsOf } from '../../workload/model/model-words';
import type { PastFigures } from '../history/past-figures';
import type { UnitFigures } from '../units/measure-unit';
import { changeInTenths, tenthsOf } from '../ranking/rank-teams';
import type { ComparedUnit } from '../units/team-kinds';
import type { Unit } from '../units/units';
import {
  type BriefInput,
  type BriefPart,
  type BriefSentence,
  listed,
  plain,
  toHundredths,
} from './brief-parts';

export interface HeadlineInput {
  readonly model: BriefInput['model'];
  readonly unit: Unit;
  readonly figures: UnitFigures;
  readonly lastMonth: PastFigures | null;
  /** The teams of the unit as they may be compared (docs/rules/measures.md); none of a team. */
  readonly teams: readonly ComparedUnit[];
}

/**
 * The sentence to say in the meeting: where the unit stands and which way it goes, how many officers are over capacity, and where it is
 * worst. Percentages and their difference are those that are printed, so that they can be checked against each other.
 */
export function writeHeadline(input: HeadlineInput): BriefSentence {
  const clauses = [standing(input), overCapacity(input), mostStretched(input)].filter(
    (clause) => clause.length > 0,
  );
  return [
    ...clauses.flatMap((clause, index) => (index === 0 ? clause : [plain('; '), ...clause])),
    plain('.'),
  ];
}

function standing({ model, unit, figures, lastMonth }: HeadlineInput): BriefPart[] {
  if (tenthsOf(figures) === null)
    return [plain(`Nobody in ${unit.name} has points available, so there is no workload`)];
  const start: BriefPart[] = [plain(`${unit.name} is at ${percentText(figures, model)}`)];
  const tenths = changeInTenths(figures, lastMonth);
  if (tenths === null) return start;
  const byOtherRules = lastMonth?.rules ? ', by rules that have changed since' : '';
  const change =
    tenths === 0
      ? 'the same as a month ago'
      : `${(Math.abs(tenths) / 10).toFixed(1)} points ${tenths > 0 ? 'more' : 'less'} than a month ago`;
  return [...start, plain(', '), { text: change, to: { section: 'change' } }, plain(byOtherRules)];
}

function overCapacity({ model, figures: { officersOver100: share } }: HeadlineInput): BriefPart[] {
  if (share.of === 0) return [plain('no responsible officer holds a case')];
  const { over } = wordsOf(model);
  if (share.count === 0) return [plain(`none of ${formatWhole(share.of)} officers is over ${over}`)];
  return [
    listed(
      `${formatWhole(share.count)} of ${formatWhole(share.of)} officers ${share.count === 1 ? 'is' : 'are'} over ${over}`,
      'over-100',
    ),
  ];
}

/** The team with the highest workload of those that are alike; nothing where they do not differ, or nobody can be compared. */
function mostStretched({ model, teams }: HeadlineInput): BriefPart[] {
  const known = teams.filter((team) => team.workloadPercent !== null);
  const [first, ...rest] = known;
  if (first === undefined || rest.length === 0) return [];
  const top = known.reduce((most, team) =>
    (team.workloadPercent ?? 0) > (most.workloadPercent ?? 0) ? team : most,
  );
  const alike = known.filter((team) => tenthsOf(team) === tenthsOf(top));
  if (alike.length > 1) return [];
  return [
    { text: `${top.name} is the most stretched ${model.estateNames.team.toLowerCase()}`, to: { unit: top } },
    plain(`, at ${percentText(top, model)}`),
  ];
}

function percentText(
  { pointsUsed, pointsAvailable }: Pick<ComparedUnit, 'pointsUsed' | 'pointsAvailable'>,
  { thresholds }: HeadlineInput['model'],
): string {
  return formatWorkload(toHundredths(pointsUsed), pointsAvailable, thresholds);
}
