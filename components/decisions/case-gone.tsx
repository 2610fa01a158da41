import { toQueue } from '@/lib/addresses/allocations';
import { toCase } from '@/lib/addresses/cases';
import type { GoneCase } from '@/lib/usecases/decisions/view-gone-case';
import { TextLink } from '../ui/list/text-link';
import { BackLink } from '../ui/page/back-link';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';

/** In place of the shortlist of a case that has ended meanwhile: by whom and when, and where to go on. */
export function CaseGone({ gone: { crn, name, words, model, dataAsOf } }: { readonly gone: GoneCase }) {
  return (
    <PageFrame
      above={<BackLink href={toQueue.page()}>Back to cases waiting</BackLink>}
      below={<OfficialMarking model={model} dataAsOf={dataAsOf} />}
    >
      <PageHead caption={crn} title={`The case of ${name} has ended`} />
      <p className="govuk-body">{words}.</p>
      <p className="govuk-body">
        <TextLink href={toCase.page(crn)}>Open the case</TextLink>
      </p>
    </PageFrame>
  );
}
