import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../lib/domain/access/actor';
import type { WomensAnswer } from '../../../lib/domain/allocation/queue/womens-answer';
import type { Crn, TeamCode } from '../../../lib/kernel/ids';
import type { Tables, Tx } from '../../store';
import { saveAudit } from '../kept/save-audit';

export interface AnsweredOffer {
  readonly crn: Crn;
  readonly teamCode: TeamCode;
  readonly answer: WomensAnswer;
  readonly note: string | null;
  /** The answer that stood before; null where none did. */
  readonly before: WomensAnswer | null;
}

/** Records the answer to an offer, with its audit entry. Answers before it stay. */
export async function saveWomensOffer(
  tx: Tx,
  t: Tables,
  actor: Actor,
  now: Date,
  { before, ...offer }: AnsweredOffer,
): Promise<void> {
  const who = { recordedAt: now.toISOString(), recordedByName: actor.name };
  await tx.insert(t.womensOffers).values({ id: randomUUID(), ...offer, ...who });
  const { teamCode, answer, note } = offer;
  await saveAudit(tx, t, actor, now, offer.crn, {
    action: 'womens_offer.answered',
    thingType: 'case',
    detail: { from: { answer: before }, to: { teamCode, answer, note } },
  });
}
