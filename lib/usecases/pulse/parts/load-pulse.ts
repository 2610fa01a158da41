import 'server-only';
import { loadPulseSurveys } from '../../../../db/queries/leaders/load-pulse';
import type { Scope } from '../../../domain/access/actor';
import { hasPulse, pulseShares, type PulseShares } from '../../../domain/metrics/pulse/pulse';
import { settings } from '../../../machine/settings';
import type { UseCaseContext } from '../../context';

/**
 * What of each survey is shown of a unit, the newest first: the one way by which pages, files and the API come to what was answered. None below a
 * region, nor where the service is set not to ask.
 */
export async function loadPulseOf({ store }: UseCaseContext, unit: Scope): Promise<readonly PulseShares[]> {
  if (!settings().pulse || !hasPulse(unit.level)) return [];
  const surveys = await loadPulseSurveys(store.db, store.t);
  return surveys.map((survey) => pulseShares(unit, survey));
}
