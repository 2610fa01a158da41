import { toShortlist } from '@/lib/addresses/allocations';
import type { CandidatesPage } from '@/lib/usecases/shortlist/candidates-page';
import { MOST_COMPARED, readCompared } from '@/lib/domain/allocation/compare/compare-request';
import { countOf } from '@/lib/kernel/format';
import { BackLink } from '../../ui/page/back-link';
import { EmptyState } from '../../ui/page/empty-state';
import { InsetText } from '../../ui/page/inset-text';
import { OfficialMarking } from '../../ui/page/official-marking';
import { PageFrame } from '../../ui/page/page-frame';
import { PageHead } from '../../ui/page/page-head';
import { CaseSide } from '../case-side';
import { CompareTable } from './compare-table';

export interface CompareOfficersProps {
  readonly page: CandidatesPage;
  /** The officers of the address, as many as there are. */
  readonly asked: string | readonly string[] | undefined;
}

/** Up to four officers side by side, the case in view beside them. */
export function CompareOfficers({ page, asked }: CompareOfficersProps) {
  const { subject, model, candidates, team } = page;
  const { crn } = subject.facts;
  const { staffCodes, leftOut } = readCompared(asked);
  const namesLeftOut = leftOut.map(
    (code) => candidates.find((entry) => entry.staffCode === code)?.name ?? code,
  );
  const compared = staffCodes.flatMap((code) => candidates.find((entry) => entry.staffCode === code) ?? []);
  const missing = staffCodes.length - compared.length;
  const back = toShortlist.page(crn, { team: team?.code });
  return (
    <PageFrame
      above={<BackLink href={back}>Back to the officers</BackLink>}
      below={<OfficialMarking model={model} dataAsOf={page.dataAsOf} />}
    >
      <PageHead
        caption="Allocate a case"
        title={`Compare officers for ${subject.name.text}`}
        data={
          compared.length === 0
            ? undefined
            : `${countOf(compared.length, 'officer')}, in the order in which you see them on the list.`
        }
      />
      <div className="hr-two hr-two--compare">
        <CaseSide
          subject={subject}
          model={model}
          today={page.today}
          mayViewCase={page.mayViewCase}
          officersInYear={page.officersInYear}
          pending={page.pending}
        />
        <div id="officers">
          <Said leftOut={namesLeftOut} missing={missing} />
          {compared.length === 0 ? (
            <EmptyState
              kind="none_match"
              title="No officer is ticked to be compared"
              next={{ href: back, label: 'Back to the officers' }}
            >
              Tick two to {MOST_COMPARED} officers of the list, then choose “Compare officers”.
            </EmptyState>
          ) : (
            <CompareTable entries={compared} page={page} />
          )}
        </div>
      </div>
    </PageFrame>
  );
}

function Said({ leftOut, missing }: { readonly leftOut: readonly string[]; readonly missing: number }) {
  if (leftOut.length === 0 && missing === 0) return null;
  return (
    <InsetText>
      {leftOut.length === 0 ? null : (
        <>
          <p className="govuk-body">
            You ticked more than {MOST_COMPARED} officers. The first {MOST_COMPARED} are shown. Left out:
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {leftOut.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {missing === 0 ? null : (
        <p className="govuk-body">
          {countOf(missing, 'officer that you ticked is', 'officers that you ticked are')} not on offer for
          this case.
        </p>
      )}
    </InsetText>
  );
}
