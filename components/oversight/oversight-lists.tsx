import type { toOversight } from '@/lib/addresses/oversight';
import { placeOn } from '@/lib/kernel/address';
import { toListFile } from '@/lib/addresses/lists';
import { toTeams } from '@/lib/addresses/teams';
import { toCase } from '@/lib/addresses/cases';
import type { ActionLine, AskedLine, OversightPage } from '@/lib/usecases/oversight/oversight-page';
import type { AuditCount } from '@/lib/domain/allocation/oversight/oversight-record';
import { countOf, formatDateShort, formatWhole } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import { percentRoundedHalfUp } from '@/lib/kernel/ratio';
import { EmptyState } from '../ui/page/empty-state';
import { NotificationBanner } from '../ui/page/notification-banner';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { PrintButton } from '../ui/page/print-button';
import { FileLinks } from '../ui/list/file-links';
import { TableTools } from '../ui/list/filter-bar';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { Tag } from '../ui/list/tag';
import { TextLink } from '../ui/list/text-link';
import { ACTION_WORDS } from './action-words';
import { AuditList } from './audit-list';
import { DrawSample } from './draw-sample';
import { FinishOversightAction } from './finish-oversight-action';

export interface OversightActions {
  readonly finish: FormAction;
  readonly draw: FormAction;
  readonly audit: FormAction;
}

/** Agreed actions that are open, the most overdue first; and whether sampled oversight was effective. */
export function OversightLists({
  page,
  said,
  actions,
}: {
  readonly page: OversightPage;
  readonly said: SavedProps;
  readonly actions: OversightActions;
}) {
  const overdue = page.actions.filter((line) => line.state === 'overdue').length;
  return (
    <PageFrame below={<OfficialMarking model={page.model} dataAsOf={page.dataAsOf} />}>
      <Saved {...said} />
      <PageHead
        title="Oversight"
        data={`${countOf(page.actions.length, 'agreed action is', 'agreed actions are')} open, ${overdue} overdue.`}
        actions={<PrintButton />}
      />
      <Reviews reviews={page.reviews} />
      {page.asked.length === 0 ? null : (
        <Section title="Asked of you" id="asked">
          <TableTools summary={`${countOf(page.asked.length, 'case')}, the earliest due first.`}>
            <FileLinks file={toListFile('oversight-asked')} what="of what is asked of you" />
          </TableTools>
          <AskedTable asked={page.asked} />
        </Section>
      )}
      <Section title="Agreed actions" id="actions">
        {page.actions.length === 0 ? (
          <EmptyState kind="none_exist" title="No agreed action is open">
            Actions are agreed when a manager records oversight on the page of a case.
          </EmptyState>
        ) : (
          <>
            <TableTools summary={countOf(page.actions.length, 'action')}>
              <FileLinks file={toListFile('actions')} what="of agreed actions" />
            </TableTools>
            <ActionTable page={page} finish={actions.finish} />
          </>
        )}
      </Section>
      <Section title="Audits of oversight" id="audits">
        <p className="govuk-body">{effectWords(page.count)}</p>
        <DrawSample action={actions.draw} toDrawFrom={page.toDrawFrom} />
        {page.audits.length === 0 ? null : (
          <TableTools summary={countOf(page.audits.length, 'sampled decision')}>
            <FileLinks file={toListFile('audits')} what="of audits" />
          </TableTools>
        )}
        <AuditList audits={page.audits} action={actions.audit} />
      </Section>
    </PageFrame>
  );
}

/** What is to be reviewed or recorded, counted first; the list has the cases. */
export function Reviews({ reviews }: Pick<OversightPage, 'reviews'>) {
  if (reviews === null) return null;
  const { overdue, due, missing } = reviews;
  const parts = [
    overdue === 0 ? '' : countOf(overdue, 'review is overdue', 'reviews are overdue'),
    due === 0 ? '' : countOf(due, 'review is due by Sunday', 'reviews are due by Sunday'),
    missing === 0
      ? ''
      : countOf(missing, 'case needs oversight and has none', 'cases need oversight and have none'),
  ].filter((text) => text !== '');
  const all = overdue + due + missing;
  return (
    <Section title="Reviews" id="reviews">
      {all === 0 ? (
        <p className="govuk-body">No oversight is missing, overdue or due by Sunday.</p>
      ) : (
        <p className="govuk-body">
          {`${parts.join('; ')}. `}
          <TextLink href={toTeams.attention({ kind: 'oversight' })}>
            {all === 1 ? 'See the case' : `See the ${formatWhole(all)} cases`}
          </TextLink>
        </p>
      )}
    </Section>
  );
}

