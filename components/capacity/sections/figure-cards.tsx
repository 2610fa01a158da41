import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { countOf, formatWhole, formatWorkload } from '@/lib/kernel/format';
import { toHundredths } from '@/lib/domain/metrics/brief/brief-parts';
import type { CapacityApart } from '@/lib/domain/metrics/capacity/capacity-apart';
import type { MeasuredUnit } from '@/lib/domain/metrics/capacity/capacity-answer';
import { wholeAverage } from '@/lib/domain/metrics/cases/average-caseload';
import { rangeWords } from '@/lib/domain/metrics/brief/range-words';
import type { PastFigures } from '@/lib/domain/metrics/history/past-figures';
import type { CountShare } from '@/lib/domain/metrics/counts/count-share';
import type { ParentFigures } from '@/lib/usecases/capacity/capacity-page';
import { StatCard, StatCards } from '../../ui/list/stat-cards';
import { TextLink } from '../../ui/list/text-link';
import { capacityListHref, measuresHref } from '../capacity-address';
import {
  Above,
  Before,
  type ComparedPast,
  CountedLink,
  formatFte,
  GradePair,
  ShareCard,
  shareOfWords,
} from './card-parts';
import { NoFigure } from './share-figure';

export interface FigureCardsProps {
  readonly figures: MeasuredUnit;
  /** Codes of the two main grades, senior first. */
  readonly grades: readonly string[];
  readonly words: ModelWords;
  readonly past: ComparedPast;
  readonly parent: ParentFigures | null;
  readonly apart: Pick<CapacityApart, 'noCapacityOfficers'>;
}

/** The leading figures of a unit, and the four that explain them: each with its n, its definition, and the link to what it counts. */
export function FigureCards(props: FigureCardsProps) {
  return (
    <StatCards columns={4}>
      <WorkloadCard {...props} />
      <OfficerCards {...props} />
      <GradeCards {...props} />
      <BeyondGradeCard {...props} />
      <UncoveredCard {...props} />
    </StatCards>
  );
}

function WorkloadCard({ figures, past, parent, words }: FigureCardsProps) {
  const used = toHundredths(figures.pointsUsed);
  const before = (one: PastFigures | null): string | null =>
    one && one.pointsAvailable > 0
      ? formatWorkload(toHundredths(one.pointsUsed), one.pointsAvailable, words.lines)
      : null;
  return (
    <StatCard
      label="Workload"
      headingLevel={3}
      value={
        figures.workloadPercent === null ? (
          <NoFigure />
        ) : (
          formatWorkload(used, figures.pointsAvailable, words.lines)
        )
      }
      sub={
        <>
          {rangeWords(figures) === null ? null : (
            <>
              {rangeWords(figures)}
              <br />
            </>
          )}
          <Before month={before(past.month)} year={before(past.year)} />
          {parent && parent.pointsAvailable > 0 ? (
            <Above
              name={parent.name}
              figure={formatWorkload(toHundredths(parent.pointsUsed), parent.pointsAvailable, words.lines)}
            />
          ) : null}
        </>
      }
      definition={
        <>
          {`Points used ÷ points available: ${formatWhole(figures.pointsUsed)} of ${formatWhole(figures.pointsAvailable)} of `}
          <TextLink href={capacityListHref('officers', figures)}>responsible officers</TextLink>
        </>
      }
    />
  );
}

function OfficerCards({ figures, words, past, parent, apart }: FigureCardsProps) {
  const above = (pick: (one: ParentFigures) => CountShare) =>
    parent === null ? null : { name: parent.name, share: pick(parent) };
  const none = apart.noCapacityOfficers;
  return (
    <>
      <ShareCard
        label={`Officers over ${words.over}`}
        share={figures.officersOver100}
        href={capacityListHref('over-100', figures)}
        past={past}
        pick={(one) => one.officersOver100}
        parent={above((one) => one.officersOver100)}
        definition={`Responsible officers with a case who are over ${words.over}${none > 0 ? `, ${none} with no capacity` : ''}`}
      />
      <ShareCard
        label={`Officers with over ${words.guards[0]}`}
        share={figures.over50Cases}
        href={capacityListHref('over-50', figures)}
        past={past}
        pick={(one) => one.over50Cases}
        parent={above((one) => one.over50Cases)}
        definition="Officers who hold a case, part-timers as one; unpaid work units left out"
      />
      <ShareCard
        label={`Officers with over ${words.guards[1]}`}
        share={figures.over75Cases}
        href={capacityListHref('over-75', figures)}
        past={past}
        pick={(one) => one.over75Cases}
        parent={above((one) => one.over75Cases)}
        definition="Officers who hold a case, part-timers as one; unpaid work units left out"
      />
    </>
  );
}

