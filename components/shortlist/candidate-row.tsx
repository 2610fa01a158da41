import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import type { OfferedCandidate } from '@/lib/domain/allocation/candidates/offered-candidate';
import type { IsoDate } from '@/lib/kernel/dates';
import { formatDayMonth } from '@/lib/kernel/format';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { BandMix } from '../workload/band-mix';
import { VerdictTag } from '../workload/verdict-tag';
import { Arrow, WorkloadChange } from '../workload/workload-change';
import { shownVerdict } from './candidate-words';
import { CompareBox } from './compare/compare-box';
import { OfficerRadio } from './officer-radio';
import { ReasonBlock } from './reason-block';
import { capitalised } from '@/lib/kernel/text/first-letter';

export interface CandidateRowProps {
  readonly entry: OfferedCandidate;
  /** The first radio of the form carries the field's own id, so that the error summary leads to it. */
  readonly id: string;
  readonly bands: WorkloadModel['bands'];
  readonly words: ModelWords;
  readonly awayCheckedTo: IsoDate;
  /** Several teams are on the list, so each officer says theirs. */
  readonly showTeam: boolean;
  readonly mayChoose: boolean;
  readonly reviewHint: string;
}

/** One officer on offer: who, the workload now and after, what speaks for and against, and what would be asked. */
export function CandidateRow(props: CandidateRowProps) {
  const { entry, id, showTeam, mayChoose } = props;
  return (
    <div className="hr-cand hr-cand--compared">
      <div>
        {mayChoose ? (
          <OfficerRadio id={id} staffCode={entry.staffCode} describedBy={`why-${entry.staffCode}`}>
            <Who entry={entry} showTeam={showTeam} />
          </OfficerRadio>
        ) : (
          <div className="hr-cand__who">
            <Who entry={entry} showTeam={showTeam} />
          </div>
        )}
      </div>
      <CandidateLoad entry={entry} words={props.words} />
      <CandidateFacts {...props} />
      <CompareBox staffCode={entry.staffCode} name={entry.name} />
      <Why entry={entry} />
      {entry.asked.length > 0 && mayChoose ? (
        <ReasonBlock entry={entry} reviewHint={props.reviewHint} />
      ) : null}
    </div>
  );
}

/** The workload now, and what the choice would make of it. */
export function CandidateLoad({ entry, words }: Pick<CandidateRowProps, 'entry' | 'words'>) {
  return (
    <div className="hr-cand__load">
      <WorkloadChange
        usedHundredths={entry.now.pointsUsedHundredths}
        available={entry.now.pointsAvailable}
        state={entry.now.state}
        addedHundredths={entry.after.pointsUsedHundredths - entry.now.pointsUsedHundredths}
        stateAfter={entry.after.state}
        words={words}
      />
    </div>
  );
}

/** Name, grade, team and verdict of an officer on offer. */
export function Who({ entry, showTeam }: Pick<CandidateRowProps, 'entry' | 'showTeam'>) {
  return (
    <>
      <span className="hr-cand__name">{entry.name}</span>
      {capitalised(entry.gradeName)}
      {showTeam ? (
        <>
          <br />
          <span className="hr-muted">{entry.team.name}</span>
        </>
      ) : null}
      <br />
      <VerdictTag verdict={shownVerdict(entry)} context="choice" />
    </>
  );
}

/** Cases, intake, absence and band mix of an officer on offer. */
export function CandidateFacts({
  entry,
  bands,
  awayCheckedTo,
}: Pick<CandidateRowProps, 'entry' | 'bands' | 'awayCheckedTo'>) {
  const { now, after, newIn7Days, intakeCap } = entry;
  const counts = bands.map((band) => ({
    band: band.code,
    rank: band.rank,
    count: now.bandCounts[band.code] ?? 0,
  }));
  return (
    <dl className="hr-cand__facts">
      <div>
        <dt>Cases</dt>
        <dd>
          {now.caseCount} <Arrow /> {after.caseCount}
        </dd>
      </div>
      <div>
        <dt>New in 7 days</dt>
        <dd>{intakeCap === null ? newIn7Days : `${newIn7Days} of ${intakeCap}`}</dd>
      </div>
      <div>
        <dt>Away</dt>
        <dd>{awayText(entry, awayCheckedTo)}</dd>
      </div>
      <div className="hr-cand__mix">
        <dt className="govuk-visually-hidden">Cases by band</dt>
        <dd>
          <BandMix counts={counts} />
        </dd>
      </div>
    </dl>
  );
}

function awayText({ awayFrom, awayTo, awayUntil, leavesOn }: OfferedCandidate, checkedTo: IsoDate): string {
  if (awayUntil !== null) return `Until ${formatDayMonth(awayUntil)}, back before the appointment`;
  const leaving = leavesOn === null ? [] : [`leaves ${formatDayMonth(leavesOn)}`];
  if (awayFrom === null)
    return leaving.length > 0 ? capitalised(leaving.join()) : `None to ${formatDayMonth(checkedTo)}`;
  const days =
    awayTo === awayFrom
      ? formatDayMonth(awayFrom)
      : awayTo === null
        ? `From ${formatDayMonth(awayFrom)}`
        : `${formatDayMonth(awayFrom)} to ${formatDayMonth(awayTo)}`;
  return [days, ...leaving].join(', ');
}

/** What speaks for and against an officer. */
export function Why({
  entry,
  id = `why-${entry.staffCode}`,
}: {
  readonly entry: OfferedCandidate;
  readonly id?: string;
}) {
  const { reasonsFor, reasonsAgainst, asked, placedBy } = entry;
  // The lower alternative is named where the reason is asked: once, not in every row.
  const against = reasonsAgainst.filter((reason) => reason.rule !== 'LOWER-ALTERNATIVE');
  return (
    <ul className="hr-cand__why" id={id}>
      {reasonsFor.length === 0 ? null : (
        <li>
          <WhyLabel>For</WhyLabel>
          {textOf(reasonsFor)}
        </li>
      )}
      {against.length === 0 && asked.length === 0 ? null : (
        <li>
          <WhyLabel>Against</WhyLabel>
          {textOf(against)}
          {asked.length === 0 ? null : <span className="hr-muted"> Needs a reason.</span>}
        </li>
      )}
      {placedBy === null ? null : (
        <li className="hr-muted">
          <WhyLabel>Order</WhyLabel>
          {placedBy.text}.
        </li>
      )}
    </ul>
  );
}

function WhyLabel({ children }: { readonly children: string }) {
  return (
    <b>
      {children}
      <span className="govuk-visually-hidden">: </span>
    </b>
  );
}

function textOf(reasons: OfferedCandidate['reasonsFor']): string {
  return reasons.map((reason) => reason.text).join(' ');
}
