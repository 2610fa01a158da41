import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { Cell, Dash, Row, RowHeader, Table } from '@/components/ui/list/table';
import { ROSH_LABELS } from '@/lib/domain/banding/labels';
import type { RuleSet } from '@/lib/domain/banding/bands/rule-set';
import { scoreNamesOf } from '@/lib/domain/banding/rule-names';
import type { Rosh } from '@/lib/domain/banding/case-vocabulary';
import {
  bandingModelOf,
  findGrade,
  seniorNameOf,
  type WorkloadModel,
} from '@/lib/domain/workload/model/model';
import { BandMarks } from '@/components/cases/band-panel';
import { MarkedReasons, MarkSentence } from '@/components/rules/rule-mark';
import { markInRules } from '@/lib/domain/banding/mark-in-rules';
import { markOf } from '@/lib/domain/rulebook/rule-marks';
import { markInModel } from '@/lib/domain/workload/sections/mark-in-model';
import { Prose, ProseSection } from './prose-section';
import { WorkedCasesTable } from './worked-cases-table';
import { listWords } from './words';
import { capitalised } from '@/lib/kernel/text/first-letter';

/** How a band and the lowest grade are decided. */
export function BandsExplained({ id, model }: { readonly id: string; readonly model: WorkloadModel }) {
  const { senior, ordinary } = bandingModelOf(model).gradeOfRole;
  const { scores } = wordsOf(model);
  const seniorName = seniorNameOf(model);
  return (
    <ProseSection id={id} title="Bands and the lowest grade">
      {model.bandSource === 'computed' ? <ComputedBands rules={model.ruleSet} /> : <ImportedBands />}
      <Prose>
        <p>
          Any one of these needs a {seniorName} ({senior}). Every one that applies is shown with the case:
        </p>
        <MarkedReasons
          reasons={model.ruleSet.seniorRules.map(({ id: rule, label }) => ({
            text: label,
            mark: markInModel(model, rule),
          }))}
        />
        <p>
          Standalone unpaid work is for the Community Payback unit. Where a high {scores.rsr} is the only rule
          that applies, a {findGrade(model, ordinary ?? null)?.name ?? 'case manager'} there may hold it, with
          oversight by the manager of the unit.
          <MarkSentence mark={markInModel(model, 'CP-STANDALONE')} />
        </p>
        <p>
          A rule that waits for a missing score is shown too: the case “may need a {seniorName}”. An ended
          registration counts for nothing.
          <MarkSentence mark={markInModel(model, 'B-6')} />
        </p>
      </Prose>
      <WorkedCasesTable />
    </ProseSection>
  );
}

function ComputedBands({ rules }: { readonly rules: RuleSet }) {
  const scores = scoreNamesOf(rules);
  return (
    <>
      <Prose>
        <p>
          A band comes from {scores.ogrs}, {scores.rsr} and risk of serious harm (ROSH). Each score reaches a
          band by itself; the highest counts.
        </p>
      </Prose>
      <Prose>
        <Table
          caption="What reaches each band"
          captionShown
          stack={false}
          columns={[
            { key: 'band', label: 'Band' },
            { key: 'ogrs', label: scores.ogrs },
            { key: 'rsr', label: scores.rsr },
            { key: 'rosh', label: 'ROSH' },
          ]}
        >
          {rules.baseBands.map((row, index) => (
            <Row key={row.band}>
              <RowHeader>{row.band}</RowHeader>
              <Cell>{fromWords(row.ogrsFrom, 0, index)}</Cell>
              <Cell>{fromWords(row.rsrFrom, 2, index)}</Cell>
              <Cell>
                {row.rosh ? (
                  roshWords(row.rosh)
                ) : index === 0 ? (
                  'Anything lower'
                ) : (
                  <Dash says="Not reached by ROSH" />
                )}
              </Cell>
            </Row>
          ))}
        </Table>
      </Prose>
      <Prose>
        <BandMarks ruleSet={rules} />
        {rules.upBanding ? (
          <p>
            A domestic abuse case that would be band {rules.upBanding.from} is band {rules.upBanding.to}.
            <MarkSentence mark={markInRules(rules, 'UPBAND-DA')} />
          </p>
        ) : null}
        {rules.provisionalFloor ? (
          <p>
            While a score is missing the band is provisional, and at least band {rules.provisionalFloor}.
            <MarkSentence mark={markInRules(rules, 'B-3')} />
          </p>
        ) : null}
      </Prose>
    </>
  );
}

/** "High and very high" */
function roshWords(levels: readonly Rosh[]): string {
  const words = listWords(levels.map((level) => ROSH_LABELS[level].toLowerCase()));
  return capitalised(words);
}

function fromWords(from: number | undefined, decimals: number, index: number) {
  if (from !== undefined) return `${from.toFixed(decimals)} or over`;
  return index === 0 ? 'Anything lower' : <Dash says="Not reached by this score" />;
}

function ImportedBands() {
  return (
    <Prose>
      <p>
        Bands are the tier codes that come with the data. A code that the model does not know counts as the
        middle tier, provisionally, until it is put right.
        <MarkSentence mark={markOf('B-4')} />
      </p>
    </Prose>
  );
}
