import type { Metadata } from 'next';
import { pageContext } from '@/lib/server/session';
import { storedStaffCode } from '@/lib/usecases/officers/stored-staff-code';
import { viewOfficerName } from '@/lib/usecases/session/view-names';

/** What every page of an officer is addressed by. */
export interface OfficerParams {
  readonly params: Promise<{ readonly staffCode: string }>;
}

/** The staff code in an address, as it is stored however it was typed. */
export async function staffCodeOf({ params }: OfficerParams): Promise<string> {
  return storedStaffCode(await pageContext(), decodeURIComponent((await params).staffCode), 'read');
}

/** "Whitworth, Daniel: hours", where the reader may see who it is. */
export async function officerMetadata(props: OfficerParams, what: string): Promise<Metadata> {
  const name = await viewOfficerName(await pageContext(), await staffCodeOf(props));
  return { title: name === null ? 'Page not found' : what === '' ? name : `${name}: ${what}` };
}
