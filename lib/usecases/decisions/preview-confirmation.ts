import 'server-only';
import type { AllocationInput } from '../../domain/allocation/decisions/decide-allocation';
import type { ConfirmView } from './confirm-page';
import { toConfirmView } from './parts/to-confirm-view';
import { mapResult, type Result } from '../../kernel/result';
import { type AllocateProblem, previewAllocation } from './allocate-case';
import type { UseCaseContext } from '../context';

/** What the confirmation of an allocation shows, decided now and not saved. `notice`: why the question comes again, if it does. */
export async function previewConfirmation(
  context: UseCaseContext,
  input: AllocationInput,
  notice: string | null,
): Promise<Result<ConfirmView, AllocateProblem>> {
  return mapResult(await previewAllocation(context, input), ({ decided, name, model }) =>
    toConfirmView(decided, name, notice, model.thresholds),
  );
}