function GradeCards({ figures, grades, past }: FigureCardsProps) {
  const averages = (one: Pick<PastFigures, 'averageCaseloadByGrade'> | null): (number | null)[] =>
    grades.map((code) => wholeAverage(one?.averageCaseloadByGrade[code]));
  const ftes = (one: Pick<PastFigures, 'averageCaseloadByGrade'>): string[] =>
    grades.map((code) => formatFte(one.averageCaseloadByGrade[code]?.fte ?? 0));
  const joined = (values: readonly (number | string | null)[]): string | null =>
    values.some((value) => value === null) ? null : values.join(' and ');
  return (
    <>
      <StatCard
        label="Average caseload"
        headingLevel={3}
        value={
          <GradePair
            grades={grades}
            values={grades.map((code) => (
              <AverageOf key={code} code={code} figures={figures} />
            ))}
          />
        }
        sub={<Before month={joined(averages(past.month))} year={joined(averages(past.year))} />}
        definition={
          <>
            Live cases held ÷ FTE of the officers who hold cases
            {figures.kinds.length > 0 ? ', Community Payback mixed in' : ''}.{' '}
            <TextLink href={measuresHref(figures, 'grades')}>By grade</TextLink>
          </>
        }
      />
      <StatCard
        label="FTE holding cases"
        headingLevel={3}
        value={
          <GradePair
            grades={grades}
            values={grades.map((code) => (
              <TextLink key={code} href={capacityListHref('officers', figures, { grade: code })}>
                {formatFte(figures.fteByGrade[code]?.holdingCases ?? 0)}
              </TextLink>
            ))}
          />
        }
        sub={
          <Before
            month={past.month && joined(ftes(past.month))}
            year={past.year && joined(ftes(past.year))}
          />
        }
        definition="Contracted ÷ full-time hours of officers with cases; the past as stored then"
      />
    </>
  );
}

/** The average caseload of a grade, with its cases; a dash where nobody of it holds any. */
function AverageOf({ code, figures }: OfFigures & { readonly code: string }) {
  const value = wholeAverage(figures.averageCaseloadByGrade[code]);
  if (value === null) return <NoFigure />;
  return <TextLink href={capacityListHref('live', figures, { grade: code })}>{value}</TextLink>;
}

function BeyondGradeCard({ figures }: OfFigures) {
  const { beyondGrade } = figures;
  return (
    <StatCard
      label="Beyond grade"
      headingLevel={3}
      value={formatWhole(beyondGrade.count)}
      sub={
        <CountedLink
          count={beyondGrade.count}
          text={shareOfWords(beyondGrade, `${countOf(beyondGrade.of, 'case')} held`)}
          href={capacityListHref('beyond-grade', figures)}
        />
      }
      definition="Live cases that the holder’s grade may not hold"
    />
  );
}

type OfFigures = Pick<FigureCardsProps, 'figures'>;

function UncoveredCard({ figures }: OfFigures) {
  const { uncovered, unallocated } = figures;
  const held = uncovered.count - unallocated.count;
  const wait = unallocated.oldestWaitWorkingDays;
  return (
    <StatCard
      label="Uncovered"
      headingLevel={3}
      value={
        <CountedLink
          count={uncovered.count}
          text={formatWhole(uncovered.count)}
          href={capacityListHref('uncovered', figures)}
        />
      }
      sub={
        <>
          <CountedLink
            count={held}
            text={`${formatWhole(held)} held by officers with no capacity`}
            href={capacityListHref('held-uncovered', figures)}
          />
          ,{' '}
          <CountedLink
            count={unallocated.count}
            text={`${formatWhole(unallocated.count)} unallocated`}
            href={capacityListHref('unallocated', figures)}
          />
        </>
      }
      definition={`No officer with capacity${wait === null ? '' : `. Oldest unallocated wait: ${countOf(wait, 'working day')}`}`}
    />
  );
}
