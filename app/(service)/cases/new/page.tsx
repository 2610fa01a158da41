import type { Metadata } from 'next';
import { CaseForm } from '@/components/cases/case-form';
import { NEW_CASE_VALUES } from '@/components/cases/case-form-values';
import { TextLink } from '@/components/ui/list/text-link';
import { BackLink } from '@/components/ui/page/back-link';
import { NotificationBanner } from '@/components/ui/page/notification-banner';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { toCase, toCases } from '@/lib/addresses/cases';
import { parseCrn } from '@/lib/kernel/ids';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewCaseForm } from '@/lib/usecases/cases/view-case-form';
import { logCaseAction } from './actions';

export const metadata: Metadata = { title: 'Log a case' };

/** Logs a case by form, its band beside it. */
export default async function NewCasePage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const logged = parseCrn(toCases.new.read(await searchParams).logged ?? '');
  const options = unwrap(await viewCaseForm(await pageContext()));
  return (
    <PageFrame
      above={<BackLink href={toCases.all()}>Back to cases</BackLink>}
      below={<OfficialMarking model={options.modelVersion} />}
    >
      {logged === null ? null : (
        <NotificationBanner variant="success" heading={`Case ${logged} logged`}>
          <p className="govuk-body">
            It waits for an officer. <TextLink href={toCase.page(logged)}>Open case {logged}</TextLink>, or
            log the next one below.
          </p>
        </NotificationBanner>
      )}
      <PageHead title="Log a case" />
      <CaseForm
        key={logged}
        action={logCaseAction}
        options={options}
        initial={NEW_CASE_VALUES}
        changes={null}
        cancelHref={toCases.all()}
      />
    </PageFrame>
  );
}
