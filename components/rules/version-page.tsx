import { countOf, formatInstant } from '@/lib/kernel/format';
import { type RulesSaved, toRules, toVersion } from '@/lib/addresses/rules';
import type { ModelChange } from '@/lib/domain/workload/model/compare-models';
import { modelVersionOf } from '@/lib/domain/workload/model/model';
import type { VersionInHistory } from '@/lib/domain/workload/model/model-history';
import { BackLink } from '../ui/page/back-link';
import { LinkButton } from '../ui/form/button';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { SummaryList } from '../ui/list/summary-list';
import { TextLink } from '../ui/list/text-link';
import { ChangesTable } from './changes-table';
import { ModelContents } from './model-contents';
import { ModelTables } from './model-tables';
import { RulesNotice } from './rules-notice';
import { daysWords, StatusTag } from './rules-page';

export interface VersionViewProps {
  readonly version: VersionInHistory;
  readonly before: VersionInHistory | null;
  readonly changes: readonly ModelChange[];
  readonly mayWithdraw: boolean;
  readonly saved: RulesSaved | null;
}

/** One published version: when it counts, what it changed, and all that it says. */
export function VersionView({ version, before, changes, mayWithdraw, saved }: VersionViewProps) {
  const { model } = version;
  return (
    <PageFrame above={<BackLink href={toRules.all()}>Rules and models</BackLink>} below={<OfficialMarking />}>
      <RulesNotice saved={saved} />
      <PageHead
        caption={model.name}
        title={modelVersionOf(model)}
        actions={
          <>
            <TextLink href={toVersion.download(model.code, model.version)} download>
              Download as JSON
            </TextLink>
            {mayWithdraw ? (
              <LinkButton look="secondary" href={toVersion.withdraw(model.code, model.version)}>
                Take this version back
              </LinkButton>
            ) : null}
          </>
        }
      />
      <VersionSummary version={version} before={before} />
      {before ? <VersionChanges version={version} before={before} changes={changes} /> : null}
      <ModelContents />
      <ModelTables model={model} />
    </PageFrame>
  );
}

function VersionSummary({ version, before }: Pick<VersionViewProps, 'version' | 'before'>) {
  return (
    <SummaryList
      rows={[
        { key: 'Status', value: <StatusTag status={version.status} /> },
        { key: 'In force', value: daysWords(version) },
        {
          key: 'Published',
          value: `By ${version.publishedByName}, ${formatInstant(new Date(version.publishedAt))}`,
        },
        {
          key: 'Came after',
          value: before ? (
            <TextLink href={toVersion.page(before.model.code, before.model.version)}>
              {modelVersionOf(before.model)}
            </TextLink>
          ) : (
            'None: this is the first'
          ),
        },
      ]}
    />
  );
}

interface VersionChangesProps extends Pick<VersionViewProps, 'version' | 'changes'> {
  readonly before: VersionInHistory;
}

function VersionChanges({ version, before, changes }: VersionChangesProps) {
  const [earlier, later] = [modelVersionOf(before.model), modelVersionOf(version.model)];
  return (
    <Section
      id="changes"
      title={
        changes.length === 0
          ? 'Nothing differs from the version before'
          : `What changed: ${countOf(changes.length, 'value')}`
      }
    >
      {changes.length > 0 ? (
        <ChangesTable
          caption={`What changed between ${earlier} and ${later}`}
          changes={changes}
          before={earlier}
          after={later}
        />
      ) : null}
    </Section>
  );
}
