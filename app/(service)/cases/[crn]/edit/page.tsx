import type { Metadata } from 'next';
import { CaseForm } from '@/components/cases/case-form';
import { caseFormValues } from '@/components/cases/case-form-values';
import { BackLink } from '@/components/ui/page/back-link';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { toCase } from '@/lib/addresses/cases';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewCaseToEdit } from '@/lib/usecases/cases/view-case-form';
import { editCaseAction } from './actions';

export const metadata: Metadata = { title: 'Change a case' };

/** Changes the facts of a case; its band is worked out again beside the form. */
export default async function EditCasePage({
  params,
}: {
  readonly params: Promise<{ readonly crn: string }>;
}) {
  const { crn } = await params;
  const { page, options, judging } = unwrap(
    await viewCaseToEdit(await pageContext(), decodeURIComponent(crn)),
  );
  const { facts, name, banding } = page;
  const href = toCase.page(facts.crn);
  return (
    <PageFrame
      above={<BackLink href={href}>Back to the case</BackLink>}
      below={<OfficialMarking model={options.modelVersion} dataAsOf={options.dataAsOf} />}
    >
      <PageHead caption={`${name.text}, ${facts.crn}`} title="Change the case" />
      <CaseForm
        action={editCaseAction}
        options={options}
        initial={caseFormValues(facts)}
        changes={{
          crn: facts.crn,
          before: banding,
          inputs: facts,
          judging: {
            allocatedOn: judging.allocatedOn,
            holderGrade: judging.holderGrade,
            anyFallAsks: judging.anyFallAsks,
          },
          waiting: page.bandChanges.waiting.map((block) => block.change),
        }}
        cancelHref={href}
      />
    </PageFrame>
  );
}
