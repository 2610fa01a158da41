import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import {
  MODEL_SECTIONS,
  type ModelSection,
  standingGroups,
} from '@/lib/domain/workload/sections/all-sections';
import { type FieldGroup, shownValue } from '@/lib/domain/workload/sections/field';
import { Section } from '../ui/page/page-head';
import { SummaryList } from '../ui/list/summary-list';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { SectionMarks } from './section-marks';
import { capitalised } from '@/lib/kernel/text/first-letter';

/** A whole model as people read it: every section of its document. */
export function ModelTables({ model }: { readonly model: WorkloadModel }) {
  return MODEL_SECTIONS.map((section) => (
    <Section key={section.id} id={section.id} title={section.title}>
      <p className="hr-rules__about">{section.about}</p>
      <SectionMarks section={section.id} model={model} />
      <SectionContent section={section} model={model} />
    </Section>
  ));
}

function SectionContent({
  section,
  model,
}: {
  readonly section: ModelSection;
  readonly model: WorkloadModel;
}) {
  const groups = standingGroups(section, model);
  const tabled = groups.filter((entry) => isTabled(section, entry));
  const told = groups.filter((entry) => entry.words !== undefined);
  const listed = groups.filter((entry) => !tabled.includes(entry) && !told.includes(entry));
  return (
    <>
      {tabled.length > 0 ? <GroupsTable caption={section.title} groups={tabled} model={model} /> : null}
      {told.length > 0 ? (
        <SummaryList rows={told.map((entry) => ({ key: entry.title, value: entry.words }))} />
      ) : null}
      {listed.map((entry) => (
        <div key={entry.key}>
          {listed.length > 1 || entry.title !== section.title ? (
            <h3 className="govuk-heading-s">{entry.title}</h3>
          ) : null}
          <SummaryList
            rows={entry.fields.map((field) => ({
              key: capitalised(field.label),
              value: shownValue(model, field),
            }))}
          />
        </div>
      ))}
    </>
  );
}

function isTabled(section: ModelSection, entry: FieldGroup): boolean {
  return entry.words === undefined && (entry.row !== undefined || section.id === 'matrix');
}

/** Groups as rows. Where there are more fields than groups (a matrix of many bands), the table lies on its side. */
function GroupsTable({
  caption,
  groups,
  model,
}: {
  readonly caption: string;
  readonly groups: readonly FieldGroup[];
  readonly model: WorkloadModel;
}) {
  const labels = groups[0]?.fields.map((field) => field.label) ?? [];
  if (labels.length <= 14)
    return (
      <Table
        caption={caption}
        columns={[{ key: 'group', label: 'Name' }, ...labels.map((label) => ({ key: label, label }))]}
      >
        {groups.map((entry) => (
          <Row key={entry.key}>
            <RowHeader>{entry.title}</RowHeader>
            {entry.fields.map((field) => (
              <Cell key={field.label} label={field.label}>
                {shownValue(model, field)}
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
    );
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'group', label: 'Name' },
        ...groups.map((entry) => ({ key: entry.key, label: entry.title })),
      ]}
    >
      {labels.map((label, index) => (
        <Row key={label}>
          <RowHeader>{label}</RowHeader>
          {groups.map((entry) => {
            const field = entry.fields[index];
            return (
              <Cell key={entry.key} label={entry.title}>
                {field ? shownValue(model, field) : ''}
              </Cell>
            );
          })}
        </Row>
      ))}
    </Table>
  );
}