/** Oversight of standalone unpaid work that others asked for: the manager of the unit records it on the case. */
function AskedTable({ asked }: { readonly asked: readonly AskedLine[] }) {
  return (
    <Table
      caption="Oversight of standalone unpaid work that was asked of you, the earliest due first"
      columns={[
        { key: 'case', label: 'Case' },
        { key: 'officer', label: 'Officer' },
        { key: 'asked', label: 'Asked by' },
        { key: 'due', label: 'Due by' },
        { key: 'record', label: 'Record' },
      ]}
    >
      {asked.map((line) => (
        <Row key={`${line.crn} ${line.askedAt}`}>
          <RowHeader>
            {line.name.text} ({line.crn})
          </RowHeader>
          <Cell label="Officer">
            <OfficerOf {...line} />
          </Cell>
          <Cell label="Asked by">{line.askedByName}</Cell>
          <Cell label="Due by">
            {formatDateShort(line.dueOn)} {line.overdue ? <Tag meaning="overdue">Overdue</Tag> : null}
          </Cell>
          <Cell label="Record">
            <TextLink href={toCase.oversight(line.crn)}>Record oversight of {line.crn}</TextLink>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function OfficerOf({ officerName, teamName }: Pick<AskedLine, 'officerName' | 'teamName'>) {
  return (
    <span>
      {officerName}
      <br />
      <span className="hr-small hr-muted">{teamName}</span>
    </span>
  );
}

/** What the address says was done. */
type SavedProps = ReturnType<typeof toOversight.read>;

function Saved({ saved, drawn }: SavedProps) {
  if (saved === 'action')
    return <NotificationBanner variant="success" heading="The agreed action is changed" />;
  if (saved === 'audit') return <NotificationBanner variant="success" heading="The audit is saved" />;
  if (drawn !== null && drawn > 0 && drawn <= 100)
    return <NotificationBanner variant="success" heading={`${countOf(drawn, 'decision')} drawn for audit`} />;
  return null;
}

/** "Not measured" without an audit; n first under ten (docs/rules/oversight.md, O-4). */
function effectWords({ sampled, audited, effective }: AuditCount): string {
  if (audited === 0)
    return sampled === 0
      ? 'Whether oversight is effective is not measured: no decision has been drawn for audit.'
      : `Whether oversight is effective is not measured yet: ${countOf(sampled, 'decision')} drawn, none audited.`;
  const share = audited < 10 ? '' : ` (${(percentRoundedHalfUp(effective, audited, 0) ?? 0).toFixed(0)}%)`;
  return `${effective} of ${audited} audited decisions were effective${share}; ${sampled} were drawn.`;
}

function ActionTable({ page, finish }: { readonly page: OversightPage; readonly finish: FormAction }) {
  return (
    <Table
      caption="Open agreed actions, the most overdue first"
      columns={[
        { key: 'what', label: 'What' },
        { key: 'who', label: 'Who' },
        { key: 'due', label: 'By when' },
        { key: 'case', label: 'Case' },
        { key: 'officer', label: 'Officer' },
        ...(page.mayAct ? [{ key: 'done', label: 'Done' }] : []),
      ]}
    >
      {page.actions.map((line) => (
        <ActionRow key={line.action.id} line={line} mayAct={page.mayAct} finish={finish} />
      ))}
    </Table>
  );
}

function ActionRow({
  line: { action, state, crn, name, officerName, teamName },
  mayAct,
  finish,
}: {
  readonly line: ActionLine;
  readonly mayAct: boolean;
  readonly finish: FormAction;
}) {
  const { words, meaning } = ACTION_WORDS[state];
  return (
    <Row>
      <RowHeader>{action.what}</RowHeader>
      <Cell label="Who">{action.who}</Cell>
      <Cell label="By when">
        <span>
          {formatDateShort(action.dueOn)} <Tag meaning={meaning}>{words}</Tag>
        </span>
      </Cell>
      <Cell label="Case">
        <TextLink href={placeOn(toCase.page(crn), 'oversight')}>
          {name.text} ({crn})
        </TextLink>
      </Cell>
      <Cell label="Officer">
        <OfficerOf officerName={officerName} teamName={teamName} />
      </Cell>
      {mayAct ? (
        <Cell label="Done">
          <FinishOversightAction action={finish} agreed={action} from="list" />
        </Cell>
      ) : null}
    </Row>
  );
}
