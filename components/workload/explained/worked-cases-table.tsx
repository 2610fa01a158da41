import { Cell, Row, RowHeader, Table } from '@/components/ui/list/table';
import { bandCase, type Banding, type BandingFacts } from '@/lib/domain/banding/bands/band-case';
import { ROSH_LABELS } from '@/lib/domain/banding/labels';
import { factsOf, WORKED_CASES } from '@/lib/domain/banding/bands/worked-cases';
import { isoDate } from '@/lib/kernel/dates';
import { bandingModelOf } from '@/lib/domain/workload/model/model';
import { IBAT_4 } from '@/lib/domain/workload/model/shipped/shipped-models';

/** No worked case has a date of birth, so the day decides nothing. */
const ANY_DAY = isoDate('2026-11-02');

/** The worked cases, banded anew by the shipped rules, each with the reasons that fired. */
export function WorkedCasesTable() {
  const model = bandingModelOf(IBAT_4);
  return (
    <Table
      caption="Worked cases, model ibat-4"
      captionShown
      columns={[
        { key: 'case', label: 'Case' },
        { key: 'scores', label: 'Scores', nowrap: true },
        { key: 'band', label: 'Band', nowrap: true },
        { key: 'grade', label: 'Lowest grade', nowrap: true },
        { key: 'reasons', label: 'Reasons' },
      ]}
    >
      {WORKED_CASES.map((worked) => {
        const facts = factsOf(worked);
        const banding = bandCase(facts, model, ANY_DAY);
        return (
          <Row key={worked.caption}>
            <RowHeader>{worked.caption}</RowHeader>
            <Cell label="Scores">{scoreWords(facts)}</Cell>
            <Cell label="Band">
              {banding.provisional
                ? `${banding.band}, provisional (${banding.possibleBands[0]} to ${banding.possibleBands[1]})`
                : banding.band}
            </Cell>
            <Cell label="Lowest grade">
              {banding.minimumGradeUndecided
                ? `${banding.minimumGrade}, may need ${model.gradeOfRole.senior ?? ''}`
                : banding.minimumGrade}
            </Cell>
            <Cell label="Reasons">
              <ReasonList banding={banding} />
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}

function ReasonList({ banding }: { readonly banding: Banding }) {
  const labelOf = (id: string): string =>
    IBAT_4.ruleSet.seniorRules.find((rule) => rule.id === id)?.label ?? id;
  if (banding.reasons.length + banding.undecided.length === 0) return 'None applies';
  return (
    <ul>
      {banding.reasons.map((reason) => (
        <li key={reason.rule}>{reason.text}</li>
      ))}
      {banding.undecided.map((rule) => (
        <li key={rule}>{labelOf(rule)}: cannot be decided yet</li>
      ))}
    </ul>
  );
}

function scoreWords({ rsr, ogrs, rosh }: BandingFacts): string {
  return [
    `RSR ${rsr === null ? 'not known' : rsr.toFixed(2)}`,
    `OGRS ${ogrs ?? 'not known'}`,
    `ROSH ${rosh === null ? 'not known' : ROSH_LABELS[rosh].toLowerCase()}`,
  ].join(', ');
}
