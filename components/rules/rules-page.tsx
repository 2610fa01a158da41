import { toListFile } from '@/lib/addresses/lists';
import { FileLinks } from '../ui/list/file-links';
import { TableTools } from '../ui/list/filter-bar';
import { type RulesSaved, toRules, toVersion } from '@/lib/addresses/rules';
import { toPublic } from '@/lib/addresses/public';
import { countOf, formatDate, formatInstant } from '@/lib/kernel/format';
import { changeSummary, type ModelChange } from '@/lib/domain/workload/model/compare-models';
import { modelVersionOf } from '@/lib/domain/workload/model/model';
import type { VersionInHistory } from '@/lib/domain/workload/model/model-history';
import { addDays } from '@/lib/kernel/dates';
import { LinkButton } from '../ui/form/button';
import { EmptyState } from '../ui/page/empty-state';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { Tag } from '../ui/list/tag';
import { TextLink } from '../ui/list/text-link';
import { type DraftLine, DraftsTable } from './drafts-table';
import { RulesNotice } from './rules-notice';

export interface RulesViewProps {
  readonly history: readonly {
    readonly version: VersionInHistory;
    readonly changes: readonly ModelChange[] | null;
  }[];
  /** Null for those who only read. */
  readonly drafts: readonly DraftLine[] | null;
  readonly saved: RulesSaved | null;
}

/** The models by which workload is worked out, past and to come, and what is being drafted. */
export function RulesView({ history, drafts, saved }: RulesViewProps) {
  const inForce = history.find(({ version }) => version.status === 'in_force')?.version;
  return (
    <PageFrame below={<OfficialMarking />}>
      <RulesNotice saved={saved} />
      <PageHead
        title="Rules and models"
        data={
          inForce
            ? `In force today: ${inForce.model.name}, ${modelVersionOf(inForce.model)}, since ${formatDate(inForce.effectiveFrom)}.`
            : 'No model is in force today.'
        }
        actions={drafts === null ? undefined : <LinkButton href={toRules.new()}>Start a draft</LinkButton>}
      />
      <p className="hr-rules__about">
        A model says what a case counts, what a week of each grade is worth, and which grade may hold which
        case. One model is in force on any day, for every team, and every figure names the one that it was
        worked out by.{' '}
        <TextLink href={toPublic.howWorkloadIsWorkedOut()}>How workload is worked out</TextLink> explains the
        one in force with examples.
      </p>
      {drafts === null ? null : (
        <Section title="Drafts">
          {drafts.length === 0 ? (
            <EmptyState
              kind="none_exist"
              title="Nobody is drafting a model"
              next={{ href: toRules.new(), label: 'Start a draft' }}
            >
              Nothing is measured by a draft until it is published.
            </EmptyState>
          ) : (
            <>
              <TableTools summary={countOf(drafts.length, 'draft')}>
                <FileLinks file={toListFile('rule-drafts')} what="of drafts" />
              </TableTools>
              <DraftsTable drafts={drafts} />
            </>
          )}
        </Section>
      )}
      <Section title="Versions">
        <TableTools summary={countOf(history.length, 'version')}>
          <FileLinks file={toListFile('rule-versions')} what="of versions" />
        </TableTools>
        <VersionsTable history={history} />
      </Section>
    </PageFrame>
  );
}

function VersionsTable({ history }: Pick<RulesViewProps, 'history'>) {
  return (
    <Table
      caption="Published versions, the latest first"
      columns={[
        { key: 'version', label: 'Version' },
        { key: 'status', label: 'Status', nowrap: true },
        { key: 'days', label: 'In force' },
        { key: 'published', label: 'Published' },
        { key: 'changes', label: 'Changed' },
      ]}
    >
      {history.map(({ version, changes }) => (
        <Row key={`${version.model.code} ${version.model.version}`}>
          <RowHeader>
            <TextLink href={toVersion.page(version.model.code, version.model.version)}>
              {modelVersionOf(version.model)}
            </TextLink>
            <span className="hr-muted hr-rules__section">{version.model.name}</span>
          </RowHeader>
          <Cell label="Status">
            <StatusTag status={version.status} />
          </Cell>
          <Cell label="In force">{daysWords(version)}</Cell>
          <Cell label="Published">
            {version.publishedByName}, {formatInstant(new Date(version.publishedAt))}
          </Cell>
          <Cell label="Changed">{changesWords(changes)}</Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Whether a version counts today. */
export function StatusTag({ status }: { readonly status: VersionInHistory['status'] }) {
  const words = { in_force: 'In force', scheduled: 'Scheduled', ended: 'Ended' } as const;
  const meaning = { in_force: 'allowed', scheduled: 'due', ended: 'neutral' } as const;
  return <Tag meaning={meaning[status]}>{words[status]}</Tag>;
}

/** "From 1 January 2020", "From 1 January 2020 to 21 November 2026". */
export function daysWords({ effectiveFrom, until }: VersionInHistory): string {
  const from = `From ${formatDate(effectiveFrom)}`;
  return until === null ? from : `${from} to ${formatDate(addDays(until, -1))}`;
}

function changesWords(changes: readonly ModelChange[] | null): string {
  if (changes === null) return 'The first';
  if (changes.length === 0) return 'Nothing';
  return `${countOf(changes.length, 'value')}: ${changeSummary(changes)}`;
}
