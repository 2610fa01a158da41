import { Cell, Row, RowHeader, Table } from '@/components/ui/list/table';
import { STATE_LABELS } from '@/lib/domain/banding/labels';
import { CASE_STATES } from '@/lib/domain/banding/case-vocabulary';
import { caseLine, reportLine } from '@/lib/domain/workload/measure/measure-officer';
import { REPORT_KINDS } from '@/lib/domain/workload/measure/report-kinds';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { MarkSentence } from '@/components/rules/rule-mark';
import { markInModel } from '@/lib/domain/workload/sections/mark-in-model';
import { PointsTable } from './points-table';
import { Prose, ProseSection } from './prose-section';
import { pointsWords } from './words';

/** Cases by band, setting and state, and reports. */
export function PointsUsedExplained({ id, model }: { readonly id: string; readonly model: WorkloadModel }) {
  return (
    <ProseSection id={id} title="Points used">
      <Prose>
        <p>
          Each live case counts the points of its band in its setting. A case is live until its end is
          recorded: a passed end date does not end it.
          <MarkSentence mark={markInModel(model, model.bandSource === 'imported' ? 'W-9' : 'W-8')} />
        </p>
      </Prose>
      {model.cohorts.map((cohort) => (
        <PointsTable key={cohort} model={model} cohort={cohort} />
      ))}
      <Prose>
        <p>
          A case that is not active counts a share of its points. It is still a case in every count of cases;
          what it does not count is shown as dormant points.
          <MarkSentence mark={markInModel(model, 'W-10')} />
        </p>
      </Prose>
      <SharesTable model={model} />
      <Prose>
        <p>
          A report counts on the day it is completed and on the {model.reportDays - 1} days after:{' '}
          {model.reportDays} days in all.
          <MarkSentence mark={markInModel(model, 'W-11')} />
        </p>
      </Prose>
      <ReportsTable model={model} />
      <Prose>
        <p>
          Where a score is missing, the band is provisional. The case still counts, by the band that is known
          so far, never as 0, and the percentage comes with a range: the lowest and the highest that it may
          turn out to be.
          <MarkSentence mark={markInModel(model, 'W-16')} />
        </p>
      </Prose>
    </ProseSection>
  );
}

function SharesTable({ model }: { readonly model: WorkloadModel }) {
  const band = [...model.bands].sort((a, b) => b.rank - a.rank)[0]?.code ?? '';
  return (
    <Prose>
      <Table
        caption="Share of the points by state"
        captionShown
        stack={false}
        columns={[
          { key: 'state', label: 'State' },
          { key: 'share', label: 'Share', numeric: true },
          { key: 'points', label: `Band ${band}, community`, numeric: true },
        ]}
      >
        {CASE_STATES.map((state) => (
          <Row key={state}>
            <RowHeader>{STATE_LABELS[state]}</RowHeader>
            <Cell numeric>{model.stateShares[state]}%</Cell>
            <Cell numeric>
              {pointsWords(
                caseLine(model, {
                  crn: null,
                  band,
                  possibleBands: [band, band],
                  provisional: false,
                  setting: 'community',
                  cohort: 'standard',
                  state,
                  count: 1,
                }).pointsHundredths / 100,
              )}
            </Cell>
          </Row>
        ))}
      </Table>
    </Prose>
  );
}

function ReportsTable({ model }: { readonly model: WorkloadModel }) {
  return (
    <Prose>
      <Table
        caption="Points of a report"
        captionShown
        stack={false}
        columns={[
          { key: 'report', label: 'Report' },
          { key: 'points', label: 'Points', numeric: true },
        ]}
      >
        {REPORT_KINDS.map((kind) => reportLine(model, kind, 1, null)).map((line) => (
          <Row key={line.reportKind}>
            <RowHeader>{line.label}</RowHeader>
            <Cell numeric>{pointsWords(line.pointsHundredths / 100)}</Cell>
          </Row>
        ))}
      </Table>
    </Prose>
  );
}
