import { placeOn } from '@/lib/kernel/address';
import { toCase } from '@/lib/addresses/cases';
import type { AuditLine } from '@/lib/usecases/oversight/oversight-page';
import { OVERSIGHT_EFFECT_LABELS } from '@/lib/domain/allocation/oversight/oversight-record';
import { formatDateShort, formatInstant } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import { TextLink } from '../ui/list/text-link';
import { AuditForm } from './audit-form';

/** Sampled decisions, those to be judged first, each with what was found or a form to say it. */
export function AuditList({
  audits,
  action,
}: {
  readonly audits: readonly AuditLine[];
  readonly action: FormAction;
}) {
  if (audits.length === 0) return null;
  return (
    <ol className="hr-history" aria-label="Sampled decisions of oversight">
      {audits.map((line) => (
        <li key={line.audit.oversightId}>
          <p className="hr-history__what hr-as-typed">
            <strong>{line.decision}</strong>
          </p>
          <p className="hr-history__who">
            {line.decidedByName}, {formatInstant(new Date(line.decidedAt))}.{' '}
            <TextLink href={placeOn(toCase.page(line.crn), 'oversight')}>
              {line.name.text} ({line.crn})
            </TextLink>
            , held by {line.officerName}, {line.teamName}. Drawn on {formatDateShort(line.audit.sampledOn)}.
          </p>
          <Finding line={line} action={action} />
        </li>
      ))}
    </ol>
  );
}

function Finding({
  line: { audit, name, crn },
  action,
}: {
  readonly line: AuditLine;
  readonly action: FormAction;
}) {
  if (audit.effect === null)
    return (
      <AuditForm
        action={action}
        oversightId={audit.oversightId}
        caseWords={name.named ? `${name.text} (${crn})` : crn}
      />
    );
  return (
    <p className="govuk-body hr-as-typed">
      <strong>{OVERSIGHT_EFFECT_LABELS[audit.effect]}</strong>: {audit.comment}{' '}
      <span className="hr-small hr-muted">
        ({audit.auditedByName}
        {audit.auditedAt === null ? '' : `, ${formatInstant(new Date(audit.auditedAt))}`})
      </span>
    </p>
  );
}
