import type { Metadata } from 'next';
import { PulseQuestionView } from '@/components/pulse/pulse-question-view';
import { toPulse } from '@/lib/addresses/estate';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewPulseQuestion } from '@/lib/usecases/pulse/answer-pulse';
import { answerPulseAction } from './actions';

export const metadata: Metadata = { title: 'Your workload in one question' };

/** An officer says how they find their workload. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const { saved } = toPulse.answer.read(await searchParams);
  const page = unwrap(await viewPulseQuestion(await pageContext()));
  return <PulseQuestionView page={page} saved={saved !== null} action={answerPulseAction} />;
}
