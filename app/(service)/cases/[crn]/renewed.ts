import 'server-only';
import type { FieldProblem, FormValues } from '@/lib/kernel/form-state';
import type { FormReader } from '@/lib/server/form-reader';
import type { Problem } from '@/lib/usecases/problem';

/** A form that was opened before somebody else's change, with the version that stands now: sent again it knows of the change. */
export function renewed(
  form: FormReader,
  problem: Problem,
): { readonly problems: readonly FieldProblem[]; readonly values: FormValues } | null {
  if (problem.code !== 'stale' || problem.version === undefined) return null;
  return {
    problems: [{ field: '', message: problem.detail }],
    values: { ...form.values, version: String(problem.version) },
  };
}
