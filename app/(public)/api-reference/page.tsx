import type { Metadata } from 'next';
import { OPERATIONS } from '@/app/api/v1/openapi.json/operations';
import { ApiReference } from '@/components/api/api-reference';
import { now } from '@/lib/machine/clock';
import { referenceOf } from '@/lib/server/openapi/reference';
import { viewModelWords } from '@/lib/usecases/rules/view-model-words';
import { serviceStore } from '@/lib/usecases/service-store';

export const metadata: Metadata = { title: 'API for other systems' };
export const dynamic = 'force-dynamic';

/** For anybody: it shows no data. Scores are called as the model in force calls them. */
export default async function ApiReferencePage() {
  const { rsr, ogrs } = (await viewModelWords(serviceStore(), now())).scores;
  return <ApiReference calls={referenceOf(OPERATIONS, { rsr, ogrs })} />;
}
