import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { insertSupport } from '../../../db/commands/officers/save-sharing';
import type { Reader } from '../../../db/store';
import { loadBarsInForce } from '../../../db/queries/cases/load-bars';
import { can } from '../../domain/access/can';
import {
  breachWords,
  type SupportBreach,
  supportBreach,
} from '../../domain/allocation/reasons/support-breach';
import { addDays, type IsoDate } from '../../kernel/dates';
import { formatDate, formatListName, formatWhole } from '../../kernel/format';
import type { Crn } from '../../kernel/ids';
import { checked } from '../../kernel/reading/field';
import { readRecord, type TextsOf } from '../../kernel/reading/record';
import { plain, pressed } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { withSupport, type WorkPair } from '../../domain/workload/sharing/divide-work';
import { standingOn } from '../../domain/workload/measure/officer-standing';
import { SUPPORT_DAYS } from '../../domain/workload/sharing/shared-work';
import { SUPPORT_FIELDS } from '../../domain/workload/sharing/sharing-fields';
import { effectSentences } from '../../domain/workload/sharing/work-effect';
import type { ChangeOutcome } from '../officers/parts/change-officer';
import type { UseCaseContext } from '../context';
import type { FigureSource } from '../capacity/parts/load-measured';
import { loadOfficerFor } from '../officers/parts/load-officer';
import type { KeyReused, Problem } from '../problem';
import {
  changeWork,
  changeWorkOnce,
  loadPair,
  type WorkChange,
  type WorkRequest,
  wrong,
} from './parts/change-work';
import { type CaseWords, loadCaseWords } from './parts/name-others';

/** What the form of support sends. */
export const RECORD_SUPPORT_FORM = { ...SUPPORT_FIELDS, staffCode: plain(), confirmed: pressed() };

export interface RecordSupportInput {
  /** The officer on whose page it is recorded. */
  readonly staffCode: string;
  readonly texts: TextsOf<typeof SUPPORT_FIELDS>;
  readonly confirmed: boolean;
}

interface SupportAsked {
  readonly from: string;
  readonly to: string;
  readonly crn: Crn | null;
  readonly givenOn: IsoDate;
  readonly points: number;
  readonly note: string | null;
}

/** Records that one colleague helped another with their cases on a day: for 7 days it counts, equal and opposite. */
export async function recordSupport(
  context: UseCaseContext,
  input: RecordSupportInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const change = await supportChange(context, input);
  return change.ok ? changeWork(context, change.value, change.value.decide) : change;
}

/** The same for another system, at most once for a key of its own: recorded twice it would count twice. */
export async function recordSupportOnce(
  context: UseCaseContext,
  { idempotencyKey, ...input }: RecordSupportInput & { readonly idempotencyKey: string },
): Promise<Result<ChangeOutcome, Problem | KeyReused>> {
  const change = await supportChange(context, input);
  if (!change.ok) return change;
  const key = { key: `support:${idempotencyKey}`, body: { staffCode: input.staffCode, texts: input.texts } };
  return changeWorkOnce(context, { ...change.value, key }, change.value.decide);
}

interface SupportChange extends WorkRequest {
  decide(db: Reader): Promise<Result<WorkChange, Problem>>;
}

/** What recording support locks and decides, for somebody who may record it; who may only look is told so. */
async function supportChange(
  context: UseCaseContext,
  input: RecordSupportInput,
): Promise<Result<SupportChange, Problem>> {
  const loaded = await loadOfficerFor(context, 'view_officer', input.staffCode);
  if (!loaded.ok) return loaded;
  if (!can(context.actor, 'record_support', { places: [loaded.value.caseload.officer] }).allowed)
    return err({ code: 'not_allowed', detail: 'Only a manager of this team can record support' });
  return ok({
    confirmed: input.confirmed,
    officers: [input.staffCode, input.texts.colleague],
    decide: async (db) => {
      const asked = readAsked(input, loaded.value.today);
      return asked.ok ? decide(context, loaded.value, db, asked.value) : asked;
    },
  });
}

