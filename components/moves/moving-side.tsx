import { toCase } from '@/lib/addresses/cases';
import type { MovingCase, ReceiversPage, WorkloadFigures } from '@/lib/usecases/moves/move-page';
import { nextDayWords } from '@/lib/domain/workload/contact/next-day';
import { countOf, formatHundredths } from '@/lib/kernel/format';
import { lowerFirst } from '@/lib/kernel/text/first-letter';
import { stepWords } from '@/lib/domain/workload/model/preview-workload';
import { CaseSide } from '../shortlist/case-side';
import { TextLink } from '../ui/list/text-link';
import { BandChip } from '../workload/band-chip';

/** What moves, beside the officers: one case in full, or the list of several; and what the givers have left. */
export function MovingSide({ page }: { readonly page: ReceiversPage }) {
  const { subject, model, today, mayViewCase, givers } = page;
  if (subject !== null)
    return (
      <CaseSide
        subject={subject}
        model={model}
        today={today}
        mayViewCase={mayViewCase}
        held={<Givers givers={givers} model={model} />}
      />
    );
  return <CasesSide page={page} />;
}

function Givers({ givers, model }: Pick<ReceiversPage, 'givers' | 'model'>) {
  return (
    <div className="hr-due">
      {givers.map(({ staffCode, name, teamName, before, after }) => (
        <p key={staffCode} className="hr-side__line">
          Held by {name}, {teamName}.
          <br />
          {leftWords(before, after, model)}
        </p>
      ))}
    </div>
  );
}

/** "Workload 104.0%, without 98.1%."; where there is no capacity, the cases. */
function leftWords(before: WorkloadFigures, after: WorkloadFigures, model: ReceiversPage['model']): string {
  if (before.pointsAvailable > 0)
    return `Workload ${stepWords(before, model)}, without ${stepWords(after, model)}.`;
  return `No capacity. ${countOf(before.caseCount, 'case')} held, ${after.caseCount} without.`;
}

function CasesSide({ page }: { readonly page: ReceiversPage }) {
  const { cases, left, givers } = page;
  const points = cases.reduce((sum, entry) => sum + entry.pointsHundredths, 0);
  return (
    <aside className="hr-side" aria-label="The cases">
      <h2 className="govuk-heading-m">{countOf(cases.length, 'case')}</h2>
      <p className="hr-side__line">{formatHundredths(points)} points in all.</p>
      <Givers givers={givers} model={page.model} />
      <p className="hr-jump">
        <TextLink href="#officers">Skip to the officers</TextLink>
      </p>
      <ul className="hr-moving">
        {cases.map((entry) => (
          <CaseLine key={entry.crn} entry={entry} page={page} />
        ))}
      </ul>
      {left.length === 0 ? null : (
        <>
          <h3>Left out</h3>
          <ul>
            {left.map(({ crn, why }) => (
              <li key={crn}>
                {crn}: {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

function CaseLine({ entry, page }: { readonly entry: MovingCase; readonly page: ReceiversPage }) {
  const { name, crn, band, bandRank, provisional, settingLabel, pointsHundredths } = entry;
  const next = entry.next === null ? '' : `, next: ${lowerFirst(nextDayWords(entry.next, page.today))}`;
  return (
    <li>
      <BandChip band={band} rank={bandRank} bandCount={page.model.bands.length} provisional={provisional} />{' '}
      <strong>
        {page.mayViewCase ? <TextLink href={toCase.page(crn)}>{name.text}</TextLink> : name.text}
      </strong>
      <br />
      <span className="hr-muted">
        {crn}, {settingLabel}, {formatHundredths(pointsHundredths)} points{next}
      </span>
    </li>
  );
}
