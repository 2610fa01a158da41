import type { RuleSet } from '../../banding/bands/rule-set';
import { type Rosh, ROSH_LEVELS } from '../../banding/case-vocabulary';
import type { WorkloadModel } from './model';
import { fault, faultUnless, type ModelFault, repeated } from './model-fault';

/** Everything in the rule set of a model that contradicts itself, or names a band or grade that the model lacks. */
export function ruleSetFaults(model: WorkloadModel): ModelFault[] {
  return [
    ...baseBandFaults(model),
    ...roshFaults(model.ruleSet),
    ...upBandingFaults(model),
    ...ruleIdFaults(model.ruleSet),
    ...matrixFaults(model),
  ];
}

function baseBandFaults(model: WorkloadModel): ModelFault[] {
  const rows = model.ruleSet.baseBands;
  const at = (index: number, ...rest: string[]): (string | number)[] => [
    'ruleSet',
    'baseBands',
    index,
    ...rest,
  ];
  const ranks = rows.map((row) => model.bands.find((band) => band.code === row.band)?.rank);
  return [
    ...unknownBands(
      model,
      rows.map((row, index) => ({ code: row.band, path: at(index, 'band') })),
    ),
    ...ranks.flatMap((rank, index) =>
      faultUnless(
        rising(ranks, index, rank),
        at(index, 'band'),
        'List the base bands from the lowest to the highest',
      ),
    ),
    ...(['ogrsFrom', 'rsrFrom'] as const).flatMap((input) => {
      const cuts = rows.map((row) => row[input]);
      return cuts.flatMap((cut, index) =>
        faultUnless(rising(cuts, index, cut), at(index, input), 'A higher band must start at a higher score'),
      );
    }),
  ];
}

/** Whether a value is above every known value before it. */
function rising(values: readonly (number | undefined)[], index: number, value: number | undefined): boolean {
  return (
    value === undefined || values.slice(0, index).every((before) => before === undefined || before < value)
  );
}

/** A worse level of harm never reaches a lower band, nor none at all. */
function roshFaults({ baseBands }: RuleSet): ModelFault[] {
  const rowOf = (level: Rosh): number => baseBands.findLastIndex((row) => row.rosh?.includes(level) ?? false);
  const levels = baseBands.flatMap((row, index) => (row.rosh ?? []).map((level) => ({ level, index })));
  const at = (index: number): (string | number)[] => ['ruleSet', 'baseBands', index, 'rosh'];
  return [
    ...repeated(levels.map(({ level }) => level)).map(([place, level]) =>
      fault(at(levels[place]?.index ?? 0), `ROSH ${words(level)} is in two bands`),
    ),
    ...levels.flatMap(({ level, index }) =>
      ROSH_LEVELS.slice(ROSH_LEVELS.indexOf(level) + 1)
        .filter((worse) => rowOf(worse) < index)
        .map((worse) =>
          fault(at(index), `ROSH ${words(worse)} reaches a lower band than ROSH ${words(level)}`),
        ),
    ),
  ];
}

function words(level: Rosh): string {
  return level.replace('_', ' ');
}

function upBandingFaults(model: WorkloadModel): ModelFault[] {
  const { upBanding, provisionalFloor } = model.ruleSet;
  const rankOf = (code: string): number => model.bands.find((band) => band.code === code)?.rank ?? 0;
  const named = [
    ...(upBanding === null
      ? []
      : [
          { code: upBanding.from, path: ['ruleSet', 'upBanding', 'from'] },
          { code: upBanding.to, path: ['ruleSet', 'upBanding', 'to'] },
        ]),
    ...(provisionalFloor === null ? [] : [{ code: provisionalFloor, path: ['ruleSet', 'provisionalFloor'] }]),
  ];
  const unknown = unknownBands(model, named);
  if (unknown.length > 0) return unknown;
  const rises = upBanding === null || rankOf(upBanding.to) > rankOf(upBanding.from);
  return faultUnless(rises, ['ruleSet', 'upBanding', 'to'], 'Up-banding must lead to a higher band');
}

function unknownBands(
  model: WorkloadModel,
  named: readonly { code: string; path: readonly (string | number)[] }[],
): ModelFault[] {
  return named
    .filter(({ code }) => !model.bands.some((band) => band.code === code))
    .map(({ code, path }) => fault(path, `The model has no band ${code}`));
}

/** Rules that are no data: a model may not give their names to others. */
const OWN_RULES = ['CP-STANDALONE', 'CP-CONFLICT', 'CP-GENERIC', 'AGE-UNDER-18', 'MATRIX'];

function ruleIdFaults(ruleSet: RuleSet): ModelFault[] {
  const ids = [
    ...OWN_RULES.map((id) => ({ id, path: ['ruleSet'] })),
    ...(ruleSet.upBanding === null
      ? []
      : [{ id: ruleSet.upBanding.rule, path: ['ruleSet', 'upBanding', 'rule'] }]),
    ...ruleSet.seniorRules.map((rule, index) => ({
      id: rule.id,
      path: ['ruleSet', 'seniorRules', index, 'id'],
    })),
    { id: ruleSet.escalation.rule, path: ['ruleSet', 'escalation', 'rule'] },
    ...ruleSet.courses.map((course, index) => ({
      id: course.rule,
      path: ['ruleSet', 'courses', index, 'rule'],
    })),
  ];
  const { from, to } = ruleSet.youngAdultAges;
  return [
    ...repeated(ids.map(({ id }) => id)).map(([place, id]) =>
      fault(ids[place]?.path ?? ['ruleSet'], `Two rules are called ${id}`),
    ),
    ...faultUnless(
      from <= to,
      ['ruleSet', 'youngAdultAges'],
      'The first age of a young adult must not be above the last',
    ),
  ];
}

/** A matrix has every grade and every band of the model, and no other. */
function matrixFaults(model: WorkloadModel): ModelFault[] {
  const { matrix } = model.ruleSet;
  if (matrix === null) return [];
  const grades = model.grades.map((grade) => grade.code);
  const bands = model.bands.map((band) => band.code);
  const at = (...rest: string[]): string[] => ['ruleSet', 'matrix', ...rest];
  return [
    ...grades
      .filter((grade) => matrix[grade] === undefined)
      .map((grade) => fault(at(grade), `The matrix has no row for grade ${grade}`)),
    ...Object.entries(matrix).flatMap(([grade, row]) => [
      ...faultUnless(
        grades.includes(grade),
        at(grade),
        `The matrix has a row for ${grade}, which is no grade of the model`,
      ),
      ...bands
        .filter((band) => row[band] === undefined)
        .map((band) =>
          fault(at(grade, band), `The matrix has no verdict for grade ${grade} and band ${band}`),
        ),
      ...Object.keys(row)
        .filter((band) => !bands.includes(band))
        .map((band) =>
          fault(at(grade, band), `The matrix has a verdict for ${band}, which is no band of the model`),
        ),
    ]),
  ];
}
