import type { Metadata } from 'next';
import { CaseForm } from '@/components/cases/case-form';
import { NEW_CASE_VALUES } from '@/components/cases/case-form-values';
import { BackLink } from '@/components/ui/page/back-link';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { toCases } from '@/lib/addresses/cases';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewCaseForm } from '@/lib/usecases/cases/view-case-form';
import { logCaseAction } from './actions';

export const metadata: Metadata = { title: 'Log a case' };

/** Logs a case by form, its band beside it. */
export default async function NewCasePage() {
  const options = unwrap(await viewCaseForm(await pageContext()));
  return (
    <PageFrame
      above={<BackLink href={toCases.all()}>Back to cases</BackLink>}
      below={<OfficialMarking model={options.modelVersion} />}
    >
      <PageHead title="Log a case" />
      <CaseForm
        action={logCaseAction}
        options={options}
        initial={NEW_CASE_VALUES}
        changes={null}
        cancelHref={toCases.all()}
      />
    </PageFrame>
  );
}
