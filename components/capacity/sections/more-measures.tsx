import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { countOf, formatShare, formatWhole } from '@/lib/kernel/format';
import type { MeasuredUnit } from '@/lib/domain/metrics/capacity/capacity-answer';
import type { CapacityApart } from '@/lib/domain/metrics/capacity/capacity-apart';
import type { CapacityList } from '@/lib/domain/metrics/capacity/capacity-lists';
import type { CountShare } from '@/lib/domain/metrics/counts/count-share';
import type { StartCount } from '@/lib/domain/metrics/cases/starts';
import { SMALL_N } from '@/lib/domain/metrics/officers/rating-words';
import { Cell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { capacityListHref } from '../capacity-address';
import { countedOf, ShareFigure } from './share-figure';

/** Measures that need no card of their own. */
export function MoreMeasures({
  figures,
  apart,
  withoutRelief,
  nextToTrip,
  words,
}: {
  readonly figures: MeasuredUnit;
  readonly apart: CapacityApart;
  /** Null for those who do not see relief plans. */
  readonly withoutRelief: CountShare | null;
  readonly nextToTrip: CountShare;
  readonly words: ModelWords;
}) {
  const { wellOver, excessiveDays } = words;
  const complete = figures.inputsComplete;
  const missing = complete.of - complete.count;
  const attendance = figures.level === 'team' || figures.attendanceKnown ? '' : '; attendance not known';
  return (
    <div className="hr-frame">
      <h2>More measures</h2>
      <p>The same officers and cases, counted in other ways.</p>
      <Table
        caption="More measures"
        columns={[
          { key: 'measure', label: 'Measure' },
          { key: 'figure', label: 'Figure', numeric: true },
          { key: 'count', label: 'Counted', numeric: true },
          { key: 'definition', label: 'What it is' },
        ]}
      >
        <ShareRow
          measure={`Officers over ${wellOver}`}
          share={figures.officersOver110}
          list="over-110"
          unit={figures}
        >
          {`Responsible officers who hold a case and are over ${wellOver}; those with no capacity have no percentage`}
        </ShareRow>
        <ShareRow measure="Excessive" share={figures.excessive} list="excessive" unit={figures}>
          {`Over ${wellOver} on each of ${excessiveDays} daily snapshots in a row; days of absence pause the clock`}
        </ShareRow>
        <ShareRow measure="Next to be excessive" share={nextToTrip} list="next-to-trip" unit={figures}>
          {`Over ${wellOver} now, and for ${excessiveDays} days in a row within the next 14 if nothing changes`}
        </ShareRow>
        <ShareRow
          measure="Officers with no capacity"
          share={{ ...figures.officersOver100, count: apart.noCapacityOfficers }}
          list="no-capacity"
          unit={figures}
        >
          Responsible officers with cases and no points available: absent, or gone
        </ShareRow>
        {withoutRelief === null ? null : (
          <ShareRow
            measure="Without a relief plan"
            share={withoutRelief}
            list="without-relief"
            unit={figures}
          >
            {`Of the responsible officers over ${wellOver}, or with cases and no capacity; a plan of their own or of their team counts`}
          </ShareRow>
        )}
        <ShareRow measure="Officers holding cases" share={figures.officersHoldingCases} unit={figures}>
          Of the responsible officers in post
        </ShareRow>
        <ShareRow
          measure="Inputs complete"
          share={complete}
          list="inputs-missing"
          listCount={missing}
          unit={figures}
        >
          {`Live cases with ${words.scores.rsr}, ${words.scores.ogrs}, ROSH, area and date of birth`}
        </ShareRow>
        <ShareRow
          measure="Not seen in time"
          share={figures.contactOverdue}
          list="contact-overdue"
          unit={figures}
        >
          {`Active community and licence cases past the planned days of their band${attendance}`}
        </ShareRow>
        <ShareRow
          measure="Not seen for over 28 days"
          share={figures.contactOver28}
          list="contact-over-28"
          unit={figures}
        >
          {`Whatever the plan${attendance}`}
        </ShareRow>
        <ShareRow
          measure="Not seen for over 56 days"
          share={figures.contactOver56}
          list="contact-over-56"
          unit={figures}
        >
          {`Whatever the plan${attendance}`}
        </ShareRow>
        <CountRow
          measure="Pre-release contact due"
          count={figures.preReleaseDue.count}
          list="pre-release-due"
          unit={figures}
        >
          People in custody whose release is within 12 weeks
        </CountRow>
        <CountRow
          measure="Release passed in custody"
          count={figures.releasePassed.count}
          list="release-passed"
          unit={figures}
        >
          Recorded in custody with a release date that has passed
        </CountRow>
        <CountRow measure="Warrants" count={figures.warrants.count} list="warrants" unit={figures}>
          Live cases with a warrant outstanding: no contact is planned
        </CountRow>
        <CountRow
          measure="Contact suspended"
          count={figures.contactSuspended.count}
          list="contact-suspended"
          unit={figures}
        >
          Live cases with contact suspended: no contact is planned
        </CountRow>
        {figures.starts === null ? null : (
          <>
            <StartsRow measure="Starts, community" starts={figures.starts.community} />
            <StartsRow measure="Starts, after release" starts={figures.starts.afterRelease} />
          </>
        )}
        <Row>
          <RowHeader>First appointments passed</RowHeader>
          <Cell numeric label="Figure">
            {formatWhole(apart.firstAppointmentPassed)}
          </Cell>
          <Cell numeric label="Counted">
            {`of ${countOf(figures.unallocated.count, 'case')}`}
          </Cell>
          <Cell label="What it is">Unallocated cases whose first appointment has passed</Cell>
        </Row>
      </Table>
    </div>
  );
}

function StartsRow({ measure, starts }: { readonly measure: string; readonly starts: StartCount }) {
  const { count, before } = starts;
  const change = count - before;
  const words =
    change === 0 ? 'as many' : `${formatWhole(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'}`;
  return (
    <Row>
      <RowHeader>{measure}</RowHeader>
      <Cell numeric label="Figure">
        {formatWhole(count)}
      </Cell>
      <Cell numeric label="Counted">
        {`${words} ${change === 0 ? 'as' : 'than'} ${formatWhole(before)}`}
      </Cell>
      <Cell label="What it is">
        Cases that began in 12 months, ended ones included; beside the year before
      </Cell>
    </Row>
  );
}

function CountRow({
  measure,
  count,
  list,
  unit,
  children,
}: {
  readonly measure: string;
  readonly count: number;
  readonly list: CapacityList;
  readonly unit: MeasuredUnit;
  readonly children: string;
}) {
  const text = countOf(count, 'case');
  return (
    <Row>
      <RowHeader>{measure}</RowHeader>
      <Cell numeric label="Figure">
        {formatWhole(count)}
      </Cell>
      <Cell numeric label="Counted">
        {count > 0 ? <TextLink href={capacityListHref(list, unit)}>{text}</TextLink> : text}
      </Cell>
      <Cell label="What it is">{children}</Cell>
    </Row>
  );
}

interface ShareRowProps {
  readonly measure: string;
  readonly share: CountShare;
  readonly unit: MeasuredUnit;
  readonly list?: CapacityList;
  /** How many the list holds, where it is not the figure itself: the missing ones. */
  readonly listCount?: number;
  readonly children: string;
}

function ShareRow({ measure, share, unit, list, listCount = share.count, children }: ShareRowProps) {
  // Of fewer than 10 the figure is the count, so that the per cent comes after it.
  const counted = share.of > 0 && share.of < SMALL_N ? formatShare(share.count, share.of) : countedOf(share);
  const text = listCount === share.count ? counted : `${counted}; see ${formatWhole(listCount)}`;
  return (
    <Row>
      <RowHeader>{measure}</RowHeader>
      <Cell numeric label="Figure">
        <ShareFigure share={share} />
      </Cell>
      <Cell numeric label="Counted">
        {list && listCount > 0 ? <TextLink href={capacityListHref(list, unit)}>{text}</TextLink> : counted}
      </Cell>
      <Cell label="What it is">{children}</Cell>
    </Row>
  );
}
