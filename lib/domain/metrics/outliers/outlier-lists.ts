/** The lists of those who stand out among their like. */
const OUTLIER_LISTS = ['outlier-workload', 'outlier-caseload', 'over-fair-share'] as const;
export type OutlierListName = (typeof OUTLIER_LISTS)[number];

/** Whether a list is of those who stand out. */
export function isOutlierList(list: string): list is OutlierListName {
  return OUTLIER_LISTS.some((name) => name === list);
}
