import 'server-only';
import { settleHandoff } from '../../../db/commands/decisions/save-handoff';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { loadHandoffsById, type StoredHandoff } from '../../../db/queries/decisions/load-handoffs';
import { type SettledState, SETTLED_STATES } from '../../domain/allocation/handoff/handoff';
import type { HandoffLine } from '../../domain/allocation/handoff/handoff-list';
import { plain, several } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { loadFigureSource } from '../capacity/parts/load-measured';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { handoffPlacer, mayKey, toHandoffLines } from './parts/handoff-lines';

/** What the form sends that says what became of hand-offs. `from`: the page that it stands on. */
export const SETTLE_HANDOFFS_FORM = {
  ids: several(),
  state: plain(),
  from: plain(),
  list: plain(),
  team: plain(),
  kind: plain(),
};

/** At most so many at once. */
const MOST_AT_ONCE = 500;

/**
 * Says of hand-offs that they are keyed in the record system, that there is nothing to key, or that they are open after all: all of them
 * in one transaction. One that is settled already as asked, or that the record agrees with, stays as it is. Not yours is not there.
 */
export async function settleHandoffs(
  context: UseCaseContext,
  asked: { readonly ids: readonly string[]; readonly state: string },
): Promise<Result<{ readonly settled: number; readonly state: SettledState }, Problem>> {
  const ids = [...new Set(asked.ids)];
  const state = SETTLED_STATES.find((one) => one === asked.state);
  if (state === undefined) return refuse('Choose what became of them');
  if (ids.length === 0) return refuse('Choose the decisions that it is about');
  if (ids.length > MOST_AT_ONCE) return refuse(`Choose at most ${MOST_AT_ONCE} decisions`);
  const { store, actor, now } = context;
  const thingOf = await handoffPlacer(context);
  return store.tx(async (tx) => {
    const rows = await loadHandoffsById(tx, store.t, ids);
    const theirs = rows.filter((row) => mayKey(context, row, thingOf(row)));
    if (theirs.length < ids.length) return err({ code: 'not_found' });
    let settled = 0;
    for (const { handoff } of theirs) {
      if (!mayBecome(handoff, state)) continue;
      await settleHandoff(tx, store.t, handoff.id, { state, actor, now });
      await saveAudit(tx, store.t, actor, now, handoff.crn ?? handoff.staffCode, {
        action: 'handoff.settled',
        thingType: handoff.crn === null ? 'officer' : 'case',
        detail: {
          from: { handoff: handoff.id, state: handoff.state },
          to: { handoff: handoff.id, state },
        },
      });
      settled += 1;
    }
    return ok({ settled, state });
  });
}

/** Says of one that it is keyed, and answers how it stands: the same again answers the same. */
export async function keyHandoff(context: UseCaseContext, id: string): Promise<Result<HandoffLine, Problem>> {
  const settled = await settleHandoffs(context, { ids: [id], state: 'keyed' });
  if (!settled.ok) return settled;
  const { db, t } = context.store;
  const rows = await loadHandoffsById(db, t, [id]);
  const [line] = await toHandoffLines(context, await loadFigureSource(context), rows);
  return line === undefined ? err({ code: 'not_found' }) : ok(line);
}

/** What was settled by hand can be settled otherwise; what an extract agreed with, or was withdrawn, is over. */
function mayBecome({ state, agreedAt }: StoredHandoff['handoff'], asked: SettledState): boolean {
  return state !== asked && state !== 'agreed' && state !== 'withdrawn' && agreedAt === null;
}

function refuse(message: string): Result<never, Problem> {
  return err({ code: 'does_not_fit', fields: [{ field: 'ids', message }] });
}
