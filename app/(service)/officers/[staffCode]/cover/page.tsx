import { CoverForm } from '@/components/sharing/cover-forms';
import { RuledOut } from '@/components/shortlist/ruled-out';
import { EmptyState } from '@/components/ui/page/empty-state';
import { PageHead } from '@/components/ui/page/page-head';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toSharing } from '@/lib/addresses/officers';
import { formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { type CaseToCover, type CoverFormPage, viewCoverForm } from '@/lib/usecases/sharing/view-cover-forms';
import { FormFrame } from '../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../officer-params';
import { arrangeCoverAction } from '../../sharing-actions';

interface CoverPageProps extends OfficerParams {
  readonly searchParams: Promise<PageParams>;
}

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'arrange cover');

/** The form that arranges cover by name for an absent officer. */
export default async function CoverPage(props: CoverPageProps) {
  const asked = toSharing.arrangeCover.read(await props.searchParams);
  const all = asked.cases === 'all';
  const page = unwrap(await viewCoverForm(await pageContext(), await staffCodeOf(props), { all }));
  const { officer } = page.measured;
  const back = toSharing.page(officer.staffCode);
  const name = formatListName(officer);
  if (page.cases.length === 0 || page.offers.length === 0) return <NothingToArrange page={page} />;
  return (
    <FormFrame backHref={back}>
      <CoverForm
        action={arrangeCoverAction}
        officerName={name}
        staffCode={officer.staffCode}
        cases={page.cases.map((entry) => ({
          value: entry.crn,
          label: `${entry.crn}, ${entry.name.text}`,
          hint: hintOf(entry),
        }))}
        ticked={tickedOf(page, asked.ticked)}
        officerTeam={{ code: officer.teamCode, name: officer.teamName }}
        offers={page.offers}
        model={page.model}
        awayCheckedTo={page.awayCheckedTo}
        points={page.points}
        others={page.others}
        all={all}
        startsOn={page.startsOn}
        endsOn={page.endsOn}
        lead={leadOf(page.away, page.absent)}
        backHref={back}
      />
      <RuledOut entries={page.ruledOut} />
    </FormFrame>
  );
}

/** Said where no case asks for cover, or nobody could take one. */
function NothingToArrange({ page }: { readonly page: CoverFormPage }) {
  const { officer } = page.measured;
  const back = toSharing.page(officer.staffCode);
  const name = formatListName(officer);
  const none = page.cases.length === 0;
  return (
    <FormFrame backHref={back}>
      <PageHead caption={name} title="Arrange cover by name" />
      <EmptyState
        kind="none_exist"
        title={none ? 'There is no case to cover' : 'Nobody is there who could cover'}
        next={
          none && page.others > 0
            ? {
                href: toSharing.arrangeCover(officer.staffCode, { cases: 'all' }),
                label: 'Choose among all cases',
              }
            : { href: back, label: 'Back to shared work' }
        }
      >
        {none
          ? page.others > 0
            ? `No appointment, release or planned contact of ${name} falls on these days.`
            : `${name} holds no cases.`
          : `Every other officer of the ${page.model.estateNames.ldu} is away on these days, or has no hours for cases.`}
      </EmptyState>
    </FormFrame>
  );
}

/** What is ticked when the form opens. */
function tickedOf({ cases, asking }: CoverFormPage, ticked: 'asking' | 'all' | null): readonly string[] {
  if (ticked === null) return [];
  return ticked === 'all' ? cases.map((entry) => entry.crn) : asking;
}

function hintOf({ band, why, coveredBy }: CaseToCover): string {
  if (coveredBy !== null) return `Band ${band}. Covered today by ${coveredBy}`;
  return why.length === 0 ? `Band ${band}` : `Asks for cover by name: ${why.join('; ')}`;
}

function leadOf(away: string, absent: boolean): string {
  const stays = 'The officer of record stays the same; the points follow the cover, day by day.';
  if (!absent) return `No absence is recorded from today on. ${stays}`;
  return away === '' ? stays : `${away}. ${stays}`;
}
