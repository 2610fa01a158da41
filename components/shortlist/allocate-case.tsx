import type { ReactNode } from 'react';
import { toQueue, toShortlist } from '@/lib/addresses/allocations';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { markInRules } from '@/lib/domain/banding/mark-in-rules';
import { COMPARE_FORM, COMPARE_HINT, MOST_COMPARED } from '@/lib/domain/allocation/compare/compare-request';
import { continuityWords, MANY_OFFICERS, ordinal } from '@/lib/domain/allocation/candidates/continuity';
import { firstInView } from '@/lib/domain/allocation/candidates/first-in-view';
import { endsByChoice } from '@/lib/domain/allocation/moves/ending-beside';
import { ACCEPTED_REASON } from '@/lib/domain/allocation/queue/womens-answer';
import type { OfferedCandidate } from '@/lib/domain/allocation/candidates/offered-candidate';
import { ANSWER_FIELDS } from '@/lib/domain/allocation/reasons/answer-fields';
import { shownOf } from '@/lib/kernel/reading/shown';
import type { ConfirmView } from '@/lib/usecases/decisions/confirm-page';
import type { FormAction } from '@/lib/kernel/form-state';
import { countOf, formatInstant, formatWorkload, type WorkloadLines } from '@/lib/kernel/format';
import type { CandidatesPage } from '@/lib/usecases/shortlist/candidates-page';
import { BackLink } from '../ui/page/back-link';
import { Button } from '../ui/form/button';
import { NotificationBanner } from '../ui/page/notification-banner';
import { WarningText } from '../ui/page/warning-text';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { TextLink } from '../ui/list/text-link';
import { BandLegendItem, Legend } from '../workload/legend';
import { MarkSentence } from '../rules/rule-mark';
import { CaseNow } from '../live/waiting-now';
import { AllocateForm } from './allocate-form';
import { CaseSide } from './case-side';
import { EffectBox, type OfficerEffect } from './effect-box';
import { TeamReasonField } from './more-fields';
import { NotesField, type NotesFieldProps } from './notes-field';
import { NobodyOnOffer } from './nobody-on-offer';
import { isFolded, RuledOut } from './ruled-out';
import { mayBeChosen, Shortlist } from './shortlist';
import { ShowAll } from './show-all';
import { TeamChoice } from './team-choice';
import { WhyThisOrder } from './why-this-order';
import { WomensOffer } from '../queue/womens-offer';
import { lowerFirst } from '@/lib/kernel/text/first-letter';
import type { Address } from '@/lib/kernel/address';

export interface AllocateCaseProps {
  readonly page: CandidatesPage;
  readonly action: FormAction<ConfirmView>;
  /** Records what came of the offer of a women's team. */
  readonly offerAction: FormAction;
  readonly saveNotes: NotesFieldProps['save'];
  readonly token: string;
  /** Who is chosen when the page opens: from the comparison. */
  readonly officer: string | null;
  /** Whether all of a long list was asked for. */
  readonly showAll: boolean;
  /** What was saved just now, in words; null where nothing was. */
  readonly notice: string | null;
  readonly now: Date;
  /** What says that the page has changed. */
  readonly live: ReactNode;
}

