import { toOfficer } from '@/lib/addresses/officers';
import { toCase } from '@/lib/addresses/cases';
import { toQueue } from '@/lib/addresses/allocations';
import type { AllocationPage } from '@/lib/usecases/decisions/allocation-page';
import { formatInstant } from '@/lib/kernel/format';
import { BackLink } from '../ui/page/back-link';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { SummaryList } from '../ui/list/summary-list';
import { TextLink } from '../ui/list/text-link';
import { NextCase } from '../queue/next-case';

/** Somebody was first: who holds the case, by whom and when. Nothing of the reader's was saved. */
export function AllocationTaken({ page }: { readonly page: AllocationPage }) {
  const { name, holder, allocation, crn, own } = page;
  const imported = allocation.kind === 'imported';
  const by = imported ? 'It came with imported data' : own ? 'You' : allocation.decidedByName;
  return (
    <PageFrame
      above={<BackLink href={toQueue.page()}>Back to cases waiting</BackLink>}
      below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">{crn}</span>
          <h1 className="govuk-heading-l">{name.text} has an officer already</h1>
          <p className="govuk-body">
            {own
              ? 'You allocated this case before. Nothing was saved a second time.'
              : 'Nothing that you entered was saved. The case is as it was allocated:'}
          </p>
          <SummaryList
            rows={[
              { key: 'Allocated to', value: holder.name },
              { key: 'Allocated by', value: by },
              { key: 'Allocated at', value: formatInstant(new Date(allocation.decidedAt)) },
            ]}
          />
          <p className="govuk-body">
            If you would choose another officer, speak to{' '}
            {imported || own ? holder.name : allocation.decidedByName} first.
          </p>
          {page.mayViewCase ? (
            <p className="govuk-body">
              <TextLink href={toCase.page(crn)}>Open the case of {name.text}</TextLink>
            </p>
          ) : null}
          {page.mayViewOfficer ? (
            <p className="govuk-body">
              <TextLink href={toOfficer.page(allocation.staffCode)}>
                See the workload and cases of {holder.name}
              </TextLink>
            </p>
          ) : null}
          <h2 className="govuk-heading-m">The next case</h2>
          <NextCase page={page} />
        </div>
      </div>
    </PageFrame>
  );
}
