/** What a grade is found by: its code, or the names that other systems have for it. */
interface Named {
  readonly code: string;
  readonly otherNames: readonly string[];
}

/** The model's grade with this code or other name, in any case of letters; null when it has none. */
export function findGrade<G extends Named>(
  { grades }: { readonly grades: readonly G[] },
  code: string | null,
): G | null {
  if (code === null) return null;
  const wanted = code.trim().toLowerCase();
  return (
    grades.find(
      (entry) =>
        entry.code.toLowerCase() === wanted || entry.otherNames.some((name) => name.toLowerCase() === wanted),
    ) ?? null
  );
}
