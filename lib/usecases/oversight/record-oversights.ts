import 'server-only';
import type { FieldProblem } from '../../kernel/form-state';
import type { Crn } from '../../kernel/ids';
import { plain } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { OVERSEEN_FIELDS, OVERSIGHT_FIELDS } from '../../domain/allocation/oversight/oversight-fields';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { loadCaseWords } from '../sharing/parts/name-others';
import { planOversight, type PlannedOversight, writeOversight } from './record-oversight';

/** Cases of one meeting at most. */
const MOST_AT_ONCE = 50;

/** What the form for several cases sends. */
export const OVERSIGHTS_FORM = { ...OVERSIGHT_FIELDS, ...OVERSEEN_FIELDS, staffCode: plain() };

export interface RecordOversightsInput {
  readonly crns: readonly string[];
  readonly decision: string;
  readonly reviewOn: string;
}

/**
 * Records what one meeting decided on several cases (docs/rules/oversight.md, O-4: one supervision meeting may record several
 * cases): each on its own holding, all or none. A review date must suit every one of them.
 */
export async function recordOversights(
  context: UseCaseContext,
  { crns, decision, reviewOn }: RecordOversightsInput,
): Promise<Result<{ readonly recorded: readonly Crn[] }, Problem>> {
  const asked = [...new Set(crns)];
  if (asked.length === 0) return refuse('crns', 'Choose the cases that the decision is about');
  if (asked.length > MOST_AT_ONCE) return refuse('crns', `Choose at most ${MOST_AT_ONCE} cases`);
  const { called } = await loadCaseWords(context, asked);
  const planned: PlannedOversight[] = [];
  const problems: FieldProblem[] = [];
  for (const crn of asked) {
    const plan = await planOversight(context, { crn, decision, reviewOn, actions: [] });
    if (plan.ok) planned.push(plan.value);
    else if (plan.error.code !== 'does_not_fit') return plan;
    else problems.push(...plan.error.fields.map((entry) => namedProblem(entry, called(crn))));
  }
  if (problems.length > 0) return err({ code: 'does_not_fit', fields: oncePerText(problems) });
  const { store } = context;
  return store
    .tx(async (tx) => {
      const recorded: Crn[] = [];
      for (const plan of planned) {
        const written = await writeOversight(context, tx, plan);
        if (!written.ok) throw new NotHeld(plan.crn);
        recorded.push(plan.crn);
      }
      return ok({ recorded });
    })
    .catch((error: unknown) => {
      if (!(error instanceof NotHeld)) throw error;
      return refuse('crns', `Nobody holds ${called(error.crn)} any more: leave it out. Nothing was recorded`);
    });
}

/** Ends the transaction, so that nothing of the meeting is recorded. */
class NotHeld extends Error {
  constructor(readonly crn: Crn) {
    super(`Nobody holds ${crn}`);
  }
}

function refuse(field: string, message: string): Result<never, Problem> {
  return err({ code: 'does_not_fit', fields: [{ field, message }] });
}

/** A review date may suit one case and not another: the message says for which. */
function namedProblem({ field, message }: FieldProblem, called: string): FieldProblem {
  return {
    field,
    message: field === 'reviewOn' && message.includes('at most') ? `${called}: ${message}` : message,
  };
}

function oncePerText(problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return [...new Map(problems.map((entry) => [`${entry.field} ${entry.message}`, entry])).values()];
}
