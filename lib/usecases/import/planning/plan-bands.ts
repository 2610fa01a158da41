import 'server-only';
import type { DifferenceKind } from '../../../domain/allocation/cases/source-difference';
import { asOfFile } from '../guards/guard-decisions';
import type { CaseRecordRow } from '../../../../db/queries/import/load-import-facts';
import type {
  BandChangeRecord,
  BandInputs,
  GradeItemRecord,
} from '../../../domain/banding/changes/band-change';
import type { BandChangeSettling } from '../../../../db/commands/cases/save-band-changes';
import { waitingWords } from '../../../domain/banding/changes/change-words';
import { type BandChangePlan, planBandChange } from '../../../domain/banding/changes/plan-band-change';
import { type ChangeHolder, writeBandChange } from '../../../domain/banding/changes/write-band-change';
import { sameFact } from '../../../domain/banding/changes/case-change';
import { formatInstant } from '../../../kernel/format';
import type { Crn } from '../../../kernel/ids';
import { bandingModelOf, findGrade, holderGrade, modelVersionOf } from '../../../domain/workload/model/model';
import { inBatches } from '../../../domain/banding/changes/band-batches';
import { bandChangeEvents, eventOf, judgingWith } from '../../band-changes/parts/keep-band-change';
import { columnOf, type FileRow, placeOf } from '../reading/file-spec';
import type { ImportScope, PlannedAudit } from './import-plan';
import { CASE_SPEC, type CasesFile, type GivenCase } from '../reading/columns/columns-of-cases';
import type { HeldInFile } from './plan-holdings';
import type { OfficersAfter } from './plan-officers';

/** A waiting change that an import settles. */
interface SettledChange {
  readonly change: Pick<BandChangeRecord, 'id' | 'state' | 'version'>;
  readonly settling: BandChangeSettling;
}

/** What one row comes to. */
interface BandOutcome {
  /** The case with the inputs that stand; what waits for a second manager is left out. */
  readonly row: CaseRecordRow;
  readonly audits: readonly PlannedAudit[];
  /** Something is kept beside the case: a change that waits from now on, or does so no more. */
  readonly kept: boolean;
  /** The band that the row changes at once. */
  readonly band: { readonly from: string; readonly to: string } | null;
}

/** The changes of band that a file brings, row by row, beside those that wait already. */
export interface BandPlans {
  settle(
    entry: FileRow<GivenCase>,
    before: CaseRecordRow,
    after: CaseRecordRow,
    beside: { readonly held: HeldInFile | null; readonly stored: StoredChanges },
  ): BandOutcome;
  /** The case ends: nothing of it waits any more. */
  end(crn: Crn, stored: Pick<StoredChanges, 'waiting'>): PlannedAudit[];
  writes(): {
    readonly bandChanges: readonly BandChangeRecord[];
    readonly gradeItems: readonly GradeItemRecord[];
    readonly settledBandChanges: readonly SettledChange[];
    readonly movedBandChanges: readonly string[];
  };
}

const INPUTS: readonly (keyof BandInputs)[] = ['rsr', 'ogrs', 'rosh', 'flags', 'setting', 'importedBand'];

/** What is stored beside some cases, by CRN. */
export interface StoredChanges {
  /** Changes of band that wait for a second manager. */
  readonly waiting: ReadonlyMap<Crn, readonly BandChangeRecord[]>;
  /** Those that were turned down while the source went on saying them. */
  readonly refused: ReadonlyMap<Crn, readonly BandChangeRecord[]>;
  /** Which officers are over 100% before the import. */
  readonly overNow: ReadonlyMap<string, boolean>;
  /** Who held the ended cases that the file brings again when they ended, as a case that is logged again is judged with them. */
  readonly endHolders: ReadonlyMap<Crn, ChangeHolder>;
}

/** Whether a row leaves what bands are worked out from as it is, and nothing waits or was turned down that it might say again. */
function leavesBands(
  before: CaseRecordRow,
  after: CaseRecordRow,
  { waiting, refused }: StoredChanges,
): boolean {
  if (waiting.has(before.crn) || refused.has(before.crn)) return false;
  return (
    before.flagsKnown === after.flagsKnown && INPUTS.every((field) => sameFact(before[field], after[field]))
  );
}

/** Starts with nothing planned. */
export function startBands(
  file: CasesFile,
  officers: Pick<OfficersAfter, 'grade'>,
  scope: ImportScope,
): BandPlans {
  const said = new Set(INPUTS.filter((field) => file.given.has(field)));
  const bandChanges: BandChangeRecord[] = [];
  const gradeItems: GradeItemRecord[] = [];
  const settledBandChanges: SettledChange[] = [];
  const movedBandChanges: string[] = [];
  const turnDown = (change: SettledChange['change'], why: string): number =>
    settledBandChanges.push({ change: { ...change, state: 'waiting' }, settling: settlingBy(scope, why) });

  const settle: BandPlans['settle'] = (entry, before, after, { held, stored }) => {
    if (leavesBands(before, after, stored)) return { row: after, audits: [], kept: false, band: null };
    const holder =
      holderOf(held, stored.overNow, officers, scope) ?? stored.endHolders.get(before.crn) ?? null;
    const [waiting, refused] = [stored.waiting.get(before.crn) ?? [], stored.refused.get(before.crn) ?? []];
    const plan = planBandChange(
      { before, after, waiting, refused, source: 'import', said },
      judgingWith(scope.model, scope.today, holder),
    );
    const written = writtenBy(plan, before.crn, holder, scope);
    bandChanges.push(...written.changes);
    gradeItems.push(...written.items);
    movedBandChanges.push(...plan.sourceMoved.map((change) => change.id));
    for (const { change, why } of plan.withdrawn) turnDown({ ...change, state: 'waiting' }, why);
    warnOfWaiting(file, entry, plan, waiting, scope);
    tellDifferences(file, entry, before, plan, scope);
    return outcomeOf(plan, after, written.changes);
  };

  return {
    settle,
    end: (crn, stored) =>
      (stored.waiting.get(crn) ?? []).map((change) => {
        turnDown(change, 'The case ended');
        return { thingKey: crn, event: eventOf('band_change.turned_down', change, 'The case ended') };
      }),
    writes: () => ({
      bandChanges: inBatches(bandChanges, scope.newId),
      gradeItems,
      settledBandChanges,
      movedBandChanges,
    }),
  };
}

