import 'server-only';
import { loadCaseloads } from '../../../db/queries/cases/load-caseloads';
import { loadContactsBy } from '../../../db/queries/officers/load-named-contacts';
import { loadOfficerNames } from '../../../db/queries/officers/load-officer-names';
import { selectReliefInForce } from '../../../db/queries/officers/load-relief-plans';
import type { Role, Scope } from '../../domain/access/actor';
import { can, mayAnywhere, scopesFor } from '../../domain/access/can';
import type { IsoDate } from '../../kernel/dates';
import { formatListName } from '../../kernel/format';
import type { StaffCode } from '../../kernel/ids';
import { ok, type Result } from '../../kernel/result';
import { countWaiting, type WaitingCount } from '../../domain/metrics/counts/count-waiting';
import { measureHome } from '../../domain/metrics/officers/measure-home';
import type { HomePage, LedHome, ManagedHome, OwnHome, UnitWithoutRelief } from './home-page';
import { countWithoutRelief } from '../../domain/metrics/officers/relief-cover';
import { reliefInForce } from '../../domain/metrics/officers/relief-in-force';
import { measureTeam } from '../../domain/metrics/units/team-figures';
import { isInside } from '../../domain/metrics/units/units';
import { measureCaseload, type MeasuredOfficer } from '../../domain/workload/measure/measure-caseload';
import { besideEachOther } from '../beside-each-other';
import type { UseCaseContext } from '../context';
import { estateOf } from '../once-a-request';
import { mayViewReliefOf } from '../capacity/parts/load-capacity';
import { whyReader } from '../access/parts/know-why';
import { type FigureSource, loadFigureSource, loadMeasured } from '../capacity/parts/load-measured';
import type { Problem } from '../problem';
import { loadUnitWork, toCapacityView } from '../capacity/view-capacity';
import { viewDifferences } from '../cases/differences/view-differences';
import { isPulseWaiting } from '../pulse/answer-pulse';
import { viewOpenChallenges } from '../supervision/view-open-challenges';
import { viewBandWork } from '../band-changes/view-band-work';
import { viewCountedWaiting } from '../queue/view-queue';
import { countOversightActions } from '../oversight/view-oversights';

/** What somebody should know today, by their roles: the officers they manage, the units they lead, their own caseload. */
export async function viewHome(context: UseCaseContext): Promise<Result<HomePage, Problem>> {
  const source = await loadFigureSource(context);
  // None of them waits for another: on PostgreSQL their reads go together (docs/decisions/reads-of-a-page.md).
  const [waiting, managed, led, own, pulse] = await Promise.all([
    viewWaiting(context, source),
    viewManaged(context, source),
    viewLed(context),
    viewOwn(context, source, isManaging(context)),
    isPulseWaiting(context),
  ]);
  return ok({ ...source, waiting, managed, led, own, pulse });
}

async function viewWaiting(context: UseCaseContext, { today }: FigureSource): Promise<WaitingCount | null> {
  if (!mayAnywhere(context.actor, 'view_queue')) return null;
  return countWaiting(await viewCountedWaiting(context), today);
}

/** Managers and allocators: the officers of the teams in which they allocate. */
async function viewManaged(context: UseCaseContext, source: FigureSource): Promise<ManagedHome | null> {
  const { actor } = context;
  if (!isManaging(context)) return null;
  const [{ places }, officers, bandWork, differences, relief, challenges, oversight] = await Promise.all([
    estateOf(context),
    loadMeasured(context, source, 'allocate_case', { level: 'nation', code: '' }),
    countBandWork(context),
    countDifferences(context),
    loadManagedRelief(context),
    viewChallenges(context),
    countActions(context),
  ]);
  return {
    teams: places.filter(
      (place) => !place.closedOn && can(actor, 'allocate_case', { places: [place] }).allowed,
    ),
    facts: measureHome(source.model, officers, source.today),
    manages: mayAnywhere(actor, 'edit_officer'),
    ...bandWork,
    ...differences,
    relief: withoutRelief(relief, officers),
    challenges,
    ...oversight,
  };
}

function isManaging({ actor }: UseCaseContext): boolean {
  return mayAnywhere(actor, 'allocate_case');
}

async function countActions(context: UseCaseContext): Promise<Pick<ManagedHome, 'oversightActions'>> {
  if (!mayAnywhere(context.actor, 'audit_oversight')) return {};
  return { oversightActions: await countOversightActions(context) };
}

/** How much changes of band ask of whoever decides on them. */
async function countBandWork(context: UseCaseContext): Promise<Pick<ManagedHome, 'bandWork'>> {
  const work = await viewBandWork(context);
  if (!work.ok) return {};
  const { waiting, batches, drawn, items, today } = work.value;
  const together = batches.flatMap((batch) => batch.entries);
  const changes = [...waiting, ...together];
  return {
    bandWork: {
      waiting: changes.length,
      own: changes.filter((entry) => entry.own).length,
      together: { changes: together.length, decisions: batches.length },
      cameUp: changes.filter((entry) => entry.cameUp).length,
      drawn: drawn.length,
      items: items.length,
      firstDueOn: items[0]?.item.dueOn ?? null,
      overdue: items.filter(({ item }) => item.dueOn < today).length,
    },
  };
}

