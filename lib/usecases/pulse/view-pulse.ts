import 'server-only';
import type { PulseShares } from '../../domain/metrics/pulse/pulse';
import type { Unit } from '../../domain/metrics/units/units';
import { err, ok, type Result } from '../../kernel/result';
import { type AskedUnit, chooseUnit } from '../capacity/parts/load-capacity';
import type { UseCaseContext } from '../context';
import { estateOf } from '../once-a-request';
import type { Problem } from '../problem';
import { loadPulseOf } from './parts/load-pulse';

/** What officers answered, each time that they were asked, of a unit that the reader may see. */
export async function viewPulse(
  context: UseCaseContext,
  asked: AskedUnit,
): Promise<Result<{ readonly unit: Unit; readonly pulse: readonly PulseShares[] }, Problem>> {
  const unit = chooseUnit(context.actor, (await estateOf(context)).places, asked);
  if (unit === null) return err({ code: 'not_found' });
  return ok({ unit, pulse: await loadPulseOf(context, unit) });
}
