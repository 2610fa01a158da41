import 'server-only';
import type { AllocationInput } from '../../domain/allocation/decisions/decide-allocation';
import type { ConfirmView } from './confirm-page';
import { toConfirmView } from './parts/to-confirm-view';
import { ok, type Result } from '../../kernel/result';
import { type AllocateProblem, previewAllocation } from './allocate-case';
import { endsWith } from './parts/ends-with';
import type { UseCaseContext } from '../context';

/** What the confirmation of an allocation shows, decided now and not saved. `notice`: why the question comes again, if it does. */
export async function previewConfirmation(
  context: UseCaseContext,
  input: AllocationInput,
  notice: string | null,
): Promise<Result<ConfirmView, AllocateProblem>> {
  const preview = await previewAllocation(context, input);
  if (!preview.ok) return preview;
  const { decided, name, model } = preview.value;
  const ends = await endsWith(context, context.store.db, decided);
  return ok(toConfirmView({ decided, name, ends, notice }, model.thresholds));
}
