import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { Cell, EmptyCell, Row, RowHeader, Table } from '@/components/ui/list/table';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { WORKLOAD_STATES, type WorkloadState } from '@/lib/domain/workload/measure/states';
import { roundingExample } from '@/lib/domain/workload/examples/worked-examples';
import { MarkSentence } from '@/components/rules/rule-mark';
import { markInModel } from '@/lib/domain/workload/sections/mark-in-model';
import { StateLabel } from '../state-label';
import { Prose, ProseSection } from './prose-section';
import { pointsWords } from './words';

/** The words beside a percentage, and when each applies. */
export function StatesExplained({ id, model }: { readonly id: string; readonly model: WorkloadModel }) {
  const words = wordsOf(model);
  const rounding = roundingExample(model.thresholds.wellOver);
  const full = model.grades.find((grade) => grade.targetPoints > 0);
  return (
    <ProseSection id={id} title="States">
      <Table
        caption="When each state applies"
        columns={[
          { key: 'state', label: 'State' },
          { key: 'when', label: 'When' },
          { key: 'points', label: full ? `Points used by a full-time ${full.name}` : 'Points used' },
        ]}
      >
        {WORKLOAD_STATES.map((state) => (
          <Row key={state}>
            <RowHeader>
              <StateLabel state={state} words={words} />
            </RowHeader>
            <Cell label="When">{whenWords(state, model.thresholds)}</Cell>
            {full && hasRange(state) ? (
              <Cell label="Points used">{rangeWords(state, full.targetPoints, model.thresholds)}</Cell>
            ) : (
              <EmptyCell says="Not decided by points used" />
            )}
          </Row>
        ))}
      </Table>
      <Prose>
        <p>
          The state is decided on the exact ratio, before rounding. {pointsWords(rounding.pointsUsed)} of{' '}
          {pointsWords(rounding.pointsAvailable)} points is {rounding.exact}%: it prints {rounding.shown}, and
          with a threshold of {words.wellOver} it is over, not well over. Where what is printed reads like a
          threshold that the state denies, “just over” or “just under” stands before it.
          <MarkSentence mark={markInModel(model, 'W-13')} />
        </p>
        <p>
          An officer with no points available never shows as 0%: there is no percentage, and the page says so.
        </p>
      </Prose>
    </ProseSection>
  );
}

type Thresholds = WorkloadModel['thresholds'];

function whenWords(state: WorkloadState, { near, over, wellOver }: Thresholds): string {
  switch (state) {
    case 'spare':
      return `Under ${near}%`;
    case 'near':
      return `${near}% to ${over}%`;
    case 'over':
      return `Over ${over}%, up to ${wellOver}%`;
    case 'well_over':
      return `Over ${wellOver}%`;
    case 'no_capacity':
      return 'No points available, and points used';
    case 'unavailable':
      return 'No points available, and none used';
    case 'unknown':
      return 'No grade or no hours recorded';
  }
}

type RangeState = 'spare' | 'near' | 'over' | 'well_over';

function hasRange(state: WorkloadState): state is RangeState {
  return state === 'spare' || state === 'near' || state === 'over' || state === 'well_over';
}

function rangeWords(state: RangeState, target: number, thresholds: Thresholds): string {
  const at = (percent: number): string => pointsWords((target * percent) / 100);
  switch (state) {
    case 'spare':
      return `Under ${at(thresholds.near)}`;
    case 'near':
      return `${at(thresholds.near)} to ${at(thresholds.over)}`;
    case 'over':
      return `Over ${at(thresholds.over)}, up to ${at(thresholds.wellOver)}`;
    case 'well_over':
      return `Over ${at(thresholds.wellOver)}`;
  }
}
