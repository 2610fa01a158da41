import { firstByKey } from '../../../kernel/collections';
import { onceFor } from '../../../kernel/remember';

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
  return (gradesByName(grades).get(code.trim().toLowerCase()) as G | undefined) ?? null;
}

const gradesByName = onceFor((grades: readonly Named[]): ReadonlyMap<string, Named> => {
  const named = grades.flatMap((grade) => [grade.code, ...grade.otherNames].map((name) => ({ name, grade })));
  const first = firstByKey(named, ({ name }) => name.toLowerCase());
  return new Map([...first].map(([name, { grade }]) => [name, grade]));
});
