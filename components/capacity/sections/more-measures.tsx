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
import { PeriodRows } from '../lists/period-rows';

interface MoreMeasuresProps {
  readonly figures: MeasuredUnit;
  readonly apart: CapacityApart;
  /** Null for those who do not see relief plans. */
  readonly withoutRelief: CountShare | null;
  readonly nextToTrip: CountShare;
  readonly endings: StartCount;
  readonly words: ModelWords;
}

/** Measures that need no card of their own. */
export function MoreMeasures(props: MoreMeasuresProps) {
  const { figures, apart, endings } = props;
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
        {[...officerMeasures(props), ...caseMeasures(props)].map((measure) => (
          <ShareRow key={measure.name} unit={figures} {...measure} />
        ))}
        {countedCases(figures).map((measure) => (
          <CountRow key={measure.name} unit={figures} {...measure} />
        ))}
        <PeriodRows figures={figures} endings={endings} />
        <Row>
          <RowHeader>First appointments passed</RowHeader>
          <Cell numeric label="Figure">
            {formatWhole(apart.firstAppointmentPassed)}
          </Cell>
          <Cell numeric label="Counted">
            {figures.unallocated.count === 0 ? (
              'of 0 cases'
            ) : (
              <TextLink href={capacityListHref('unallocated', figures)}>
                {`of ${countOf(figures.unallocated.count, 'case')}`}
              </TextLink>
            )}
          </Cell>
          <Cell label="What it is">Unallocated cases whose first appointment has passed</Cell>
        </Row>
      </Table>
    </div>
  );
}

/** A share of officers or cases, and the list that it counts. */
interface ShareMeasure {
  readonly name: string;
  readonly share: CountShare;
  readonly list?: CapacityList;
  /** How many the list holds, where it is not the figure itself: the missing ones. */
  readonly listCount?: number;
  readonly definition: string;
}

function officerMeasures({
  figures,
  apart,
  withoutRelief,
  nextToTrip,
  words,
}: MoreMeasuresProps): ShareMeasure[] {
  const { wellOver, excessiveDays } = words;
  return [
    {
      name: `Officers over ${wellOver}`,
      share: figures.officersOver110,
      list: 'over-110',
      definition: `Responsible officers who hold a case and are over ${wellOver}; those with no capacity have no percentage`,
    },
    {
      name: 'Excessive',
      share: figures.excessive,
      list: 'excessive',
      definition: `Over ${wellOver} on each of ${excessiveDays} daily snapshots in a row; days of absence pause the clock`,
    },
    {
      name: 'Next to be excessive',
      share: nextToTrip,
      list: 'next-to-trip',
      definition: `Over ${wellOver} now, and for ${excessiveDays} days in a row within the next 14 if nothing changes`,
    },
    {
      name: 'Officers with no capacity',
      share: { ...figures.officersOver100, count: apart.noCapacityOfficers },
      list: 'no-capacity',
      definition: 'Responsible officers with cases and no points available: absent, or gone',
    },
    ...(withoutRelief === null ? [] : [withoutReliefMeasure(withoutRelief, words)]),
    {
      name: 'Officers holding cases',
      share: figures.officersHoldingCases,
      list: 'officers',
      definition: 'Of the responsible officers in post',
    },
  ];
}

function withoutReliefMeasure(share: CountShare, { wellOver }: ModelWords): ShareMeasure {
  return {
    name: 'Without a relief plan',
    share,
    list: 'without-relief',
    definition: `Of the responsible officers over ${wellOver}, or with cases and no capacity; a plan of their own or of their team counts`,
  };
}

function caseMeasures({ figures, words }: MoreMeasuresProps): ShareMeasure[] {
  const complete = figures.inputsComplete;
  const attendance = figures.level === 'team' || figures.attendanceKnown ? '' : '; attendance not known';
  return [
    {
      name: 'Inputs complete',
      share: complete,
      list: 'inputs-missing',
      listCount: complete.of - complete.count,
      definition: `Live cases with ${words.scores.rsr}, ${words.scores.ogrs}, ROSH, area and date of birth`,
    },
    {
      name: 'Not seen in time',
      share: figures.contactOverdue,
      list: 'contact-overdue',
      definition: `Active community and licence cases past the planned days of their band${attendance}`,
    },
    {
      name: 'Not seen for over 28 days',
      share: figures.contactOver28,
      list: 'contact-over-28',
      definition: `Whatever the plan${attendance}`,
    },
    {
      name: 'Not seen for over 56 days',
      share: figures.contactOver56,
      list: 'contact-over-56',
      definition: `Whatever the plan${attendance}`,
    },
  ];
}

/** A number of cases that is a share of nothing, and their list. */
interface CountMeasure {
  readonly name: string;
  readonly count: number;
  readonly list: CapacityList;
  readonly definition: string;
}

function countedCases({
  preReleaseDue,
  releasePassed,
  warrants,
  contactSuspended,
}: MeasuredUnit): CountMeasure[] {
  return [
    {
      name: 'Pre-release contact due',
      count: preReleaseDue.count,
      list: 'pre-release-due',
      definition: 'People in custody whose release is within 12 weeks',
    },
    {
      name: 'Release passed in custody',
      count: releasePassed.count,
      list: 'release-passed',
      definition: 'Recorded in custody with a release date that has passed',
    },
    {
      name: 'Warrants',
      count: warrants.count,
      list: 'warrants',
      definition: 'Live cases with a warrant outstanding: no contact is planned',
    },
    {
      name: 'Contact suspended',
      count: contactSuspended.count,
      list: 'contact-suspended',
      definition: 'Live cases with contact suspended: no contact is planned',
    },
  ];
}

function CountRow({ name, count, list, unit, definition }: CountMeasure & { readonly unit: MeasuredUnit }) {
  const text = countOf(count, 'case');
  return (
    <Row>
      <RowHeader>{name}</RowHeader>
      <Cell numeric label="Figure">
        {formatWhole(count)}
      </Cell>
      <Cell numeric label="Counted">
        {count > 0 ? <TextLink href={capacityListHref(list, unit)}>{text}</TextLink> : text}
      </Cell>
      <Cell label="What it is">{definition}</Cell>
    </Row>
  );
}

function ShareRow({
  name,
  share,
  unit,
  list,
  listCount = share.count,
  definition,
}: ShareMeasure & { readonly unit: MeasuredUnit }) {
  // Of fewer than 10 the figure is the count, so that the per cent comes after it.
  const counted = share.of > 0 && share.of < SMALL_N ? formatShare(share.count, share.of) : countedOf(share);
  const text = listCount === share.count ? counted : `${counted}; see ${formatWhole(listCount)}`;
  return (
    <Row>
      <RowHeader>{name}</RowHeader>
      <Cell numeric label="Figure">
        <ShareFigure share={share} />
      </Cell>
      <Cell numeric label="Counted">
        {list && listCount > 0 ? <TextLink href={capacityListHref(list, unit)}>{text}</TextLink> : counted}
      </Cell>
      <Cell label="What it is">{definition}</Cell>
    </Row>
  );
}