function readAsked({ staffCode, texts }: RecordSupportInput, today: IsoDate): Result<SupportAsked, Problem> {
  const earliest = addDays(today, 1 - SUPPORT_DAYS);
  const fields = {
    ...SUPPORT_FIELDS,
    colleague: checked(SUPPORT_FIELDS.colleague, (colleague) =>
      colleague === staffCode ? 'Choose somebody else than the officer' : null,
    ),
    givenOn: checked(SUPPORT_FIELDS.givenOn, (day) => {
      if (day > today) return 'Day must be today or earlier';
      return day < earliest
        ? `Day must be ${formatDate(earliest)} or later: support counts for ${SUPPORT_DAYS} days`
        : null;
    }),
  };
  const read = readRecord(fields, texts);
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  const { direction, colleague, ...support } = read.value;
  const ends = direction === 'gave' ? { from: staffCode, to: colleague } : { from: colleague, to: staffCode };
  return ok({ ...ends, ...support });
}

async function decide(
  context: UseCaseContext,
  { model, today }: FigureSource,
  db: Reader,
  asked: SupportAsked,
): Promise<Result<WorkChange, Problem>> {
  const pair = await loadPair(db, context, model, { holder: asked.to, other: asked.from, onDate: today });
  if (pair === null || pair.holder.officer.lduCode !== pair.other.officer.lduCode)
    return wrong('colleague', `Choose a colleague of the same ${model.estateNames.ldu}`);
  for (const { officer } of [pair.holder, pair.other])
    if (standingOn(officer, asked.givenOn) !== 'current')
      return wrong('colleague', `${formatListName(officer)} did not work here on that day`);
  const { crn } = asked;
  const words = await loadCaseWords(context, crn === null ? [] : [crn]);
  if (crn !== null && !pair.holder.cases.some((entry) => entry.crn === crn))
    return wrong('crn', `${words.called(crn)} is no case of ${formatListName(pair.holder.officer)} now`);
  const breach = crn === null ? null : await breachOf(context, { model, today }, db, pair, asked);
  return ok(toChange(context, { model, today }, pair, asked, { breach, theCase: words.theCase }));
}

/** Support is recorded as it was given; what speaks against it becomes an item for the manager. Null where nothing does. */
async function breachOf(
  { store }: UseCaseContext,
  { model, today }: Pick<FigureSource, 'model' | 'today'>,
  db: Reader,
  { holder, other }: WorkPair,
  { crn, givenOn }: SupportAsked,
): Promise<SupportBreach | null> {
  const facts = holder.cases.find((entry) => entry.crn === crn);
  if (facts === undefined) return null;
  const bars = await loadBarsInForce(db, store.t, facts.crn);
  const subject = { facts, bars, worker: other.officer, holderGrade: holder.officer.grade };
  return supportBreach(model, { ...subject, days: [givenOn] }, today);
}

function toChange(
  { store, actor, now }: UseCaseContext,
  { model, today }: Pick<FigureSource, 'model' | 'today'>,
  pair: WorkPair,
  { crn, givenOn, points, note }: SupportAsked,
  { breach, theCase }: { readonly breach: SupportBreach | null } & Pick<CaseWords, 'theCase'>,
): WorkChange {
  const [receiver, giver] = [pair.holder.officer, pair.other.officer];
  const last = addDays(givenOn, SUPPORT_DAYS - 1);
  return {
    sentences: [
      `${formatListName(giver)} gave ${formatListName(receiver)} ${formatWhole(points)} ${points === 1 ? 'point' : 'points'} of support${crn === null ? '' : ` with ${theCase(crn)}`} on ${formatDate(givenOn)}.`,
      ...effectSentences(model, pair, withSupport(pair, points * 100), { onDate: today, today }),
      `It counts to ${formatDate(last)}, that day included.`,
      ...(breach === null
        ? []
        : [
            `${breachWords(breach.breach, crn, crn === null ? '' : theCase(crn))} It is recorded all the same, as an item for the manager.`,
          ]),
    ],
    save: async (tx) => {
      const row = {
        id: randomUUID(),
        fromStaffCode: giver.staffCode,
        toStaffCode: receiver.staffCode,
        crn,
        givenOn,
        pointsHundredths: points * 100,
        note,
        ...breach,
        recordedAt: now.toISOString(),
        recordedByName: actor.name,
      };
      await insertSupport(tx, store.t, row);
      await saveAudit(tx, store.t, actor, now, giver.staffCode, {
        action: 'support.recorded',
        thingType: 'officer',
        detail: {
          from: {},
          to: { id: row.id, to: receiver.staffCode, crn, givenOn, points, breach: breach?.breach ?? null },
        },
      });
      return ok(null);
    },
  };
}
