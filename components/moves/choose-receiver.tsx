import { toMoves } from '@/lib/addresses/moves';
import { toCase } from '@/lib/addresses/cases';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import type { OfferedCandidate } from '@/lib/domain/allocation/candidates/offered-candidate';
import type { MoveConfirmView, ReceiversPage, Spread } from '@/lib/usecases/moves/move-page';
import type { FormAction } from '@/lib/kernel/form-state';
import { ANSWER_FIELDS } from '@/lib/domain/allocation/reasons/answer-fields';
import { shownOf } from '@/lib/kernel/reading/shown';
import { reviewHint } from '@/lib/domain/allocation/decisions/review-hint';
import { countOf, formatHundredths, formatWorkload } from '@/lib/kernel/format';
import { TeamReasonField } from '../shortlist/more-fields';
import { WhyThisOrder } from '../shortlist/why-this-order';
import { RuledOut } from '../shortlist/ruled-out';
import { dataLine } from '../teams/figure-lines';
import { BackLink } from '../ui/page/back-link';
import { EmptyState } from '../ui/page/empty-state';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { BandLegendItem, Legend } from '../workload/legend';
import { MoveAnswers } from './move-answers';
import { MoveForm } from './move-form';
import { MovingSide } from './moving-side';
import { ReceiverEffect, type ReceiverEffectLine } from './receiver-effect';
import { mayTake, ReceiverList } from './receiver-list';
import { ReceiverTeam } from './receiver-team';
import { SpreadFields } from './spread-fields';
import { SubNav } from '../ui/page/sub-nav';

export interface ChooseReceiverProps {
  readonly page: ReceiversPage;
  readonly action: FormAction<MoveConfirmView>;
  readonly token: string;
  /** What the reason opens with; empty where nothing suggests one. */
  readonly suggestedReason: string;
}

/** Choosing who takes some cases over: the cases in view at the side, the shortlist at the centre, the reason and the button below. */
export function ChooseReceiver({ page, action, token, suggestedReason }: ChooseReceiverProps) {
  const { cases, model, candidates } = page;
  return (
    <PageFrame
      above={<Back page={page} />}
      below={<OfficialMarking model={model} dataAsOf={page.dataAsOf} />}
    >
      <MoveForm
        action={action}
        cases={cases.map(({ crn, version }) => ({ crn, version }))}
        token={token}
        words={wordsOf(model)}
        head={
          <PageHead
            caption="Move to another officer"
            title={
              page.spread === null
                ? `Choose an officer for ${titleOf(page)}`
                : `Spread ${titleOf(page)} over several officers`
            }
            data={dataLine(page.dataAsOf)}
          />
        }
        side={<MovingSide page={page} />}
        above={<Above page={page} />}
        below={page.spread === null ? <RuledOut entries={page.ruledOut} /> : null}
      >
        {page.spread !== null ? (
          <SpreadFrame page={page} spread={page.spread} suggestedReason={suggestedReason} />
        ) : candidates.length === 0 ? (
          <EmptyState
            kind={page.team === null ? 'none_exist' : 'none_match'}
            title="Nobody can be chosen"
            next={{
              href: toMoves.receiver({ crn: cases.map((entry) => entry.crn) }),
              label: 'Show everybody',
            }}
          >
            Those who are ruled out are listed below, with why.
          </EmptyState>
        ) : (
          <>
            <ReceiverList page={page} />
            <TeamReason page={page} />
            <MoveAnswers
              many={cases.length > 1}
              suggested={suggestedReason}
              reviewHint={reviewHint(Math.min(...candidates.map((entry) => entry.reviewDays)), page.today)}
            />
            <ReceiverEffect effects={candidates.map((entry) => toEffect(page, entry))} />
          </>
        )}
      </MoveForm>
    </PageFrame>
  );
}

/** Each case with a receiver of its own, the reason once for all, then who speaks for and against whom. */
function SpreadFrame({
  page,
  spread,
  suggestedReason,
}: Pick<ChooseReceiverProps, 'page' | 'suggestedReason'> & { readonly spread: Spread }) {
  const { cases, model } = page;
  return (
    <>
      <MoveAnswers many suggested={suggestedReason} reviewHint={reviewHint(spread.reviewDays, page.today)} />
      <TeamReason page={page} />
      <SpreadFields cases={cases} spread={spread} thresholds={model.thresholds} />
    </>
  );
}

