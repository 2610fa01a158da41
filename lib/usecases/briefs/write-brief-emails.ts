import 'server-only';
import { randomUUID } from 'node:crypto';
import { insertEmails } from '../../../db/commands/decisions/save-outbox';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { takeBriefWeek } from '../../../db/commands/users/save-brief-request';
import { loadDueBriefs } from '../../../db/queries/users/load-brief-requests';
import { loadHeldRoles } from '../../../db/queries/users/load-held-roles';
import type { Store } from '../../../db/store';
import { type Actor, SYSTEM_ACTOR } from '../../domain/access/actor';
import { weekDue } from '../../domain/metrics/brief/monday-brief';
import { type IsoDate, londonDay } from '../../kernel/dates';
import { requestContext } from '../context';
import { briefFor } from './parts/brief-for';
import { nameOfUnit } from './parts/units-of-reader';

type Due = Awaited<ReturnType<typeof loadDueBriefs>>[number];

/** What became of the briefs that were due. */
export interface BriefCounts {
  readonly written: number;
  /** People who may not see the unit any more: they get nothing. */
  readonly without: number;
  /** People who may not sign in, as their account is disabled or they have left: neither do they. */
  readonly disabled: number;
  readonly failed: readonly unknown[];
  /** Left to be written by whoever comes next, because this was told to stop. */
  readonly left: number;
}

/** The week whose briefs are due at an instant; null while none are. */
export function weekOfBriefs(now: Date): IsoDate | null {
  return weekDue(now);
}

/**
 * Writes the brief of the week for everybody who asked for one and has not had it, into the outbox: each in a transaction of its own that
 * marks the week as done with, so that it is written once a person and week whoever writes, and whoever stops in the middle leaves the rest
 * to be written. Somebody who is disabled, or may not see the unit any more, gets nothing. What fails for one is no matter of the others.
 */
export async function writeBriefEmails(
  store: Store,
  clock: () => Date,
  stop: () => boolean = () => false,
): Promise<BriefCounts> {
  const week = weekDue(clock());
  if (week === null) return { written: 0, without: 0, disabled: 0, failed: [], left: 0 };
  let [written, without, disabled, left] = [0, 0, 0, 0];
  const failed: unknown[] = [];
  for (const due of await loadDueBriefs(store.primary, store.t, week, londonDay(clock()))) {
    if (due.disabled) {
      disabled += 1;
      continue;
    }
    if (left > 0 || stop()) {
      left += 1;
      continue;
    }
    try {
      const outcome = await writeOne(store, clock(), due, week);
      if (outcome === 'written') written += 1;
      if (outcome === 'without') without += 1;
    } catch (fault) {
      failed.push(fault);
    }
  }
  return { written, without, disabled, failed, left };
}

async function writeOne(
  store: Store,
  now: Date,
  due: Due,
  week: IsoDate,
): Promise<'written' | 'without' | 'done'> {
  const unit = { level: due.unitLevel, code: due.unitCode };
  const brief = await briefFor(requestContext(store, await actorOf(store, due, now), now), unit);
  if (brief === null) return 'without';
  return store.tx(async (tx) => {
    if (!(await takeBriefWeek(tx, store.t, due.userId, week))) return 'done';
    const id = randomUUID();
    const email = { ...brief, id, toAddress: due.email, toName: due.name };
    await insertEmails(tx, store.t, [{ ...email, thingType: 'brief', thingKey: nameOfUnit(unit) }], now);
    await saveAudit(tx, store.t, SYSTEM_ACTOR, now, due.userId, {
      action: 'brief.written',
      thingType: 'user',
      detail: { unit: nameOfUnit(unit), week },
    });
    return 'written';
  });
}

/** The person as they would be signed in now: with the roles that they have today. */
async function actorOf(store: Store, { userId, name, staffCode }: Due, now: Date): Promise<Actor> {
  const held = await loadHeldRoles(store.primary, store.t, [userId], londonDay(now));
  const grants = (held.get(userId) ?? []).map(({ role, scope }) => ({ role, scope }));
  return { kind: 'user', id: userId, name, grants, staffCode };
}
