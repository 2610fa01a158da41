import { ruleSetFaults } from './check-rules';
import { carriesPoints, type WorkloadArithmetic, type WorkloadModel } from './model';
import { fault, faultUnless, type ModelFault, repeated } from './model-fault';
import { shortlistOrderFaults } from './shortlist-policy';

/** What makes bands, grades and thresholds contradict themselves: codes twice, thresholds out of order. */
export function arithmeticFaults(
  model: Pick<WorkloadArithmetic, 'bands' | 'thresholds'> & {
    readonly grades: readonly { readonly code: string }[];
  },
): ModelFault[] {
  const { near, over, wellOver } = model.thresholds;
  return [
    ...repeated(model.bands.map((band) => band.code)).map(([index, code]) =>
      fault(['bands', index, 'code'], `Band ${code} is there twice`),
    ),
    ...repeated(model.grades.map((grade) => grade.code.toLowerCase())).map(([index]) =>
      fault(['grades', index, 'code'], `Grade ${model.grades[index]?.code ?? ''} is there twice`),
    ),
    ...faultUnless(
      near <= over && over <= wellOver,
      ['thresholds'],
      `Thresholds must not fall: near (${near}), over (${over}), well over (${wellOver})`,
    ),
  ];
}

/** Everything in a whole model that contradicts the rest of it; empty for a model that can be put in force. */
export function modelFaults(model: WorkloadModel): ModelFault[] {
  return [
    ...arithmeticFaults(model),
    ...repeated(model.bands.map((band) => band.rank)).map(([index, rank]) =>
      fault(['bands', index, 'rank'], `Two bands have rank ${rank}: give each its own`),
    ),
    ...gradeFaults(model),
    ...cohortFaults(model),
    ...reasonFaults(model),
    ...bandSourceFaults(model),
    ...repeated(model.caseloadGuards).map(([index, guard]) =>
      fault(['caseloadGuards', index], `The caseload guard ${guard} is there twice`),
    ),
    ...shortlistOrderFaults(model.shortlistOrder),
    ...faultUnless(
      (model.absenceOften?.days ?? 0) <= (model.absenceOften?.ofWorkingDays ?? 0),
      ['absenceOften', 'days'],
      'Days of absence must be no more than the working days that are looked at',
    ),
    ...ruleSetFaults(model),
  ];
}

function gradeFaults({ grades }: WorkloadModel): ModelFault[] {
  const taken = (name: string, by: number): boolean =>
    grades.some((grade, index) => index !== by && grade.code.toLowerCase() === name) ||
    grades.slice(0, by).some((grade) => grade.otherNames.some((other) => other.toLowerCase() === name));
  return [
    ...grades.flatMap((grade, index) =>
      grade.otherNames
        .filter((name) => taken(name.toLowerCase(), index))
        .map((name) => fault(['grades', index, 'otherNames'], `Two grades are called ${name}`)),
    ),
    ...faultUnless(
      grades.some((grade) => grade.role === 'senior'),
      ['grades'],
      'A model needs a grade whose role is senior',
    ),
    ...faultUnless(
      grades.some((grade) => grade.role === 'ordinary'),
      ['grades'],
      'A model needs a grade whose role is ordinary',
    ),
  ];
}

function cohortFaults(model: WorkloadModel): ModelFault[] {
  const transition = model.cohorts.includes('transition');
  return [
    ...faultUnless(model.cohorts.includes('standard'), ['cohorts'], 'A model needs the standard cohort'),
    ...model.bands.flatMap((band, index) =>
      faultUnless(
        transition || band.points.transition === undefined,
        ['bands', index, 'points', 'transition'],
        `Band ${band.code} has transition points, but the model has no transition cohort`,
      ),
    ),
  ];
}

function reasonFaults({ reductionReasons }: WorkloadModel): ModelFault[] {
  return [
    ...repeated(reductionReasons.map((reason) => reason.name.trim().toLowerCase())).map(([index]) =>
      fault(
        ['reductionReasons', index, 'name'],
        `The reason ${reductionReasons[index]?.name ?? ''} is there twice`,
      ),
    ),
    ...reductionReasons.flatMap((reason, index) =>
      faultUnless(
        reason.fixedPercent === undefined || reason.atMostPercent === undefined,
        ['reductionReasons', index],
        `${reason.name}: give fixed hours or a most, not both`,
      ),
    ),
  ];
}

/** Computed bands need their cut-offs; imported ones a band to stand in for a code that is not known, worth points in every setting. */
function bandSourceFaults(model: WorkloadModel): ModelFault[] {
  if (model.bandSource === 'computed')
    return faultUnless(
      model.ruleSet.baseBands.length > 0,
      ['ruleSet', 'baseBands'],
      'A model that computes its bands needs their cut-offs',
    );
  return faultUnless(
    model.bands.some(carriesPoints),
    ['bands'],
    'A model that imports its bands needs one that carries points in every setting',
  );
}
