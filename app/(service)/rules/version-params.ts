import { notFound } from 'next/navigation';

export interface VersionParams {
  readonly params: Promise<{ readonly code: string; readonly version: string }>;
}

/** The version that an address names; an address that names none is not there. */
export async function versionOf({
  params,
}: VersionParams): Promise<{ readonly code: string; readonly version: number }> {
  const { code, version } = await params;
  if (!/^\d{1,9}$/.test(version)) notFound();
  return { code: decodeURIComponent(code), version: Number(version) };
}