/** Choosing an officer: the case in view at the side, the shortlist at the centre, the effect and the button below, those ruled out last. */
export function AllocateCase(props: AllocateCaseProps) {
  const { page, action, token, now, officer, notice } = props;
  const { subject, model, candidates } = page;
  const { crn, version } = subject.facts;
  const inView = props.showAll ? candidates : firstInView(candidates, officer);
  return (
    <PageFrame
      above={<BackLink href={toQueue.page()}>Back to cases waiting</BackLink>}
      below={<OfficialMarking model={model} dataAsOf={page.dataAsOf} />}
      live={props.live}
    >
      <AllocateForm
        action={action}
        crn={crn}
        version={version}
        token={token}
        bands={model.bands}
        words={wordsOf(model)}
        officer={officer}
        head={<Top page={page} now={now} notice={notice} />}
        side={
          <CaseSide
            subject={subject}
            model={model}
            today={page.today}
            mayViewCase={page.mayViewCase}
            officersInYear={page.officersInYear}
            pending={page.pending}
          />
        }
        above={<Above page={page} offerAction={props.offerAction} />}
        below={<RuledOut entries={page.ruledOut} />}
      >
        {candidates.length === 0 ? (
          <NobodyOnOffer page={page} />
        ) : (
          <>
            <Shortlist {...page} candidates={inView} />
            <ShowAll page={page} inView={inView} />
            <TeamReason page={page} />
            {page.mayAllocate ? (
              <>
                <NotesField
                  of={shownOf(ANSWER_FIELDS.notes)}
                  crn={crn}
                  draft={page.draft}
                  save={props.saveNotes}
                />
                <EffectBox effects={inView.map((entry) => toEffect(entry, model.thresholds))} />
              </>
            ) : null}
          </>
        )}
      </AllocateForm>
    </PageFrame>
  );
}

/** The head, and below it who else is about to decide on the case. */
function Top({ page, now, notice }: Pick<AllocateCaseProps, 'page' | 'now' | 'notice'>) {
  return (
    <>
      {notice === null ? null : <NotificationBanner variant="success" heading={notice} />}
      <Head page={page} now={now} />
      <p className="hr-now" role="status">
        <CaseNow crn={page.subject.facts.crn} />
      </p>
    </>
  );
}

function Head({ page, now }: { readonly page: CandidatesPage; readonly now: Date }) {
  const { route, routedTeamName, teams } = page;
  const routed =
    routedTeamName === null
      ? `${route.reason}.`
      : `Routed to ${routedTeamName}: ${lowerFirst(route.reason)}.`;
  return (
    <PageHead
      caption={page.mayAllocate ? 'Allocate a case' : 'A case that waits'}
      title={titleOf(page)}
      actions={teams.length > 1 ? <TextLink href="#team-choice">Choose another team</TextLink> : null}
      data={
        <>
          {routed}
          <MarkSentence mark={markInRules(page.model.ruleSet, route.rule)} />
          {` Workload at ${formatInstant(now)}.`}
        </>
      }
    />
  );
}

function titleOf({ subject, mayAllocate, route }: CandidatesPage): string {
  if (route.outcome === 'refer_to_youth_justice') return `${subject.name.text} is not allocated here`;
  return mayAllocate ? `Choose an officer for ${subject.name.text}` : `Officers for ${subject.name.text}`;
}

