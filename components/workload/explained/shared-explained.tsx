import { Cell, Row, RowHeader, Table } from '@/components/ui/list/table';
import { partHundredths } from '@/lib/domain/workload/sharing/case-split';
import { SHARED_EXAMPLES } from '@/lib/domain/workload/sharing/shared-examples';
import { MarkSentence } from '@/components/rules/rule-mark';
import { markOf } from '@/lib/domain/rulebook/rule-marks';
import { Prose, ProseSection } from './prose-section';
import { pointsWords } from './words';

/** Cases on which more than one person works: shares, cover and support. */
export function SharedExplained({ id }: { readonly id: string }) {
  return (
    <ProseSection id={id} title="Shared work, cover and support">
      <Prose>
        <p>
          A share of a case’s points can be given to a colleague who works on it too. While somebody covers a
          case, its points count for whoever covers it, on the first and the last day of the cover as well.
          The officer of record stays the same, and the case counts once, with them, in every count of cases.
          The parts always add up to the whole.
        </p>
        <p>
          Support that was given to a colleague’s cases in the last 7 days adds points to whoever gave it and
          takes the same points from whoever received it.
          <MarkSentence mark={markOf('W-12')} />
        </p>
      </Prose>
      <Table
        caption="Worked examples of a case of 63 points"
        captionShown
        columns={[
          { key: 'example', label: 'Example' },
          { key: 'who', label: 'Who' },
          { key: 'points', label: 'Points', numeric: true },
        ]}
      >
        {SHARED_EXAMPLES.flatMap(({ caption, wholeHundredths, parts }) =>
          parts.map(({ who, part }) => (
            <Row key={`${caption} ${who}`}>
              <RowHeader>{caption}</RowHeader>
              <Cell label="Who">{who}</Cell>
              <Cell label="Points" numeric>
                {pointsWords(partHundredths(wholeHundredths, part) / 100)}
              </Cell>
            </Row>
          )),
        )}
      </Table>
    </ProseSection>
  );
}
