/**
 * The pages to show links to: the first, the last, the current one and its neighbours; 'gap' stands for two or more
 * pages left out (one page left out is shown instead: a gap would be no shorter).
 */
export function pageSteps(page: number, pageCount: number): readonly (number | 'gap')[] {
  const shown = [1, page - 1, page, page + 1, pageCount].filter((step) => step >= 1 && step <= pageCount);
  const sorted = [...new Set(shown)].sort((a, b) => a - b);
  return sorted.flatMap((step, index) => {
    const before = sorted[index - 1] ?? 0;
    if (step - before === 2) return [step - 1, step];
    return step - before > 2 ? ['gap' as const, step] : [step];
  });
}