/** Who holds the case once its row is taken, as a change of band is judged with them. */
function holderOf(
  held: HeldInFile | null,
  overNow: StoredChanges['overNow'],
  officers: Pick<OfficersAfter, 'grade'>,
  scope: ImportScope,
): ChangeHolder | null {
  if (held === null) return null;
  return {
    staffCode: held.staffCode,
    allocatedOn: held.startedOn,
    grade: holderGrade(scope.model, officers.grade(held.staffCode)),
    over: overNow.get(held.staffCode) ?? null,
  };
}

/** The records that a change of band leaves, as the import's own. */
function writtenBy(plan: BandChangePlan, crn: Crn, holder: ChangeHolder | null, scope: ImportScope) {
  return writeBandChange(plan, bandingModelOf(scope.model).ruleSet, {
    crn,
    at: scope.now,
    today: scope.today,
    by: scope.actor,
    source: 'import',
    reason: null,
    evidence: null,
    modelVersion: modelVersionOf(scope.model),
    holder,
    newId: scope.newId,
  });
}

function outcomeOf(
  plan: BandChangePlan,
  after: CaseRecordRow,
  changes: readonly BandChangeRecord[],
): BandOutcome {
  const { before: from, standing: to } = plan.judged.bandings;
  return {
    row: {
      ...after,
      ...plan.standing,
      flags: [...plan.standing.flags],
      flagsKnown: plan.standing.flagsKnown !== false,
    },
    audits: bandChangeEvents(plan, changes).map((event) => ({ thingKey: after.crn, event })),
    kept: plan.withdrawn.length > 0 || plan.judged.kind === 'waiting',
    band: from.band === to.band ? null : { from: from.band, to: to.band },
  };
}

function settlingBy({ now, actor }: ImportScope, why: string): BandChangeSettling {
  return { state: 'turned_down', at: now, byId: actor.id, byName: actor.name, why, moved: true };
}

/** Tells the manager, one item a case and input, what the source no longer gives, and what it repeats although it was turned down. */
function tellDifferences(
  { file }: CasesFile,
  { values, row }: FileRow<GivenCase>,
  before: CaseRecordRow,
  { noLongerGiven, stillRefused }: BandChangePlan,
  scope: ImportScope,
): void {
  const tell = (field: keyof BandInputs, kind: DifferenceKind, said: unknown): void => {
    scope.watch.differs({
      thingType: 'case',
      thingKey: before.crn,
      crn: before.crn,
      staffCode: null,
      field,
      kind,
      file,
      sourceValue: { value: said },
      ourValue: { value: before[field] },
      asOf: asOfFile(scope, file),
      decidedAt: null,
    });
  };
  for (const field of noLongerGiven) {
    tell(field, 'no_longer_given', null);
    scope.log.warn(
      { file, row, column: columnOf(CASE_SPEC, field) },
      'The source no longer gives this: the case keeps what is known, and the manager is told',
    );
  }
  for (const { newInputs } of stillRefused)
    for (const field of INPUTS)
      if (field in newInputs) tell(field, 'turned_down', values[field as keyof GivenCase] ?? null);
}

/** Says at which row and column something waits, or still waits, for a second manager. */
function warnOfWaiting(
  file: CasesFile,
  entry: FileRow<GivenCase>,
  { judged, saidAgain }: BandChangePlan,
  waiting: readonly BandChangeRecord[],
  scope: ImportScope,
): void {
  const { log } = scope;
  const place = (field: keyof BandInputs) => {
    const column = columnOf(CASE_SPEC, field);
    const value = entry.values[field];
    return placeOf(file.file, entry, column, Array.isArray(value) ? value.join(';') : String(value ?? ''));
  };
  const [held] = judged.held;
  if (held)
    log.warn(
      place(held.field),
      `This waits for a second manager. ${waitingWords(judged, (code) => findGrade(scope.model, code)?.name ?? code)}`,
    );
  for (const again of saidAgain) {
    const [field = 'rosh'] = INPUTS.filter((name) => name in again.newInputs);
    const since = waiting.find((change) => change.id === again.id)?.at ?? null;
    log.warn(
      place(field),
      `This still waits for a second manager${since === null ? '' : `, since ${formatInstant(new Date(since))}`}: the case stays as it is until then`,
    );
  }
}
