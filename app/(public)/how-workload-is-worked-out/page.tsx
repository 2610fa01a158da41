import type { Metadata } from 'next';
import { OnThisPage } from '@/components/ui/page/on-this-page';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { BandsExplained } from '@/components/workload/explained/bands-explained';
import { ExamplesExplained } from '@/components/workload/explained/examples-explained';
import { FullExample } from '@/components/workload/explained/full-example';
import { GroupsExplained } from '@/components/workload/explained/groups-explained';
import { PointsAvailableExplained } from '@/components/workload/explained/points-available-explained';
import { PointsUsedExplained } from '@/components/workload/explained/points-used-explained';
import { ReductionsExplained } from '@/components/workload/explained/reductions-explained';
import { SharedExplained } from '@/components/workload/explained/shared-explained';
import { StatesExplained } from '@/components/workload/explained/states-explained';
import { TextLink } from '@/components/ui/list/text-link';
import { toRules, toVersion } from '@/lib/addresses/rules';
import { now } from '@/lib/machine/clock';
import { currentActor } from '@/lib/server/session';
import { serviceStore } from '@/lib/usecases/service-store';
import { viewHowWorked } from '@/lib/usecases/rules/view-how-worked';

export const metadata: Metadata = { title: 'How workload is worked out' };
export const dynamic = 'force-dynamic';

const PARTS = [
  { id: 'example', label: 'One officer, line by line' },
  { id: 'used', label: 'Points used' },
  { id: 'shared', label: 'Shared work, cover and support' },
  { id: 'available', label: 'Points available' },
  { id: 'reductions', label: 'Reductions and absence' },
  { id: 'states', label: 'States' },
  { id: 'groups', label: 'Teams and regions' },
  { id: 'bands', label: 'Bands and the lowest grade' },
  { id: 'examples', label: 'More worked examples' },
];

/** How each figure of the service comes about: the model in force, and examples that also run as tests. */
export default async function HowWorkloadIsWorkedOutPage() {
  const { model } = await viewHowWorked(serviceStore(), now());
  const signedIn = (await currentActor()) !== null;
  return (
    <PageFrame>
      <PageHead
        title="How workload is worked out"
        data={`By the model in force today: ${model.name}, ${model.code} version ${model.version}.`}
      />
      <div className="hr-prose">
        <p>
          Workload is points used divided by points available, as a percentage. Cases and reports use points.
          Grade and hours make points available. Every officer has one percentage, and every percentage can be
          taken apart into lines that add up to it.
        </p>
        {signedIn ? (
          <p>
            <TextLink href={toVersion.page(model.code, model.version)}>Everything in this model</TextLink>,
            and <TextLink href={toRules.all()}>the versions before it and after it</TextLink>.
          </p>
        ) : null}
        <OnThisPage parts={PARTS} />
      </div>
      <FullExample id="example" model={model} />
      <PointsUsedExplained id="used" model={model} />
      <SharedExplained id="shared" />
      <PointsAvailableExplained id="available" model={model} />
      <ReductionsExplained id="reductions" model={model} />
      <StatesExplained id="states" model={model} />
      <GroupsExplained id="groups" />
      <BandsExplained id="bands" model={model} />
      <ExamplesExplained id="examples" model={model} />
    </PageFrame>
  );
}
