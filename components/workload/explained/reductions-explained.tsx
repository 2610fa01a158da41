import { Cell, Row, RowHeader, Table } from '@/components/ui/list/table';
import { MarkLine, MarkSentence } from '@/components/rules/rule-mark';
import { markInModel } from '@/lib/domain/workload/sections/mark-in-model';
import { formatDate } from '@/lib/kernel/format';
import { absenceOftenOf, type AbsenceSettings } from '@/lib/domain/workload/absence/absence-settings';
import type { ReductionReason, WorkloadModel } from '@/lib/domain/workload/model/model';
import { ABSENCE_EXAMPLES, exampleStop } from '@/lib/domain/workload/examples/worked-examples';
import { Prose, ProseSection } from './prose-section';
import { listWords, monthsWords } from './words';

/** What takes hours away, and for how long. */
export function ReductionsExplained({ id, model }: { readonly id: string; readonly model: WorkloadModel }) {
  const limited = model.reductionReasons.filter(isLimited);
  const open = model.reductionReasons.filter((reason) => !isLimited(reason)).map((reason) => reason.name);
  const kept = model.reductionReasons.filter((reason) => reason.neverLapses).map((reason) => reason.name);
  const often = absenceOftenOf(model);
  return (
    <ProseSection id={id} title="Reductions and absence">
      <Prose>
        <p>
          A reduction is agreed weekly hours off for other work or for learning. It counts on every day from
          its first to its last, both included. Reductions on any one day may not add up to more than
          contracted hours.
          <MarkSentence mark={markInModel(model, 'W-5')} />
        </p>
      </Prose>
      <Prose>
        <Table
          caption="Reasons with set hours or a set length"
          captionShown
          stack={false}
          columns={[
            { key: 'reason', label: 'Reason' },
            { key: 'hours', label: 'Hours off' },
            { key: 'length', label: 'Longest' },
          ]}
        >
          {limited.map((reason) => (
            <Row key={reason.name}>
              <RowHeader>{reason.name}</RowHeader>
              <Cell>{hoursRule(reason)}</Cell>
              <Cell>{reason.months === undefined ? 'No limit' : monthsWords(reason.months)}</Cell>
            </Row>
          ))}
        </Table>
      </Prose>
      <Prose>
        <MarkLine parts={[['Set hours and lengths', markInModel(model, 'W-3')]]} />
        <p>Hours and length as agreed: {listWords(open)}.</p>
        {kept.length > 0 ? (
          <p>
            {listWords(kept)}: does not lapse at its end date. It asks for a review, and stays until somebody
            has reviewed it.
            <MarkSentence mark={markInModel(model, 'W-6')} />
          </p>
        ) : null}
        <p>
          Absences with no working day between them are one stretch, of whatever kinds; weekends and bank
          holidays do not break it. Where the part without annual leave is planned for more than{' '}
          {model.absenceDays} days, all hours are gone on every day of the stretch. Where its end is not known
          they are gone from its day {model.absenceDays + 1}. They are gone too where the officer was absent
          on {often.days} of the last {often.ofWorkingDays} working days: single days back do not restart the
          count. Annual leave alone takes none. While an officer is away they take no new cases.
          <MarkSentence mark={markInModel(model, 'A-2')} />
        </p>
      </Prose>
      <AbsenceTable settings={model} />
    </ProseSection>
  );
}

function isLimited(reason: ReductionReason): boolean {
  return (
    reason.fixedPercent !== undefined || reason.atMostPercent !== undefined || reason.months !== undefined
  );
}

function hoursRule(reason: ReductionReason): string {
  if (reason.fixedPercent !== undefined) return `${reason.fixedPercent}% of contracted hours`;
  if (reason.atMostPercent !== undefined) return `At most ${reason.atMostPercent}% of contracted hours`;
  return 'As agreed';
}

function AbsenceTable({ settings }: { readonly settings: AbsenceSettings }) {
  return (
    <Prose>
      <Table
        caption="Worked examples of absence"
        captionShown
        stack={false}
        columns={[
          { key: 'absence', label: 'Absence' },
          { key: 'from', label: 'Without hours from' },
        ]}
      >
        {ABSENCE_EXAMPLES.map(({ caption, absences, onDate }) => {
          const from = exampleStop(absences, onDate, settings);
          return (
            <Row key={caption}>
              <RowHeader>{caption}</RowHeader>
              <Cell>{from === null ? 'Hours stand' : formatDate(from)}</Cell>
            </Row>
          );
        })}
      </Table>
    </Prose>
  );
}