async function countDifferences(
  context: UseCaseContext,
): Promise<Pick<ManagedHome, 'sourceDifferences' | 'lateHandoffs'>> {
  const page = await viewDifferences(context);
  if (!page.ok) return {};
  const { lines, batches, lateHandoffs } = page.value;
  return { sourceDifferences: lines.length + batches.length, lateHandoffs };
}

interface ManagedRelief {
  readonly scopes: readonly Scope[];
  readonly relief: ReturnType<typeof reliefInForce>;
}

/** The relief plans in force, where some part of the estate has plans that are theirs. */
async function loadManagedRelief(context: UseCaseContext): Promise<ManagedRelief | null> {
  const { actor, store } = context;
  const scopes = uniqueScopes(scopesFor(actor, 'manage_relief'));
  if (scopes.length === 0) return null;
  const plans = await besideEachOther(context, selectReliefInForce(store.db, store.t));
  return { scopes, relief: reliefInForce(plans) };
}

/** For each such part: who is over the threshold without one. */
function withoutRelief(
  managed: ManagedRelief | null,
  officers: readonly MeasuredOfficer[],
): UnitWithoutRelief[] {
  if (managed === null) return [];
  const { scopes, relief } = managed;
  return scopes.map((unit) => ({
    unit,
    withoutRelief: countWithoutRelief(
      officers.filter((entry) => isInside(unit, entry.officer)),
      relief,
    ),
  }));
}

async function viewChallenges(context: UseCaseContext): Promise<ManagedHome['challenges']> {
  const open = await viewOpenChallenges(context);
  return open.ok
    ? open.value.map((entry) => ({ staffCode: entry.staffCode, name: formatListName(entry) }))
    : [];
}

const LEADING: readonly Role[] = ['leader', 'business_administrator', 'data_steward', 'administrator'];

/** Leaders and those who administer: each unit that they have, once. */
async function viewLed(context: UseCaseContext): Promise<LedHome[]> {
  const { actor } = context;
  const scopes = actor.grants.filter((grant) => LEADING.includes(grant.role)).map((grant) => grant.scope);
  const led: LedHome[] = [];
  for (const scope of uniqueScopes(scopes)) {
    const loaded = await loadUnitWork(context, { level: scope.level, code: scope.code });
    if (!loaded.ok) continue;
    const { unit, estate, tally } = loaded.value;
    led.push({
      unit: { ...scope, name: unit.name },
      figures: toCapacityView(loaded.value),
      ...(mayViewReliefOf(actor, estate, unit) ? { withoutRelief: tally.withoutRelief } : {}),
    });
  }
  return led;
}

function uniqueScopes(scopes: readonly Scope[]): Scope[] {
  return [...new Map(scopes.map((scope) => [`${scope.level}/${scope.code}`, scope])).values()];
}

/** Somebody who is an officer sees their own caseload: always where that is all they have, else once they hold cases. */
async function viewOwn(
  context: UseCaseContext,
  { model, today }: FigureSource,
  hasOther: boolean,
): Promise<OwnHome | null> {
  const { store, actor } = context;
  if (actor.staffCode === null) return null;
  const officer = { level: 'officer', code: actor.staffCode } as const;
  const mayKnow = whyReader(context);
  const [[caseload], contactFor] = await Promise.all([
    mayKnow.then((known) => loadCaseloads(store.db, store.t, model, officer, today, known)),
    viewContactFor(context, actor.staffCode, today),
  ]);
  if (!caseload) return null;
  if (hasOther && caseload.cases.length === 0 && contactFor.length === 0) return null;
  const measured = measureCaseload(model, caseload, today);
  const team = await viewOwnTeam(context, { model, today }, measured);
  return { measured, facts: measureHome(model, [measured], today), contactFor, ...team };
}

/** Of fewer officers with a number the team's would tell of colleagues. */
const FEWEST_IN_TEAM = 5;

/** The officer's team as one figure, and of how many (docs/rules/access.md, K-3). */
async function viewOwnTeam(
  { store }: UseCaseContext,
  { model, today }: Pick<FigureSource, 'model' | 'today'>,
  { officer }: MeasuredOfficer,
): Promise<Pick<OwnHome, 'team'>> {
  const unit = { level: 'team', code: officer.teamCode } as const;
  const caseloads = await loadCaseloads(store.db, store.t, model, unit, today);
  const measured = caseloads.map((caseload) => measureCaseload(model, caseload, today));
  const officers = measured.filter(({ workload }) => workload.pointsAvailable > 0).length;
  if (officers < FEWEST_IN_TEAM) return {};
  const { pointsUsedHundredths, pointsAvailable } = measureTeam(model, measured);
  return { team: { name: officer.teamName, officers, pointsUsedHundredths, pointsAvailable } };
}

/** Colleagues who are away today for whose cases somebody is the named contact. */
async function viewContactFor(
  { store }: UseCaseContext,
  staffCode: StaffCode,
  today: IsoDate,
): Promise<NonNullable<OwnHome['contactFor']>> {
  const contacts = await loadContactsBy(store.db, store.t, staffCode, today);
  const names = await loadOfficerNames(
    store.db,
    store.t,
    contacts.map((entry) => entry.holderStaffCode),
  );
  return names.map((holder) => ({
    name: formatListName(holder),
    cases: contacts.filter((entry) => entry.holderStaffCode === holder.staffCode).length,
  }));
}
