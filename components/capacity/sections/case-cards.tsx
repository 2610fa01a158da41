import { formatWhole } from '@/lib/kernel/format';
import type { MeasuredUnit } from '@/lib/domain/metrics/capacity/capacity-answer';
import { StatCard, StatCards } from '../../ui/list/stat-cards';
import { capacityListHref } from '../capacity-address';
import { CountedLink, ShareCard } from './card-parts';

interface OfFigures {
  readonly figures: MeasuredUnit;
}

/** The cases of a unit, and how they are seen to. */
export function CaseCards({ figures }: OfFigures) {
  return (
    <StatCards columns={4}>
      <LiveCasesCard figures={figures} />
      <SameOfficerCard figures={figures} />
      <ShareCard
        label="Oversight missing"
        share={figures.oversightMissing}
        href={capacityListHref('oversight-missing', figures)}
        definition="Live cases needing management oversight that have none in date"
      />
      <ShareCard
        label="Training gap"
        share={figures.notTrained}
        href={capacityListHref('not-trained', figures)}
        definition="Domestic abuse cases held by an officer without the course in date"
      />
    </StatCards>
  );
}

function LiveCasesCard({ figures }: OfFigures) {
  const { liveCases, supervised, casesBySetting } = figures;
  return (
    <StatCard
      label="Live cases"
      headingLevel={3}
      value={
        <CountedLink
          count={liveCases}
          text={formatWhole(liveCases)}
          href={capacityListHref('live', figures)}
        />
      }
      sub={
        <>
          {`${formatWhole(supervised.community)} community, `}
          <CountedLink
            count={supervised.postRelease}
            text={`${formatWhole(supervised.postRelease)} post-release`}
            href={capacityListHref('live', figures, { setting: 'licence' })}
          />
          {', '}
          <CountedLink
            count={casesBySetting.custody}
            text={`${formatWhole(casesBySetting.custody)} custody`}
            href={capacityListHref('live', figures, { setting: 'custody' })}
          />
        </>
      }
      definition={`${formatWhole(supervised.total)} supervised: community with standalone unpaid work (${formatWhole(casesBySetting.unpaid_work)}), and after release. Unallocated cases are included`}
    />
  );
}

function SameOfficerCard({ figures }: OfFigures) {
  const { sameOfficer } = figures;
  const changed = sameOfficer.of - sameOfficer.count;
  return (
    <ShareCard
      label="Same officer throughout"
      share={sameOfficer}
      countText={`${formatWhole(sameOfficer.count)} of ${formatWhole(sameOfficer.of)}`}
      href={capacityListHref('officer-changed', figures)}
      linkText={changed > 0 ? `${formatWhole(changed)} changed` : undefined}
      definition="Cases that began 6 to 18 months ago and had their first officer within 14 days, with one officer of record"
    />
  );
}
