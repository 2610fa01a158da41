import { countOf, formatWhole, formatWholePoints, formatWorkload } from '@/lib/kernel/format';
import { toTeam } from '@/lib/addresses/teams';
import { toQueue } from '@/lib/addresses/allocations';
import type { TeamWorkloadPage } from '@/lib/usecases/teams/team-page';
import { type ModelWords, wordsOf } from '@/lib/domain/workload/model/model-words';
import { StatCard, StatCards } from '../ui/list/stat-cards';
import { TextLink } from '../ui/list/text-link';

interface TeamCardsProps {
  readonly page: Pick<TeamWorkloadPage, 'team' | 'view' | 'waiting' | 'model' | 'mayViewQueue'>;
}

/** The five figures of a team, each with the list that it counts. */
export function TeamCards({ page }: TeamCardsProps) {
  return (
    <StatCards>
      <WorkloadCard page={page} />
      <CasesCard page={page} />
      <OverCard page={page} />
      <BeyondGradeCard page={page} />
      <WaitingCard page={page} />
    </StatCards>
  );
}

function WorkloadCard({ page: { model, view } }: TeamCardsProps) {
  const words = wordsOf(model);
  const { pointsUsedHundredths: used, pointsAvailable: available, state } = view.totals;
  return (
    <StatCard
      label={`${words.levels.team} workload`}
      value={available === 0 ? '–' : formatWorkload(used, available, words.lines)}
      sub={
        available === 0
          ? `${words.states[state]}. ${formatWholePoints(used)} points used, none available`
          : `${formatWholePoints(used)} points used of ${formatWhole(available)}`
      }
    />
  );
}

function CasesCard({ page }: TeamCardsProps) {
  const { team, view } = page;
  return (
    <StatCard
      label="Live cases"
      value={formatWhole(view.totals.caseCount)}
      sub={
        <GuardLine
          teamCode={team.teamCode}
          guards={view.guards}
          unpaidWork={team.teamType === 'community_payback'}
        />
      }
    />
  );
}

function OverCard({ page }: TeamCardsProps) {
  const words = wordsOf(page.model);
  const { team, view } = page;
  const { overCapacity, totals } = view;
  return (
    <StatCard
      label={`Officers over ${words.over}`}
      value={overCapacity.over}
      unit={`of ${overCapacity.holding} holding cases`}
      sub={<OverLine teamCode={team.teamCode} caseCount={totals.caseCount} words={words} {...overCapacity} />}
    />
  );
}

function BeyondGradeCard({ page }: TeamCardsProps) {
  const { team, view } = page;
  const { beyondGrade } = view;
  return (
    <StatCard
      label="Beyond grade"
      value={beyondGrade}
      sub={
        beyondGrade === 0 ? (
          'No case is held beyond grade'
        ) : (
          <TextLink href={toTeam.attention(team.teamCode, { kind: 'beyond_grade' })}>
            {beyondGrade === 1 ? 'See the case' : `See the ${beyondGrade} cases`}
          </TextLink>
        )
      }
    />
  );
}

function WaitingCard({ page: { team, waiting, mayViewQueue } }: TeamCardsProps) {
  return (
    <StatCard
      label="Waiting"
      value={waiting.count}
      sub={
        waiting.count === 0 ? (
          'No case waits for this team'
        ) : !mayViewQueue ? (
          'Managers and allocators see which'
        ) : (
          <TextLink href={toQueue.page({ team: team.teamCode })}>{waitingWords(waiting)}</TextLink>
        )
      }
    />
  );
}

/** "Allocate, 1 due tomorrow": the most urgent first. */
function waitingWords({ late, dueTomorrow }: TeamWorkloadPage['waiting']): string {
  if (late > 0) return `Allocate, ${late} late`;
  return dueTomorrow > 0 ? `Allocate, ${dueTomorrow} due tomorrow` : 'Allocate';
}

function GuardLine({
  teamCode,
  guards,
  unpaidWork,
}: {
  readonly teamCode: string;
  readonly guards: TeamWorkloadPage['view']['guards'];
  readonly unpaidWork: boolean;
}) {
  const [lower, higher] = guards;
  if (unpaidWork) return <>Standalone unpaid work</>;
  if (!lower || lower.officers === 0) return <>{lower ? `No officer has over ${lower.guard}` : null}</>;
  return (
    <>
      <TextLink href={toTeam.page(teamCode, { needs: 'over_50_cases' })}>
        {countOf(lower.officers, 'officer')} {lower.officers === 1 ? 'has' : 'have'} over {lower.guard}
      </TextLink>
      {higher && higher.officers > 0 ? `, ${higher.officers} over ${higher.guard}` : null}
    </>
  );
}

function OverLine({
  caseCount,
  teamCode,
  words,
  wellOver,
  noCapacity,
  over,
  holding,
}: TeamWorkloadPage['view']['overCapacity'] & {
  readonly teamCode: string;
  readonly caseCount: number;
  readonly words: ModelWords;
}) {
  if (holding === 0)
    return <>{caseCount > 0 ? 'No officer with a recorded grade holds cases' : 'No officer holds cases'}</>;
  if (over === 0) return <>All are at {words.over} or under</>;
  return (
    <>
      {wellOver > 0 ? (
        <TextLink
          href={toTeam.page(teamCode, { state: 'well_over' })}
        >{`${wellOver} over ${words.wellOver}`}</TextLink>
      ) : (
        `None over ${words.wellOver}`
      )}
      {noCapacity > 0 ? (
        <>
          ,{' '}
          <TextLink href={toTeam.page(teamCode, { state: 'no_capacity' })}>{noCapacity} no capacity</TextLink>
        </>
      ) : null}
    </>
  );
}
