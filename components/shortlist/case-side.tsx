import { toCase } from '@/lib/addresses/cases';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import type { ReactNode } from 'react';
import { bandReasons, gradeReasons, orderWords, personWords } from '@/lib/domain/allocation/cases/case-words';
import type { SubjectView } from '@/lib/usecases/shortlist/candidates-page';
import { flagsWords } from '@/lib/domain/banding/labels';
import { type PendingInputs, pendingWords } from '@/lib/domain/banding/changes/pending';
import type { IsoDate } from '@/lib/kernel/dates';
import { countOf, formatDate, formatHundredths } from '@/lib/kernel/format';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { Fold } from '../ui/page/fold';
import { InsetText } from '../ui/page/inset-text';
import { TextLink } from '../ui/list/text-link';
import { BandMarks, GradeReasons } from '../cases/band-panel';
import { BandLead } from '../workload/band-lead';
import { AppointmentWords, CaseMarks } from './band-facts';

export interface CaseSideProps {
  readonly subject: SubjectView;
  readonly model: WorkloadModel;
  readonly today: IsoDate;
  readonly mayViewCase: boolean;
  /** Officers of record in the last 12 months, where the page knows. */
  readonly officersInYear?: number | undefined;
  /** What waits for a second manager on the case, where something does. */
  readonly pending?: PendingInputs | null | undefined;
  /** What stands in place of the first appointment, for a case that somebody holds. */
  readonly held?: ReactNode;
}

/** The case beside the shortlist: it stays in view while an officer is chosen. */
export function CaseSide({
  subject,
  model,
  today,
  mayViewCase,
  held,
  officersInYear,
  pending,
}: CaseSideProps) {
  const { name, facts, banding, appointment } = subject;
  const who = personWords(facts, today);
  return (
    <aside className="hr-side" aria-label="The case">
      <h2 className="govuk-heading-m">{name.text}</h2>
      <p className="hr-side__who">
        {facts.crn}
        {who === '' ? null : `, ${who}`}
        <CaseMarks name={name} missing={banding.missing} />
      </p>
      <BandLines subject={subject} model={model} />
      {pending ? <InsetText>{pendingWords(pending, wordsOf(model).scores)}</InsetText> : null}
      {held ?? (
        <p className="hr-due">
          <AppointmentWords appointment={appointment} />
        </p>
      )}
      <p className="hr-jump">
        <TextLink href="#officers">Skip to the officers</TextLink>
      </p>
      <Reasons subject={subject} model={model} />
      <Fold summary="Order, home and history">
        <CaseFactsList
          subject={subject}
          model={model}
          waits={held === undefined}
          officersInYear={officersInYear}
        />
      </Fold>
      {mayViewCase ? (
        <p className="hr-side__more">
          <TextLink href={toCase.page(facts.crn)}>Open the full case</TextLink>
        </p>
      ) : null}
    </aside>
  );
}

function BandLines({ subject, model }: Pick<CaseSideProps, 'subject' | 'model'>) {
  const { banding, brag, contactEveryDays, pointsHundredths } = subject;
  const points = `${formatHundredths(pointsHundredths)} points.`;
  return (
    <>
      <BandLead banding={banding} bands={model.bands} brag={brag} />
      <p className="hr-side__line">
        {points}
        {contactEveryDays === null ? null : ` Contact every ${countOf(contactEveryDays, 'day')}.`}
      </p>
    </>
  );
}

function Reasons({ subject, model }: Pick<CaseSideProps, 'subject' | 'model'>) {
  const { banding, minimumGradeName } = subject;
  const senior = model.grades.find((grade) => grade.role === 'senior')?.name ?? 'senior officer';
  return (
    <>
      <h3>Why band {banding.band}</h3>
      <ReasonLines reasons={bandReasons(banding, model.ruleSet)} />
      <BandMarks ruleSet={model.ruleSet} />
      <h3>Lowest grade: {minimumGradeName}</h3>
      <GradeReasons reasons={gradeReasons(banding, model.ruleSet, senior)} ruleSet={model.ruleSet} />
    </>
  );
}

function ReasonLines({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

function CaseFactsList({
  subject,
  model,
  waits,
  officersInYear,
}: Pick<CaseSideProps, 'subject' | 'model' | 'officersInYear'> & { readonly waits: boolean }) {
  const { facts, waitWorkingDays, lduName, lastOfficer } = subject;
  const home = [lduName, facts.area === lduName ? null : facts.area].filter((part) => part !== null);
  const rows: readonly (readonly [string, string])[] = [
    ['Order', orderWords(facts)],
    ...(facts.releaseDate === null ? [] : [['Release', formatDate(facts.releaseDate)] as const]),
    ...(waits
      ? [
          [
            'Waiting',
            waitWorkingDays === null ? 'Order start not recorded' : countOf(waitWorkingDays, 'working day'),
          ] as const,
        ]
      : []),
    [`Home ${model.estateNames.ldu}`, home.length === 0 ? 'Not known' : home.join(', ')],
    ['Flags', flagsWords(facts)],
    ...(officersInYear === undefined
      ? []
      : [['Officers of record', `${officersInYear} in 12 months`] as const]),
    ['Last officer', lastOfficer === null ? 'None' : `${lastOfficer.name}, to ${formatDate(lastOfficer.to)}`],
  ];
  return (
    <dl>
      {rows.map(([key, value]) => (
        <div key={key} className="hr-side__row">
          <dt>{key}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
