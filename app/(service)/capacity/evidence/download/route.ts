import { notFound } from 'next/navigation';
import { readCapacityParams } from '@/components/capacity/capacity-address';
import { toCapacity } from '@/lib/addresses/capacity';
import { listResponse } from '@/lib/server/files/list-response';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { exportEvidence } from '@/lib/usecases/capacity/evidence/export-evidence';

/** The inspection evidence pack of a unit as a CSV or XLSX file. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { asked } = readCapacityParams(query);
  if (asked === null) notFound();
  const { format } = toCapacity.evidenceDownload.read(query);
  return listResponse(unwrap(await exportEvidence(await pageContext(), asked)), format);
}
