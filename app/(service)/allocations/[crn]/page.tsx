import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { AllocateCase } from '@/components/shortlist/allocate-case';
import { SignOfLife } from '@/components/live/sign-of-life';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toShortlist } from '@/lib/addresses/allocations';
import { parseCrn } from '@/lib/kernel/ids';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { CaseGone } from '@/components/decisions/case-gone';
import { viewGoneCase } from '@/lib/usecases/decisions/view-gone-case';
import { viewCandidates } from '@/lib/usecases/shortlist/view-candidates';
import { KeptCurrent, WithChoices } from '../../../frame/kept-current';
import { allocateAction } from './actions';
import { saveNotesAction } from './notes-action';
import { womensAnswerAction } from './offer-action';

export const metadata: Metadata = { title: 'Allocate a case' };

interface AllocatePageProps {
  readonly params: Promise<{ crn: string }>;
  readonly searchParams: Promise<PageParams>;
}

/** One waiting case and everybody who could hold it. A case that somebody holds by now says so on a page of its own. */
export default async function AllocatePage({ params, searchParams }: AllocatePageProps) {
  const crn = parseCrn(decodeURIComponent((await params).crn));
  if (crn === null) notFound();
  const { team, officer, saved, show } = toShortlist.page.read(await searchParams);
  const everybody = team === 'all';
  const teamCode = everybody ? null : team;
  const context = await pageContext();
  const viewed = await viewCandidates(context, { crn, teamCode, followOffer: !everybody });
  if (!viewed.ok && viewed.error.code === 'not_found') {
    const gone = await viewGoneCase(context, crn);
    if (gone.ok) return <CaseGone gone={gone.value} />;
  }
  const page = unwrap(viewed);
  if (page.holder !== null) redirect(toShortlist.taken(crn));
  const here = { page: 'shortlist', code: crn } as const;
  return (
    <WithChoices page={here}>
      <AllocateCase
        page={page}
        action={allocateAction}
        offerAction={womensAnswerAction}
        saveNotes={saveNotesAction}
        token={randomUUID()}
        now={context.now}
        officer={officer}
        showAll={show}
        notice={saved === 'offer' ? 'The answer to the offer is recorded' : null}
        live={
          <>
            {page.mayAllocate ? <SignOfLife crn={crn} /> : null}
            <KeptCurrent page={here} />
          </>
        }
      />
    </WithChoices>
  );
}
