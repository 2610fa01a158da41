import { Cell, Row, RowHeader, Table } from '@/components/ui/list/table';
import { SETTING_LABELS } from '@/lib/domain/banding/labels';
import { type Cohort, SETTINGS } from '@/lib/domain/banding/case-vocabulary';
import { bandPoints, type WorkloadModel } from '@/lib/domain/workload/model/model';
import { Prose } from './prose-section';
import { listWords, pointsWords } from './words';

/** Points by band and setting, the most work first. Bands that count nothing anywhere are named below, not tabled. */
export function PointsTable({ model, cohort }: { readonly model: WorkloadModel; readonly cohort: Cohort }) {
  const rows = [...model.bands]
    .sort((a, b) => b.rank - a.rank)
    .map(({ code }) => ({
      code,
      points: SETTINGS.map((setting) => bandPoints(model, code, setting, cohort) ?? 0),
    }));
  const counted = rows.filter((row) => row.points.some((points) => points > 0));
  const nothing = rows.filter((row) => !counted.includes(row)).map((row) => row.code);
  return (
    <>
      <Prose>
        <Table
          caption={
            cohort === 'transition' ? 'Points of a case in transition to adult services' : 'Points of a case'
          }
          captionShown
          columns={[
            { key: 'band', label: 'Band' },
            ...SETTINGS.map((setting) => ({ key: setting, label: SETTING_LABELS[setting], numeric: true })),
          ]}
        >
          {counted.map(({ code, points }) => (
            <Row key={code}>
              <RowHeader>Band {code}</RowHeader>
              {SETTINGS.map((setting, index) => (
                <Cell key={setting} numeric label={SETTING_LABELS[setting]}>
                  {pointsWords(points[index] ?? 0)}
                </Cell>
              ))}
            </Row>
          ))}
        </Table>
      </Prose>
      {nothing.length > 0 && cohort === 'standard' ? (
        <Prose>
          <p>These count 0 points: {listWords(nothing)}.</p>
        </Prose>
      ) : null}
    </>
  );
}
