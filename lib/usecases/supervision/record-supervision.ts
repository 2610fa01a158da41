import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { insertSupervision, updateSupervision } from '../../../db/commands/officers/save-supervision';
import { loadStoredWorkload, loadSupervisions } from '../../../db/queries/officers/load-supervisions';
import type { IsoDate } from '../../kernel/dates';
import { formatDate } from '../../kernel/format';
import type { FieldProblem } from '../../kernel/form-state';
import { plain, version } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { measureCaseload } from '../../domain/workload/measure/measure-caseload';
import { modelVersionOf } from '../../domain/workload/model/model';
import {
  readSupervision,
  type Supervision,
  type SupervisionTexts,
  type WorkloadThen,
} from '../../domain/workload/relief/supervision';
import { SUPERVISION_FIELDS } from '../../domain/workload/relief/supervision-fields';
import type { ChangeOutcome } from '../officers/parts/change-officer';
import type { UseCaseContext } from '../context';
import type { LoadedOfficer } from '../officers/parts/load-officer';
import type { Problem } from '../problem';
import { loadOfficerTo, refuseOwn, staleProblem, whileOfficerHeld } from './parts/supervised-officer';
import { keepWithheld } from '../access/parts/withhold-text';

/** What the form of a meeting sends. No id: it is a new one. */
export const SUPERVISION_FORM = {
  ...SUPERVISION_FIELDS,
  staffCode: plain(),
  id: plain(),
  version: version(),
};

export interface RecordSupervisionInput {
  readonly staffCode: string;
  readonly texts: SupervisionTexts;
}

export const SUPERVISION_REFUSAL = 'Only a manager of this team can record supervision';
const OWN_SUPERVISION = 'You cannot record supervision of yourself: your own manager records it';

/** Records a supervision meeting, with the workload of that day as it stood. */
export async function recordSupervision(
  context: UseCaseContext,
  { staffCode, texts }: RecordSupervisionInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const loaded = await loadSupervised(context, staffCode);
  if (!loaded.ok) return loaded;
  const details = read(loaded.value, texts);
  if (!details.ok) return details;
  const then = await workloadOn(context, loaded.value, details.value.heldOn);
  if (!then.ok) return then;
  const { store, actor, now } = context;
  const { officer } = loaded.value.caseload;
  const facts = { id: randomUUID(), ...details.value, ...then.value };
  return whileOfficerHeld(context, 'record_supervision', loaded.value, async (tx) => {
    await insertSupervision(tx, store.t, {
      ...facts,
      staffCode: officer.staffCode,
      recordedAt: now.toISOString(),
      recordedBy: actor.id,
      recordedByName: actor.name,
    });
    await saveAudit(tx, store.t, actor, now, officer.staffCode, {
      action: 'supervision.recorded',
      thingType: 'officer',
      detail: { from: {}, to: facts },
    });
    return ok({ kind: 'saved' });
  });
}

export interface EditSupervisionInput extends RecordSupervisionInput {
  readonly id: string;
  readonly version: number;
}

/** Changes what was recorded of a meeting. Another day brings the workload of that day with it. */
export async function editSupervision(
  context: UseCaseContext,
  input: EditSupervisionInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const loaded = await loadSupervised(context, input.staffCode);
  if (!loaded.ok) return loaded;
  const { store } = context;
  const { staffCode } = loaded.value.caseload.officer;
  const all = await loadSupervisions(store.db, store.t, staffCode);
  const before = all.find((entry) => entry.id === input.id);
  if (!before) return err({ code: 'not_found' });
  const stale = { what: 'this meeting', actions: EVENTS, thingKey: staffCode, id: input.id };
  if (before.version !== input.version)
    return err(await staleProblem(context, { ...stale, version: before.version }));
  const texts = { ...input.texts, agreed: keepWithheld(input.texts.agreed, before.agreed) };
  const details = read(loaded.value, texts);
  if (!details.ok) return details;
  const then =
    details.value.heldOn === before.heldOn
      ? ok(null)
      : await workloadOn(context, loaded.value, details.value.heldOn);
  if (!then.ok) return then;
  const changes = changedFields(before, { ...details.value, ...then.value });
  if (Object.keys(changes.to).length === 0) return ok({ kind: 'unchanged' });
  const saved = await save(context, loaded.value, before, changes);
  return saved.ok || saved.error.code !== 'stale' ? saved : err(await staleProblem(context, stale));
}