function Above({ page, offerAction }: Pick<AllocateCaseProps, 'page' | 'offerAction'>) {
  const { candidates, model, teams, team, subject } = page;
  const path = toShortlist.page(subject.facts.crn);
  const bands = model.bands.map((band) => ({ band: band.code, rank: band.rank }));
  return (
    <>
      <h2 className="govuk-visually-hidden">Officers</h2>
      <WomensOffer page={page} action={offerAction} />
      <ManyOfficers page={page} />
      <Beside page={page} />
      {teams.length > 1 || team !== null ? (
        <TeamChoice
          path={path}
          teams={teams}
          chosen={team?.code ?? null}
          everybody={everybodyText(page)}
          lduName={model.estateNames.ldu}
        />
      ) : null}
      {candidates.length === 0 ? null : (
        <>
          <CompareForm path={toShortlist.compare(subject.facts.crn)} team={team?.code ?? null} />
          <p className="hr-shortlist__count">
            {countsOf(page)} The line on each bar is {wordsOf(page.model).over}.
          </p>
          <Legend
            items={[
              { mark: 'load', label: 'Now' },
              { mark: 'added', label: 'Added by this case' },
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

/** "8 officers can be chosen, 3 are not allowed by grade, 4 are ruled out." */
function countsOf(page: CandidatesPage): string {
  const chooseable = page.candidates.filter((entry) => mayBeChosen(page, entry)).length;
  const others: readonly (readonly [number, string])[] = [
    [page.mayAllocate ? page.candidates.length - chooseable : 0, 'not allowed by grade'],
    [page.ruledOut.filter((entry) => !isFolded(entry)).length, 'ruled out'],
  ];
  const first = page.mayAllocate
    ? `${countOf(chooseable, 'officer')} can be chosen`
    : `${countOf(page.candidates.length, 'officer')} could hold the case`;
  const rest = others.flatMap(([count, what]) =>
    count === 0 ? [] : [`${countOf(count, 'is', 'are')} ${what}`],
  );
  return `${[first, ...rest].join(', ')}.`;
}

function everybodyText({ teams, model }: CandidatesPage): string {
  const own = teams.find((team) => team.kind === 'routed' || team.kind === 'ldu');
  return own ? `All teams of ${own.lduName}` : `No ${model.estateNames.team.toLowerCase()} chosen`;
}

function TeamReason({ page }: { readonly page: CandidatesPage }) {
  const leaving = page.candidates.find((entry) => entry.leavesRoute !== null);
  if (!leaving || !page.mayAllocate) return null;
  const hint =
    leaving.leavesRoute === 'no_route'
      ? 'No team was routed. Kept in the allocation history.'
      : `It is outside the person’s ${page.model.estateNames.ldu}. Kept in the allocation history.`;
  const label = page.team === null ? 'Why this team' : `Why ${page.team.name}`;
  const accepted = page.offer?.answer === 'accepted' && page.team?.code === page.offer.teamCode;
  return (
    <TeamReasonField
      of={shownOf(ANSWER_FIELDS.teamReason)}
      label={label}
      hint={hint}
      suggested={accepted ? ACCEPTED_REASON : ''}
    />
  );
}

/** Said where another officer would be the third or a later one in a year. */
function ManyOfficers({ page: { officersInYear, candidates } }: { readonly page: CandidatesPage }) {
  if (officersInYear + 1 < MANY_OFFICERS || candidates.length === 0) return null;
  return (
    <WarningText>
      {continuityWords(officersInYear)} Somebody new would be the {ordinal(officersInYear + 1)}.
    </WarningText>
  );
}

/** Said beforehand: who shares or covers the case, and what of it ends. */
function Beside({ page: { beside, mayAllocate } }: { readonly page: CandidatesPage }) {
  return endsByChoice(mayAllocate ? beside : { covers: [], shares: [] }).map((sentence) => (
    <p key={sentence} className="govuk-body">
      {sentence}
    </p>
  ));
}

/** The form to which every officer's box belongs: a plain GET, so the comparison is in the address. */
function CompareForm({ path, team }: { readonly path: Address; readonly team: string | null }) {
  return (
    <form className="hr-compare-form" id={COMPARE_FORM} action={path} method="get">
      {team === null ? null : <input type="hidden" name="team" value={team} />}
      <Button look="secondary">Compare officers</Button>
      <span id={COMPARE_HINT}>Tick “Compare” at up to {MOST_COMPARED} of them to see them side by side.</span>
    </form>
  );
}

function toEffect(
  { staffCode, name, now, after, effectOnTeam }: OfferedCandidate,
  lines: WorkloadLines,
): OfficerEffect {
  const percent = (sums: { pointsUsedHundredths: number; pointsAvailable: number }): string =>
    formatWorkload(sums.pointsUsedHundredths, sums.pointsAvailable, lines);
  return {
    staffCode,
    name,
    before: percent(now),
    after: percent(after),
    casesBefore: now.caseCount,
    casesAfter: after.caseCount,
    teamName: effectOnTeam.name,
    teamBefore: percent(effectOnTeam.before),
    teamAfter: percent(effectOnTeam.after),
  };
}
