import { countOf, formatInstant } from '@/lib/kernel/format';
import { placeOn } from '@/lib/kernel/address';
import { type RulesSaved, toDraft, toRules } from '@/lib/addresses/rules';
import type { ModelChange } from '@/lib/domain/workload/model/compare-models';
import { modelVersionOf, type WorkloadModel } from '@/lib/domain/workload/model/model';
import { MODEL_SECTIONS } from '@/lib/domain/workload/sections/all-sections';
import type { PlacedFault } from '@/lib/domain/workload/sections/place-fault';
import { BackLink } from '../ui/page/back-link';
import { ButtonGroup, LinkButton } from '../ui/form/button';
import { Details } from '../ui/page/details';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { SummaryList } from '../ui/list/summary-list';
import { TextLink } from '../ui/list/text-link';
import { WarningText } from '../ui/page/warning-text';
import { ChangesTable } from './changes-table';
import type { DraftLine } from './drafts-table';
import { ModelTables } from './model-tables';
import { RulesNotice } from './rules-notice';

export interface DraftViewProps {
  readonly draft: DraftLine;
  readonly inForce: WorkloadModel;
  readonly changes: readonly ModelChange[];
  readonly faults: readonly PlacedFault[];
  readonly saved: RulesSaved | null;
}

/** A draft: what to put right, its sections to edit, what it changes against the model in force, and the way to publish it. */
export function DraftView(props: DraftViewProps) {
  const { draft, faults, saved } = props;
  return (
    <PageFrame above={<BackLink href={toRules.all()}>Rules and models</BackLink>} below={<OfficialMarking />}>
      <RulesNotice saved={saved} />
      <DraftHead draft={draft} />
      {faults.length > 0 ? (
        <FaultList draftId={draft.id} faults={faults} />
      ) : (
        <ButtonGroup>
          <LinkButton href={toDraft.preview(draft.id)}>Preview on live data</LinkButton>
          <LinkButton look="secondary" href={toDraft.publish(draft.id)}>
            Publish
          </LinkButton>
        </ButtonGroup>
      )}
      <DraftSections {...props} />
      <DraftChanges {...props} />
      <Details summary="Everything in this draft">
        <ModelTables model={draft.model} />
      </Details>
    </PageFrame>
  );
}

function DraftHead({ draft }: Pick<DraftViewProps, 'draft'>) {
  return (
    <PageHead
      caption={draft.model.name}
      title={`Draft of ${modelVersionOf(draft.model)}`}
      data={`Begun from ${draft.basedOn} by ${draft.startedByName}. Last changed by ${draft.changedByName}, ${formatInstant(new Date(draft.changedAt))}. Nothing is measured by it until it is published.`}
      actions={
        <>
          <TextLink href={toDraft.download(draft.id)} download>
            Download as JSON
          </TextLink>
          <TextLink href={toDraft.discard(draft.id)}>Discard this draft</TextLink>
        </>
      }
    />
  );
}

/** Each section of the model, how much of it differs, and the way to edit it. */
function DraftSections({ draft, changes }: DraftViewProps) {
  return (
    <Section title="Sections">
      <SummaryList
        rows={[
          ...MODEL_SECTIONS.map((section) => ({
            key: section.title,
            value: changedWords(changes.filter((change) => change.section === section.id).length),
            action: { href: toDraft.edit(draft.id, section.id), label: 'Edit' },
          })),
          {
            key: 'The whole document',
            value: 'Everything at once, as JSON',
            action: { href: toDraft.document(draft.id), label: 'Edit' },
          },
        ]}
      />
    </Section>
  );
}

function DraftChanges({ inForce, changes }: DraftViewProps) {
  if (changes.length === 0) return <Section title="Nothing differs from the model in force">{null}</Section>;
  return (
    <Section title={`Against the model in force: ${countOf(changes.length, 'value')}`}>
      <ChangesTable
        caption={`What differs between ${modelVersionOf(inForce)} and this draft`}
        changes={changes}
        before={`${modelVersionOf(inForce)}, in force`}
        after="This draft"
      />
    </Section>
  );
}

function changedWords(count: number): string {
  return count === 0 ? 'As in force' : `${countOf(count, 'value')} changed`;
}

function FaultList({
  draftId,
  faults,
}: {
  readonly draftId: string;
  readonly faults: readonly PlacedFault[];
}) {
  return (
    <>
      <WarningText>
        {countOf(faults.length, 'thing')} to put right before this draft can be previewed and published
      </WarningText>
      <ul className="govuk-list govuk-list--bullet">
        {faults.map(({ fault, section, field }) => (
          <li key={`${fault.path.join('.')} ${fault.message}`}>
            <TextLink
              href={section ? placeOn(toDraft.edit(draftId, section.id), field) : toDraft.document(draftId)}
            >
              {fault.message}
            </TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}
