import type { Metadata } from 'next';
import { ShareEndForm } from '@/components/sharing/share-forms';
import { toCase } from '@/lib/addresses/cases';
import { formatDate } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewShareEnd } from '@/lib/usecases/sharing/view-share-forms';
import { FormFrame } from '../../../../officers/form-frame';
import { endShareAction } from '../actions';

interface ShareEndPageProps {
  readonly params: Promise<{ readonly crn: string; readonly id: string }>;
}

export const metadata: Metadata = { title: 'End a share of a case' };

/** The form that ends a share of a case. */
export default async function ShareEndPage({ params }: ShareEndPageProps) {
  const { crn, id } = await params;
  const page = unwrap(
    await viewShareEnd(await pageContext(), decodeURIComponent(crn), decodeURIComponent(id)),
  );
  const back = toCase.page(page.crn);
  return (
    <FormFrame backHref={back}>
      <ShareEndForm
        action={endShareAction}
        caption={`Case ${page.crn}, ${page.caseName.text}`}
        words={`${page.workerName} holds ${page.percent}% of the points of this case from ${formatDate(page.startedOn)}.`}
        today={page.today}
        hidden={{ crn: page.crn, id: page.id, version: String(page.version) }}
        backHref={back}
      />
    </FormFrame>
  );
}