const EVENTS = ['supervision.recorded', 'supervision.edited'] as const;

function save(
  context: UseCaseContext,
  loaded: LoadedOfficer,
  before: Supervision,
  { from, to }: Changes,
): Promise<Result<ChangeOutcome, Problem>> {
  const { store, actor, now } = context;
  return whileOfficerHeld(context, 'record_supervision', loaded, async (tx) => {
    if (!(await updateSupervision(tx, store.t, before, to))) return err({ code: 'stale', detail: '' });
    await saveAudit(tx, store.t, actor, now, loaded.caseload.officer.staffCode, {
      action: 'supervision.edited',
      thingType: 'officer',
      detail: { from: { id: before.id, ...from }, to: { id: before.id, ...to } },
    });
    return ok({ kind: 'saved' });
  });
}

async function loadSupervised(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<LoadedOfficer, Problem>> {
  const loaded = await loadOfficerTo(context, 'record_supervision', staffCode, SUPERVISION_REFUSAL);
  if (!loaded.ok) return loaded;
  const own = refuseOwn(context, loaded.value, OWN_SUPERVISION);
  return own.ok ? loaded : own;
}

function read({ caseload, today }: LoadedOfficer, texts: SupervisionTexts) {
  const details = readSupervision(texts, { today, startDate: caseload.officer.startDate });
  return details.ok ? details : err<Problem>({ code: 'does_not_fit', fields: details.error });
}

/** The workload of a day: today's as it stands, an earlier day's as it was stored. A day without a figure is refused, never guessed. */
async function workloadOn(
  { store }: UseCaseContext,
  { caseload, model, today }: LoadedOfficer,
  heldOn: IsoDate,
): Promise<Result<WorkloadThen, Problem>> {
  const refuse = (message: string): Result<WorkloadThen, Problem> => {
    const fields: FieldProblem[] = [{ field: 'heldOn', message }];
    return err({ code: 'does_not_fit', fields });
  };
  if (heldOn !== today) {
    const stored = await loadStoredWorkload(store.db, store.t, caseload.officer.staffCode, heldOn);
    return stored === null
      ? refuse(
          `No workload of this officer was stored for ${formatDate(heldOn)}: enter a day that has one, or today`,
        )
      : ok(stored);
  }
  const { workload } = measureCaseload(model, caseload, today);
  if (workload.state === 'unknown')
    return refuse('The workload of this officer is not known: record their grade and hours first');
  const { pointsUsedHundredths, pointsAvailable, caseCount } = workload;
  return ok({ pointsUsedHundredths, pointsAvailable, caseCount, modelVersion: modelVersionOf(model) });
}

type Facts = Pick<Supervision, 'heldOn' | 'agreed'> & Partial<WorkloadThen>;

interface Changes {
  readonly from: Partial<Facts>;
  readonly to: Partial<Facts>;
}

function changedFields(before: Supervision, after: Facts): Changes {
  const changed = <T extends object>(facts: T): Partial<T> => {
    const earlier = new Map<string, unknown>(Object.entries(before));
    const later = new Map<string, unknown>(Object.entries(after));
    const kept = Object.entries(facts).filter(
      ([name]) => later.has(name) && later.get(name) !== earlier.get(name),
    );
    return Object.fromEntries(kept) as Partial<T>;
  };
  const { heldOn, agreed, pointsUsedHundredths, pointsAvailable, caseCount, modelVersion } = before;
  return {
    from: changed({ heldOn, agreed, pointsUsedHundredths, pointsAvailable, caseCount, modelVersion }),
    to: changed(after),
  };
}