function Back({ page: { cases, givers } }: { readonly page: ReceiversPage }) {
  const [giver] = givers;
  const [only] = cases;
  if (cases.length === 1 && only) return <BackLink href={toCase.page(only.crn)}>Back to the case</BackLink>;
  return giver ? (
    <BackLink href={toMoves.chooseCases({ from: giver.staffCode })}>
      Back to the cases of {giver.name}
    </BackLink>
  ) : null;
}

function titleOf({ cases }: ReceiversPage): string {
  const [only] = cases;
  return cases.length === 1 && only ? only.name.text : countOf(cases.length, 'case');
}

function Above({ page }: { readonly page: ReceiversPage }) {
  const { candidates, model, cases, teams, team } = page;
  const chooseable = candidates.filter((entry) => mayTake(page, entry)).length;
  const bands = model.bands.map((band) => ({ band: band.code, rank: band.rank }));
  return (
    <>
      <h2 className="govuk-visually-hidden">Officers</h2>
      <OneOrSeveral page={page} />
      {teams.length > 1 || team !== null ? <ReceiverTeam page={page} /> : null}
      {candidates.length === 0 || page.spread !== null ? null : (
        <>
          <p className="hr-shortlist__count">
            {countOf(chooseable, 'officer')} can be chosen. The line on each bar is {wordsOf(model).over}.
          </p>
          <Legend
            items={[
              { mark: 'load', label: 'Now' },
              { mark: 'added', label: cases.length === 1 ? 'Added by this case' : 'Added by these cases' },
            ]}
          >
            <BandLegendItem bands={bands} />
          </Legend>
          <WhyThisOrder model={model} />
        </>
      )}
    </>
  );
}

/** All cases to one officer, or each to one of its own. */
function OneOrSeveral({ page: { cases, team, spread } }: { readonly page: ReceiversPage }) {
  if (cases.length < 2) return null;
  const asked = { crn: cases.map((entry) => entry.crn), team: team?.code ?? null };
  return (
    <SubNav
      label="To one officer or several"
      items={[
        { label: 'All to one officer', href: toMoves.receiver(asked), current: spread === null },
        {
          label: 'Spread over several officers',
          href: toMoves.receiver({ ...asked, spread: true }),
          current: spread !== null,
        },
      ]}
    />
  );
}

function TeamReason({ page }: { readonly page: ReceiversPage }) {
  const leaving = page.candidates.find((entry) => entry.leavesRoute !== null);
  if (!leaving) return null;
  const hint =
    leaving.leavesRoute === 'no_route'
      ? 'No team was routed. Kept in the allocation history.'
      : `Needed where the officer works outside the person’s ${page.model.estateNames.ldu}. Kept in the allocation history.`;
  return (
    <TeamReasonField
      of={shownOf(ANSWER_FIELDS.teamReason)}
      label={page.team === null ? 'Why this team' : `Why ${page.team.name}`}
      hint={hint}
    />
  );
}

function toEffect({ givers, model }: ReceiversPage, entry: OfferedCandidate): ReceiverEffectLine {
  const { staffCode, name, now, after, effectOnTeam } = entry;
  const percent = (sums: { pointsUsedHundredths: number; pointsAvailable: number }): string =>
    sums.pointsAvailable === 0
      ? `${formatHundredths(sums.pointsUsedHundredths)} points, no capacity`
      : formatWorkload(sums.pointsUsedHundredths, sums.pointsAvailable, model.thresholds);
  return {
    staffCode,
    name,
    lines: [
      `${name}: ${percent(now)} to ${percent(after)}, ${now.caseCount} to ${countOf(after.caseCount, 'case')}.`,
      ...givers.map((giver) => `${giver.name}: ${percent(giver.before)} to ${percent(giver.after)}.`),
      `${effectOnTeam.name}: ${percent(effectOnTeam.before)} to ${percent(effectOnTeam.after)}.`,
    ],
  };
}
