import { toData } from '@/lib/addresses/data';
import { type EstateSaved, toEstate } from '@/lib/addresses/estate';
import { toListFile } from '@/lib/addresses/lists';
import { countOf, formatDate } from '@/lib/kernel/format';
import { capitalised, lowerFirst } from '@/lib/kernel/text/first-letter';
import type { EstatePage, ShownRegion } from '@/lib/usecases/estate/estate-page';
import { LinkButton } from '../ui/form/button';
import { FileActions } from '../ui/list/file-links';
import { SummaryList } from '../ui/list/summary-list';
import { TextLink } from '../ui/list/text-link';
import { EmptyState } from '../ui/page/empty-state';
import { NotificationBanner } from '../ui/page/notification-banner';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { EstateRegion } from './estate-region';
import { withArticle } from './unit-words';

const SAVED: Readonly<Record<EstateSaved, string>> = {
  created: 'It was added',
  changed: 'The change was saved',
  unchanged: 'Nothing was changed',
  closed: 'It was closed',
  named: 'The name of the organisation was saved',
};

/** Regions, LDUs and teams, with what stands in each and what can be done with them. */
export function EstateView({
  page,
  saved,
}: {
  readonly page: EstatePage;
  readonly saved: EstateSaved | null;
}) {
  const { organisation, levels, regions } = page;
  return (
    <PageFrame>
      {saved === null ? null : (
        <NotificationBanner heading={SAVED[saved]}>{nextStep(page)}</NotificationBanner>
      )}
      <PageHead
        title="Estate"
        data={`How the organisation is made up, and what stands in each part today. ${totals(regions)}.`}
        actions={
          regions.length === 0 ? undefined : (
            <>
              <FileActions file={toListFile('units')} />
              <LinkButton look="secondary" href={toEstate.create('region')}>
                Add {withArticle(lowerFirst(levels.region))}
              </LinkButton>
            </>
          )
        }
      />
      <SummaryList
        rows={[
          {
            key: 'Organisation',
            value: (
              <>
                {organisation ?? 'Not named yet'}{' '}
                <TextLink href={toEstate.organisation()} hiddenSuffix="of the organisation">
                  {organisation === null ? 'Enter the name' : 'Change the name'}
                </TextLink>
              </>
            ),
          },
        ]}
      />
      {regions.length === 0 ? <NoRegions page={page} /> : null}
      {regions.map((region) => (
        <EstateRegion key={region.code} region={region} levels={levels} />
      ))}
      <Closed page={page} />
    </PageFrame>
  );
}

function NoRegions({ page: { levels } }: { readonly page: EstatePage }) {
  const [region, ldu, team] = [lowerFirst(levels.region), lowerFirst(levels.ldu), lowerFirst(levels.team)];
  return (
    <EmptyState
      kind="none_exist"
      title={`There is no ${region} yet`}
      next={{ href: toEstate.create('region'), label: `Add the first ${region}` }}
    >
      {`${capitalised(withArticle(region))} holds ${ldu}s, ${withArticle(ldu)} holds ${team}s, and staff stand in ${team}s. Add them here one by one, or `}
      <TextLink href={toData.page()}>bring them all with teams.csv</TextLink>.
    </EmptyState>
  );
}

function Closed({ page: { closed, levels } }: { readonly page: EstatePage }) {
  if (closed.length === 0) return null;
  return (
    <Section title={`Closed ${lowerFirst(levels.team)}s`}>
      <ul className="govuk-list govuk-list--bullet">
        {closed.map(({ code, name, closedOn }) => (
          <li key={code}>
            {name} ({code}), from {formatDate(closedOn)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Where whoever sets a service up goes next; nothing once there is staff. */
function nextStep({ regions, levels }: EstatePage) {
  const ldus = regions.flatMap((region) => region.ldus);
  const teams = ldus.flatMap((ldu) => ldu.teams);
  if (regions.length === 0 || regions.some(({ staff }) => staff > 0)) return null;
  if (teams.length === 0)
    return (
      <p>{`Next: add ${withArticle(lowerFirst(ldus.length === 0 ? levels.ldu : levels.team))} to it.`}</p>
    );
  return (
    <p>
      Add more below. Once every {lowerFirst(levels.team)} is there,{' '}
      <TextLink className="govuk-notification-banner__link" href={toData.page()}>
        bring your staff and cases
      </TextLink>
      .
    </p>
  );
}

function totals(regions: readonly ShownRegion[]): string {
  const sum = (pick: (region: ShownRegion) => number) =>
    regions.reduce((all, region) => all + pick(region), 0);
  const staff = countOf(
    sum((region) => region.staff),
    'member',
    'members',
  );
  return `${staff} of staff, ${countOf(
    sum((region) => region.liveCases),
    'live case',
  )}`;
}
