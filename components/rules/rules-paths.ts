/** The page of a published version, and below it. */
export function versionPath(
  { code, version }: { readonly code: string; readonly version: number },
  below = '',
): string {
  return `/rules/versions/${encodeURIComponent(code)}/${version}${below}`;
}

/** The page of a draft, and below it. */
export function draftPath(id: string, below = ''): string {
  return `/rules/drafts/${encodeURIComponent(id)}${below}`;
}
