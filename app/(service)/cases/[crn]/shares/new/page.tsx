import type { Metadata } from 'next';
import { ShareForm } from '@/components/sharing/share-forms';
import { toCase } from '@/lib/addresses/cases';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewShareForm } from '@/lib/usecases/sharing/view-share-forms';
import { FormFrame } from '../../../../officers/form-frame';
import { shareCaseAction } from '../actions';

interface NewSharePageProps {
  readonly params: Promise<{ readonly crn: string }>;
}

export const metadata: Metadata = { title: 'Add a co-worker to a case' };

/** The form that gives a co-worker a share of a case. */
export default async function NewSharePage({ params }: NewSharePageProps) {
  const page = unwrap(await viewShareForm(await pageContext(), decodeURIComponent((await params).crn)));
  const back = toCase.page(page.crn);
  return (
    <FormFrame backHref={back}>
      <ShareForm
        action={shareCaseAction}
        crn={page.crn}
        caption={`Case ${page.crn}, ${page.caseName.text}`}
        holderName={page.holderName}
        workers={page.workers}
        today={page.today}
        backHref={back}
      />
    </FormFrame>
  );
}
