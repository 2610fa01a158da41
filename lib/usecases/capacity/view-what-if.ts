import 'server-only';
import { gapsOf } from '../../domain/metrics/capacity/capacity-gap';
import { vacanciesByGrade } from '../../domain/metrics/capacity/establishment';
import {
  mostTakenAway,
  TRIED_ROLES,
  type TriedOfficers,
  type TriedRole,
  withOfficers,
} from '../../domain/metrics/capacity/what-if';
import type { UnitTally } from '../../domain/metrics/tally/unit-tally';
import { figuresOfTally } from '../../domain/metrics/units/measure-unit';
import { isInside, unitOfTeam } from '../../domain/metrics/units/units';
import { ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { loadPosts } from '../establishment/parts/load-posts';
import type { Problem } from '../problem';
import { type AskedUnit, unitsToGoUp } from './parts/load-capacity';
import { loadUnitWork, type UnitWork } from './view-capacity';
import type { TriedFigures, WhatIfAsked, WhatIfPage } from './what-if-page';

/** The headline figures of a unit as they are, and as they would be with more officers or fewer: worked out by the same functions from the same sums. */
export async function viewWhatIf(
  context: UseCaseContext,
  unitAsked: AskedUnit,
  asked: WhatIfAsked,
): Promise<Result<WhatIfPage, Problem>> {
  const loaded = await loadUnitWork(context, unitAsked);
  if (!loaded.ok) return loaded;
  const work = loaded.value;
  const { model, today, dataAsOf, unit, estate, tally } = work;
  const teams = estate.filter((team) => isInside(unit, team)).map((team) => unitOfTeam(team, 'team'));
  const vacancies = await vacanciesOf(context, work);
  const tried = triedOf(asked, vacancies);
  const tooMany = TRIED_ROLES.flatMap((role) => {
    const most = mostTakenAway(model, tally, role);
    return -tried[role] > most ? [{ role, most }] : [];
  });
  const isTried = TRIED_ROLES.some((role) => tried[role] !== 0) && tooMany.length === 0;
  const [only] = teams;
  const team = unit.level === 'team' ? (only?.code ?? null) : asked.team;
  const joined = teams.find((one) => one.code === team)?.code ?? null;
  const figuresOf = (sums: UnitTally): TriedFigures => ({
    figures: { ...unit, ...figuresOfTally(model, sums) },
    gaps: gapsOf(model, sums.gap),
  });
  return ok({
    ...{ model, today, dataAsOf, unit, teams, vacancies, tried, tooMany },
    above: unitsToGoUp(context, work),
    before: figuresOf(tally),
    after: isTried ? figuresOf(withOfficers(model, tally, tried, joined)) : null,
  });
}

async function vacanciesOf(
  context: UseCaseContext,
  { model, unit, estate, tally }: UnitWork,
): Promise<TriedOfficers | null> {
  const lines = vacanciesByGrade(model, await loadPosts(context), estate, unit, tally.grades);
  if (lines.every((line) => line.posts === null)) return null;
  const ofRole = (role: TriedRole): number => {
    const grade = model.grades.find((one) => one.role === role);
    return Math.max(0, lines.find((line) => line.grade === grade?.code)?.vacant ?? 0);
  };
  return { senior: ofRole('senior'), ordinary: ofRole('ordinary'), trainee: ofRole('trainee') };
}

function triedOf({ officers, fill }: WhatIfAsked, vacancies: TriedOfficers | null): TriedOfficers {
  const sum = (role: TriedRole): number =>
    officers[role] * 100 + (fill && vacancies !== null ? vacancies[role] : 0);
  return { senior: sum('senior'), ordinary: sum('ordinary'), trainee: sum('trainee') };
}
