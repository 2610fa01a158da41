import { SMALL } from '../../../db/seed/scenarios';
import type { Store } from '../../../db/store';
import { addDays } from '../../kernel/dates';

/** What must reach nobody who may not know it: notes that say so, and reasons and kinds that nobody else has. */
export const SENTINEL_NOTES = 'SENTINEL-NOTES';
/** Words of sensitive reasons and of kinds of absence, none of which the small estate says otherwise. */
export const TELLS_WHY =
  /SENTINEL-NOTES|Pregnancy|Phased return|Trade union|sickness|maternity|\bSick\b|Maternity/;

/** Gives `over` of East sensitive reductions, one of which waits for review, and an absence that has begun. */
export async function seedSentinels(store: Store): Promise<void> {
  const { over, trainee } = SMALL.officers;
  const day = (days: number) => addDays(SMALL.today, days);
  const reduction = (id: string, reason: string, start: number, end: number | null) => ({
    id,
    staffCode: over,
    reason,
    hoursHundredths: 20,
    startDate: day(start),
    endDate: end === null ? null : day(end),
    notes: SENTINEL_NOTES,
  });
  await store.tx(async (tx) => {
    await tx
      .insert(store.t.reductions)
      .values([
        reduction('s-1', 'Pregnancy', -20, 10),
        reduction('s-2', 'Phased return to work', -40, null),
        reduction('s-3', 'Trade union facility time', 5, 60),
        reduction('s-4', 'Disability or reasonable adjustment', -90, 100),
      ]);
    await tx.insert(store.t.absences).values([
      { id: 's-5', staffCode: over, kind: 'maternity', startDate: day(-2), endDate: day(9) },
      { id: 's-6', staffCode: trainee, kind: 'sickness', startDate: day(3), endDate: day(4) },
    ]);
  });
}

/** Everything that a page, a file or the API is handed, as text: but for the model, whose reasons are no person's. */
export function textOf(handed: unknown): string {
  return JSON.stringify(handed, (key, value: unknown) =>
    key === 'model' || key === 'choices' || key === 'sickness' ? undefined : value,
  );
}
