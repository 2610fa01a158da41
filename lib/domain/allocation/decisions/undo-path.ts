/** Where a decision is undone. */
export function undoPath(id: string): string {
  return `/allocations/history/${encodeURIComponent(id)}/undo`;
}
