import type { AllocationDecision, CaseAtDecision } from '@/lib/domain/allocation/decisions/decision';
import { flagsWords, ROSH_LABELS, type ScoreNames, SETTING_LABELS } from '@/lib/domain/banding/labels';
import { formatDate } from '@/lib/kernel/format';
import { SummaryList, type SummaryRow } from '../ui/list/summary-list';

/** The facts, band, rules and routing of the case as they stood. */
export function ReplayCase({
  decision,
  scores,
}: {
  readonly decision: AllocationDecision;
  readonly scores: ScoreNames;
}) {
  const { band, provisional, minimumGrade, bandReasons = [], rules = [], facts, routeReason } = decision;
  const rows: SummaryRow[] = [
    {
      key: 'Band',
      value: (
        <Lines
          first={`Band ${band}${provisional ? ', provisional' : ''}`}
          more={[...bandReasons, ...rules.map(({ rule, text }) => `${text} (${rule})`)]}
        />
      ),
    },
    { key: 'Lowest grade', value: minimumGrade },
    {
      key: 'Routed to',
      value: [decision.routedTeamCode ?? 'No team', routeReason].filter(Boolean).join('. '),
    },
    ...(facts === undefined ? [] : factRows(facts, scores)),
  ];
  return <SummaryList rows={rows} />;
}

function factRows(facts: CaseAtDecision, scores: ScoreNames): SummaryRow[] {
  const score = (value: number | null): string => (value === null ? 'Missing' : String(value));
  return [
    { key: 'Setting', value: SETTING_LABELS[facts.setting] },
    { key: scores.rsr, value: score(facts.rsr) },
    { key: scores.ogrs, value: score(facts.ogrs) },
    { key: 'ROSH', value: facts.rosh === null ? 'Missing' : ROSH_LABELS[facts.rosh] },
    {
      key: 'Flags',
      value: flagsWords(facts, '; '),
    },
    {
      key: 'First appointment',
      value: facts.firstAppointment === null ? 'None booked' : formatDate(facts.firstAppointment),
    },
  ];
}

function Lines({ first, more }: { readonly first: string; readonly more: readonly string[] }) {
  return (
    <>
      <strong>{first}</strong>
      {more.length === 0 ? null : (
        <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
          {more.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
