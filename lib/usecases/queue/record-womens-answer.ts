import 'server-only';
import { saveWomensOffer } from '../../../db/commands/cases/save-womens-offer';
import { lockLiveCase } from '../../../db/queries/queue/load-case-to-allocate';
import { can } from '../../domain/access/can';
import { readWomensAnswer, WOMENS_ANSWER_FIELDS } from '../../domain/allocation/queue/womens-answer-fields';
import { type Crn, parseCrn } from '../../kernel/ids';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import type { UseCaseContext } from '../context';
import { loadFigureSource } from '../capacity/parts/load-measured';
import { loadRoutedCase } from './parts/load-routed-case';
import type { Problem } from '../problem';

/** What the form of the answer sends. */
export const WOMENS_ANSWER_FORM = { ...WOMENS_ANSWER_FIELDS, crn: plain(), from: plain() };

export interface WomensAnswerInput {
  readonly crn: string;
  readonly answer: string;
  readonly note: string;
}

/**
 * Records what came of the offer of a women's team to a woman whose LDU has none. The offer stands at the team that it was first
 * made for. Every answer is kept with who recorded it and when; the latest counts.
 */
export async function recordWomensAnswer(
  context: UseCaseContext,
  input: WomensAnswerInput,
): Promise<Result<{ crn: Crn }, Problem>> {
  const { store, actor, now } = context;
  const crn = parseCrn(input.crn);
  if (crn === null) return err({ code: 'not_found' });
  const source = await loadFigureSource(context);
  return store.tx(async (tx): Promise<Result<{ crn: Crn }, Problem>> => {
    await lockLiveCase(tx, store.t, crn);
    const routed = await loadRoutedCase({ db: tx, t: store.t, ...source }, crn);
    if (routed === null || !can(actor, 'view_queue', routed.thing).allowed) return err({ code: 'not_found' });
    if (!can(actor, 'allocate_case', routed.thing).allowed)
      return err({ code: 'not_allowed', detail: 'Only managers and allocators record the women’s offer' });
    const [offer] = routed.route.alternatives;
    if (!offer) return err({ code: 'not_allowed', detail: 'No women’s team is offered for this case' });
    const read = readWomensAnswer(input);
    if (!read.ok) return err({ code: 'does_not_fit', fields: read.error });
    const before = routed.offers[0]?.answer ?? null;
    await saveWomensOffer(tx, store.t, actor, after(routed.offers[0]?.recordedAt, now), {
      crn,
      teamCode: offer.code,
      before,
      ...read.value,
    });
    return ok({ crn });
  });
}

/** The latest answer counts, so two of the same instant must not tie. */
function after(last: string | undefined, now: Date): Date {
  return new Date(Math.max(now.getTime(), last === undefined ? 0 : new Date(last).getTime() + 1));
}
