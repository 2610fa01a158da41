import { formatWhole } from '@/lib/kernel/format';

/** The highest guard that a caseload is over, in the model's guards (50 and 75), or null. */
function guardPassed(cases: number, guards: readonly number[]): number | null {
  const passed = guards.filter((guard) => cases > guard);
  return passed.length > 0 ? Math.max(...passed) : null;
}

/** A number of cases, with the guard that it is over: the lower ones quiet, the highest bold. */
export function CaseloadGuard({
  cases,
  guards,
  caseCapPassed = null,
}: {
  readonly cases: number;
  readonly guards: readonly number[];
  /** The cap of the grade, where more are held. */
  readonly caseCapPassed?: number | null;
}) {
  const guard = guardPassed(cases, guards);
  const highest = guards.length > 1 && guard === Math.max(...guards);
  return (
    <span className="hr-nowrap">
      {formatWhole(cases)}
      {guard === null ? null : (
        <>, {highest ? <strong>over {guard}</strong> : <span className="hr-muted">over {guard}</span>}</>
      )}
      {caseCapPassed === null ? null : (
        <>
          , <strong>over the cap of {caseCapPassed}</strong>
        </>
      )}
    </span>
  );
}
