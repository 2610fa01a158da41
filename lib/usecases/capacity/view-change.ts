import 'server-only';
import { can } from '../../domain/access/can';
import type { UnitChangeKind } from '../../domain/metrics/change/change-kinds';
import { changesByTeam, type ChangeSpan } from '../../domain/metrics/change/change-tally';
import type { ChangeLine } from '../../domain/metrics/change/officer-change';
import { pointsOfStep, unitChange } from '../../domain/metrics/change/unit-change';
import { changePartsOf, NO_DAYS, spanOfDays } from '../../domain/metrics/tally/days-tally';
import { childUnits, type Unit } from '../../domain/metrics/units/units';
import { ok, type Result } from '../../kernel/result';
import { asTeamCode } from '../../kernel/ids';
import { compareNames } from '../../kernel/text/fold-name';
import type { UseCaseContext } from '../context';
import { loadBothDays } from '../figures/load-both-days';
import { loadUnitTallies } from '../figures/load-unit-tallies';
import type { Problem } from '../problem';
import type { ChangeItems, ChangePage } from './change-page';
import { type AskedUnit, loadAskedUnit, unitsToGoUp, type UnitToView } from './parts/load-capacity';

const NO_WORK = { usedHundredths: 0, available: 0 };

/**
 * What changed in a unit since last month, step by step, and the list behind one of them, or behind all: of a team its cases and officers, of a unit above the
 * units below it, which add up to it. Above a team nothing but sums is read.
 */
export async function viewChange(
  context: UseCaseContext,
  asked: AskedUnit,
  step: UnitChangeKind | 'all' | null,
): Promise<Result<ChangePage, Problem>> {
  const found = await loadAskedUnit(context, asked);
  if (!found.ok) return found;
  const { unit, estate, model, today, dataAsOf } = found.value;
  const children = childUnits(estate, unit);
  const units = [unit, ...children];
  const workOf = await loadUnitTallies(context, 'work', { model, today }, units);
  const daysOf = await loadUnitTallies(context, 'days', { model, today }, units);
  const span = spanOfDays(daysOf(unit) ?? NO_DAYS);
  const chosen = step === 'all' ? null : step;
  const page = { model, today, dataAsOf, unit, above: unitsToGoUp(context, found.value), step: chosen };
  if (span === null) return ok({ ...page, change: null, items: null });
  const partsOf = (one: Unit) => changePartsOf(daysOf(one) ?? NO_DAYS, span, workOf(one)?.work ?? NO_WORK);
  const change = unitChange(span, partsOf(unit));
  const kinds = step === 'all' ? change.steps.map(({ kind }) => kind) : step === null ? [] : [step];
  if (kinds.length === 0) return ok({ ...page, change, items: null });
  const items: ChangeItems =
    unit.level === 'team'
      ? await viewLines(context, found.value, span, kinds)
      : {
          kind: 'units',
          units: kinds.flatMap((kind) =>
            children.map((child) => ({ unit: child, kind, ...pointsOfStep(partsOf(child), kind) })),
          ),
        };
  return ok({ ...page, change, items });
}

/** The lines of some steps of a team, by officer; replayed as they were added up. */
async function viewLines(
  { store, actor }: UseCaseContext,
  { unit, estate, model }: UnitToView,
  span: ChangeSpan,
  kinds: readonly UnitChangeKind[],
): Promise<ChangeItems> {
  const { days, officers } = await loadBothDays(store, model, span, [asTeamCode(unit.code)]);
  const lines = changesByTeam(days, officers).get(unit.code) ?? [];
  const place = estate.find((team) => team.teamCode === unit.code);
  const mayOpen = ({ kind, officer, usedHundredths }: ChangeLine): boolean =>
    place !== undefined &&
    // A case that went to an officer elsewhere may be nobody's to see from here.
    (kind !== 'handed' || usedHundredths > 0) &&
    can(actor, 'view_case', { places: [place], staffCode: officer.staffCode }).allowed;
  return {
    kind: 'lines',
    lines: lines
      .filter(({ kind }) => kinds.includes(kind))
      .map((line) => ({ ...line, mayOpen: mayOpen(line) }))
      .sort(
        (a, b) => compareNames(a.officer.name, b.officer.name) || (a.crn ?? '').localeCompare(b.crn ?? ''),
      ),
  };
}
