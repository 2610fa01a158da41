import { toListFile } from '@/lib/addresses/lists';
import { FileLinks } from '../ui/list/file-links';
import { TableTools } from '../ui/list/filter-bar';
import type { PulseSaved } from '@/lib/addresses/estate';
import { PULSE_ANSWER_LABELS, PULSE_ANSWERS, PULSE_QUESTION } from '@/lib/domain/metrics/pulse/pulse';
import type { FormAction } from '@/lib/kernel/form-state';
import { countOf, formatInstant, formatWhole } from '@/lib/kernel/format';
import type { PulseRunPage } from '@/lib/usecases/pulse/pulse-page';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { NotificationBanner } from '../ui/page/notification-banner';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import type { ChangeAction } from '../officers/change-form';
import { ClosePulse, OpenPulse } from './pulse-forms';

interface PulseRunViewProps {
  readonly page: PulseRunPage;
  readonly saved: PulseSaved | null;
  readonly openAction: FormAction;
  readonly closeAction: ChangeAction;
}

const SAVED: Readonly<Record<PulseSaved, string>> = {
  opened: 'Officers are asked from now on',
  closed: 'The question is closed',
};

/** Where the question to officers is opened and closed, and when it was. */
export function PulseRunView({ page: { surveys }, saved, openAction, closeAction }: PulseRunViewProps) {
  const open = surveys.find(({ closedAt }) => closedAt === null);
  return (
    <PageFrame below={<OfficialMarking />}>
      {saved === null ? null : <NotificationBanner variant="success" heading={SAVED[saved]} />}
      <PageHead
        title="Question to officers"
        data="How officers find their workload, for the measures and the inspection evidence. Asked only while it is open."
      />
      <Section
        title={open === undefined ? 'Not open' : `Open since ${formatInstant(new Date(open.openedAt))}`}
      >
        <p className="govuk-body">
          “{PULSE_QUESTION}” {PULSE_ANSWERS.map((one) => PULSE_ANSWER_LABELS[one]).join(' or ')}. Officers
          find it on their first page, and may leave it. Each answer is only counted, by grade and place:
          nobody’s own is kept.
        </p>
        {open === undefined ? (
          <OpenPulse action={openAction} />
        ) : (
          <>
            <p className="govuk-body">
              {answersWords(open.answers)} so far. What was answered is shown once the question is closed, and
              only where 10 or more answered. A question that is closed is not opened again: the next one
              begins anew.
            </p>
            <ClosePulse surveyId={open.id} action={closeAction} />
          </>
        )}
      </Section>
      {surveys.length === 0 ? null : (
        <Section title="When officers were asked">
          <Times surveys={surveys} />
        </Section>
      )}
    </PageFrame>
  );
}

function Times({ surveys }: Pick<PulseRunPage, 'surveys'>) {
  return (
    <>
      <TableTools summary={countOf(surveys.length, 'time')}>
        <FileLinks file={toListFile('pulse')} />
      </TableTools>
      <Table
        caption="When officers were asked"
        columns={[
          { key: 'from', label: 'Opened' },
          { key: 'to', label: 'Closed' },
          { key: 'answers', label: 'Answers', numeric: true },
        ]}
      >
        {surveys.map(({ id, openedAt, openedByName, closedAt, closedByName, answers }) => (
          <Row key={id}>
            <RowHeader>{`${formatInstant(new Date(openedAt))}, ${openedByName}`}</RowHeader>
            <Cell label="Closed">
              {closedAt === null
                ? 'Open'
                : `${formatInstant(new Date(closedAt))}, ${closedByName ?? 'not known'}`}
            </Cell>
            <Cell numeric label="Answers">
              {answers === null ? 'Fewer than 10' : formatWhole(answers)}
            </Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}

function answersWords(answers: number | null): string {
  return answers === null
    ? 'Fewer than 10 officers have answered'
    : `${formatWhole(answers)} officers have answered`;
}
