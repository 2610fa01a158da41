import { Cell, Row, RowHeader, Table } from '@/components/ui/list/table';
import { MarkSentence } from '@/components/rules/rule-mark';
import { markInModel } from '@/lib/domain/workload/sections/mark-in-model';
import { formatHundredthsFixed } from '@/lib/kernel/format';
import { quotientRoundedHalfUp } from '@/lib/kernel/ratio';
import { findGrade, type WorkloadModel } from '@/lib/domain/workload/model/model';
import { IBAT_4 } from '@/lib/domain/workload/model/shipped/shipped-models';
import { HOURS_EXAMPLES } from '@/lib/domain/workload/examples/worked-examples';
import { evaluateExample } from './evaluate-example';
import { Prose, ProseSection } from './prose-section';
import { hoursWords, pointsWords } from './words';

/** Grade and hours to points. */
export function PointsAvailableExplained({
  id,
  model,
}: {
  readonly id: string;
  readonly model: WorkloadModel;
}) {
  const full = model.grades.find((grade) => grade.targetPoints > 0);
  return (
    <ProseSection id={id} title="Points available">
      <Prose>
        <p>
          Points available are the target of the grade, times available hours, divided by full-time hours,
          rounded down to whole points. Available hours are contracted hours less reductions, and none before
          the first day, from the leaving date, or during a long absence.
          <MarkSentence mark={markInModel(model, 'W-1')} />
        </p>
        {full ? (
          <p>
            One hour a week is about{' '}
            {pointsWords(
              quotientRoundedHalfUp(full.targetPoints * 100, full.fullTimeHoursHundredths, 0) ?? 0,
            )}{' '}
            points.
          </p>
        ) : null}
      </Prose>
      <Prose>
        <Table
          caption="Target by grade"
          captionShown
          stack={false}
          columns={[
            { key: 'grade', label: 'Grade' },
            { key: 'target', label: 'Target, points', numeric: true },
            { key: 'hours', label: 'Full-time hours', numeric: true },
          ]}
        >
          {model.grades.map((grade) => (
            <Row key={grade.code}>
              <RowHeader>
                {grade.code} <span className="hr-muted">{grade.name}</span>
              </RowHeader>
              <Cell numeric>{pointsWords(grade.targetPoints)}</Cell>
              <Cell numeric>{formatHundredthsFixed(grade.fullTimeHoursHundredths)}</Cell>
            </Row>
          ))}
        </Table>
      </Prose>
      <HoursTable />
    </ProseSection>
  );
}

function HoursTable() {
  const grade = findGrade(IBAT_4, 'CM');
  if (grade === null) return null;
  return (
    <Table
      caption="Worked examples, case manager, model ibat-4"
      captionShown
      columns={[
        { key: 'example', label: 'Example' },
        { key: 'hours', label: 'Contracted', numeric: true },
        { key: 'off', label: 'Reductions', numeric: true },
        { key: 'sum', label: 'Target × hours ÷ full time', numeric: true },
        { key: 'points', label: 'Points available', numeric: true },
      ]}
    >
      {HOURS_EXAMPLES.map((example) => {
        const { contractedHours, reductions = [] } = example.request.officer;
        const off = reductions.reduce((sum, reduction) => sum + Math.round(reduction.hours * 100), 0);
        return (
          <Row key={example.caption}>
            <RowHeader>{example.caption}</RowHeader>
            <Cell numeric label="Contracted">
              {hoursWords(contractedHours)}
            </Cell>
            <Cell numeric label="Reductions">
              {formatHundredthsFixed(off)}
            </Cell>
            <Cell numeric label="Sum">
              {pointsWords(grade.targetPoints)} ×{' '}
              {formatHundredthsFixed(Math.round(contractedHours * 100) - off)} ÷{' '}
              {formatHundredthsFixed(grade.fullTimeHoursHundredths)}
            </Cell>
            <Cell numeric label="Points available">
              {pointsWords(evaluateExample(example).pointsAvailable)}
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}
