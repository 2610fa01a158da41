/**
 * When a person decided here on a part of a record: the instant stands beside the record (`decided_at`), so that an extract that is
 * older than the decision does not undo it (docs/importing-data.md, "When the files were extracted"). Null before such instants were kept.
 */

/** The parts of a case that are guarded. `life`: that it was logged, ended or opened again; `holder`: who holds it, or nobody. */
export const DECIDED_CASE_FIELDS = [
  'life',
  'holder',
  'setting',
  'rsr',
  'ogrs',
  'rosh',
  'flags',
  'importedBand',
] as const;
export type DecidedCaseField = (typeof DECIDED_CASE_FIELDS)[number];

/** The parts of an officer's record that are guarded. `life`: that they were logged here. */
export const DECIDED_OFFICER_FIELDS = ['life', 'grade', 'contractedHoursHundredths', 'leavingDate'] as const;
export type DecidedOfficerField = (typeof DECIDED_OFFICER_FIELDS)[number];

/** Instants (ISO 8601 UTC) by part; a part left out was never decided here. */
export type DecidedAt<Field extends string> = { readonly [F in Field]?: string };

/** Whether what a person decided stands against an extract: it was decided later than the extract was taken. */
export function standsAgainstSource(decidedAt: string | null | undefined, asOf: string): boolean {
  return decidedAt !== null && decidedAt !== undefined && decidedAt > asOf;
}

/** The instants once some parts have been decided again. */
export function decidedAgain<Field extends string>(
  before: DecidedAt<Field> | null,
  fields: readonly Field[],
  at: string,
): DecidedAt<Field> | null {
  if (fields.length === 0) return before;
  const decided: { [F in Field]?: string } = { ...before };
  for (const field of fields) decided[field] = at;
  return decided;
}

/** The later of some instants; null where there is none. */
export function latestDecision(...instants: readonly (string | null | undefined)[]): string | null {
  return instants.reduce<string | null>((latest, instant) => {
    if (instant === null || instant === undefined) return latest;
    return latest === null || instant > latest ? instant : latest;
  }, null);
}
