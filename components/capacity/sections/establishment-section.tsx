import { toEstablishment } from '@/lib/addresses/estate';
import type { MeasuredUnit } from '@/lib/domain/metrics/capacity/capacity-answer';
import type { VacancyLine } from '@/lib/domain/metrics/capacity/establishment';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { capitalised } from '@/lib/kernel/text/first-letter';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { whatIfHref } from '../capacity-address';
import { formatFte } from './card-parts';

interface EstablishmentSectionProps {
  readonly model: WorkloadModel;
  readonly unit: MeasuredUnit;
  readonly vacancies: readonly VacancyLine[];
  /** Whether the reader sets posts. */
  readonly maySet: boolean;
}

/** Posts, those in post and vacancies by grade. */
export function EstablishmentSection({ model, unit, vacancies, maySet }: EstablishmentSectionProps) {
  const known = vacancies.filter((line) => line.posts !== null);
  return (
    <div className="hr-frame" id="establishment">
      <h2>Establishment and vacancies</h2>
      <p>
        {known.length === 0
          ? `No posts are set for ${unit.name}: vacancies are not known. `
          : 'Posts are set by unit and grade; in post is contracted hours ÷ full-time hours today. Vacant is posts less in post. '}
        {maySet ? <TextLink href={toEstablishment()}>Set posts</TextLink> : null}
      </p>
      {known.length === 0 ? null : (
        <>
          <Table
            caption="Posts and vacancies by grade, in FTE"
            columns={[
              { key: 'grade', label: 'Grade' },
              { key: 'posts', label: 'Posts', numeric: true },
              { key: 'inPost', label: 'In post', numeric: true },
              { key: 'vacant', label: 'Vacant', numeric: true },
            ]}
          >
            {known.map((line) => (
              <VacancyRow key={line.grade} model={model} line={line} />
            ))}
          </Table>
          <p>
            <TextLink href={whatIfHref(unit)}>What would filling them change?</TextLink>
          </p>
        </>
      )}
    </div>
  );
}

function VacancyRow({ model, line }: { readonly model: WorkloadModel; readonly line: VacancyLine }) {
  const name = model.grades.find((grade) => grade.code === line.grade)?.name ?? line.grade;
  return (
    <Row>
      <RowHeader>{`${capitalised(name)} (${line.grade})`}</RowHeader>
      <Fte label="Posts" hundredths={line.posts} />
      <Fte label="In post" hundredths={line.inPost} />
      {line.vacant !== null && line.vacant < 0 ? (
        <Cell numeric label="Vacant">{`${formatFte(-line.vacant / 100)} over`}</Cell>
      ) : (
        <Fte label="Vacant" hundredths={line.vacant} />
      )}
    </Row>
  );
}

function Fte({ label, hundredths }: { readonly label: string; readonly hundredths: number | null }) {
  if (hundredths === null) return <EmptyCell numeric says="Not set" />;
  return (
    <Cell numeric label={label}>
      {formatFte(hundredths / 100)}
    </Cell>
  );
}
