import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { turnDownOfEnded } from '../../../db/commands/cases/save-band-changes';
import { endStoredCase } from '../../../db/commands/cases/save-case';
import { loadStoredCase } from '../../../db/queries/cases/load-case-page';
import { lockLiveCase } from '../../../db/queries/queue/load-case-to-allocate';
import { theCaseCalled } from '../../domain/access/case-name';
import { END_FIELDS } from '../../domain/banding/changes/case-change-fields';
import type { EndReason } from '../../domain/banding/end-reason';
import type { IsoDate } from '../../kernel/dates';
import { formatDate, formatHundredths, formatListName } from '../../kernel/format';
import type { FieldProblem } from '../../kernel/form-state';
import type { Crn } from '../../kernel/ids';
import { checked } from '../../kernel/reading/field';
import { readRecord } from '../../kernel/reading/record';
import { plain, pressed, version } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { capitalised } from '../../kernel/text/first-letter';
import { toWeighedCase } from '../../domain/workload/measure/weigh-case';
import { caseLine } from '../../domain/workload/measure/measure-officer';
import type { UseCaseContext } from '../context';
import { mayEditCase } from './edit-case';
import { explainedStale } from './parts/explain-stale';
import { type LoadedCase, loadCaseFor } from './parts/load-case';
import type { Problem } from '../problem';

/** What the form of the end of a case sends. */
export const END_CASE_FORM = {
  ...END_FIELDS,
  step: plain(),
  crn: plain(),
  version: version(),
  confirmed: pressed(),
};

export interface EndCaseInput {
  readonly crn: string;
  readonly version: number;
  /** The day on which supervision ended, as YYYY-MM-DD where it is a real day. */
  readonly endedOn: string;
  /** One of END_REASONS, and what there is to say; needed for another reason. */
  readonly reason: string;
  readonly note: string;
  /** What the end does has been shown. */
  readonly confirmed: boolean;
}

/** The end is recorded; or what it would do, to be confirmed. */
export type EndCaseOutcome =
  | { readonly kind: 'ended'; readonly crn: Crn }
  | { readonly kind: 'preview'; readonly sentences: readonly string[] };

/**
 * Records that a case has ended, with the reason, and ends its open holding with it; it counts no more from that day. What that does is
 * shown first. Ended already is ended. One that was logged in error leaves every count of cases that began or ended.
 */
export async function endCase(
  context: UseCaseContext,
  input: EndCaseInput,
): Promise<Result<EndCaseOutcome, Problem>> {
  const loaded = await loadCaseFor(context, input.crn);
  if (!loaded.ok) return loaded;
  const refused = mayEditCase(context, loaded.value);
  if (refused !== null) return err(refused);
  const { facts } = loaded.value;
  if (loaded.value.endedOn !== null) return ok({ kind: 'ended', crn: facts.crn });
  const read = readEnding(loaded.value, input);
  if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
  const { endedOn, reason, note } = read.value;
  if (!input.confirmed) return ok({ kind: 'preview', sentences: endSentences(loaded.value, read.value) });
  const { store, actor, now } = context;
  const ended = await store.tx(async (tx): Promise<Result<EndCaseOutcome, Problem>> => {
    await lockLiveCase(tx, store.t, facts.crn);
    const stored = await loadStoredCase(tx, store.t, facts.crn);
    if (stored === null || stored.endedOn !== null) return ok({ kind: 'ended', crn: facts.crn });
    if (
      !(await endStoredCase(
        tx,
        store.t,
        { crn: facts.crn, version: input.version, endedOn, reason, note },
        now,
      ))
    ) {
      return err({
        code: 'stale',
        detail: 'Nothing has been saved. Look at the case, then end it if it is still over',
        version: stored.facts.version,
      });
    }
    await turnDownOfEnded(tx, store.t, [facts.crn], { at: now, byId: actor.id, byName: actor.name });
    await saveAudit(tx, store.t, actor, now, facts.crn, {
      action: 'case.ended',
      thingType: 'case',
      detail: { endedOn, endReason: reason, note },
    });
    return ok({ kind: 'ended', crn: facts.crn });
  });
  return ended.ok ? ended : err(await explainedStale(context, ended.error, loaded.value));
}

interface Ending {
  readonly endedOn: IsoDate;
  readonly reason: EndReason;
  readonly note: string | null;
}

function readEnding(
  loaded: LoadedCase,
  { endedOn, reason, note }: EndCaseInput,
): Result<Ending, readonly FieldProblem[]> {
  const fields = { ...END_FIELDS, endedOn: checked(END_FIELDS.endedOn, (on) => wrongEnd(loaded, on)) };
  return readRecord(
    fields,
    { endedOn, reason, note },
    {
      check: (read) =>
        read.reason === 'other' && read.note === null
          ? [{ field: 'note', message: 'Enter why the case ends' }]
          : [],
    },
  );
}

/** What the end does, as whole sentences. */
function endSentences(
  { facts, name, holdings, banding, model, today }: LoadedCase,
  { endedOn, reason }: Ending,
): string[] {
  const held = holdings.find((holding) => holding.endedOn === null);
  const { pointsHundredths } = caseLine(model, toWeighedCase(facts, banding));
  return [
    `${capitalised(theCaseCalled(name, facts.crn))} ends on ${formatDate(endedOn)}${endedOn < today ? ', and counts no more from that day' : ''}.`,
    held === undefined
      ? 'It leaves the cases that wait for an officer.'
      : `${formatListName(held)} no longer holds it, and ${formatHundredths(pointsHundredths)} points leave their workload.`,
    'Changes of band that wait for a second manager wait no more.',
    ...(reason === 'logged_in_error'
      ? ['It leaves the counts of cases that began, and of officers of the same case.']
      : []),
    'It stays on record and can be opened again with its officer. Days already stored keep it.',
  ];
}

function wrongEnd({ facts, holdings, today }: LoadedCase, endedOn: string): string | null {
  if (endedOn > today) return 'The day must be today or in the past';
  const held = holdings.find((holding) => holding.endedOn === null);
  const began = held?.startedOn ?? facts.orderStart;
  if (began === null || endedOn >= began) return null;
  const what = held ? 'the officer took the case' : 'the order started';
  return `The day must be ${formatDate(began)} or later, when ${what}`;
}
