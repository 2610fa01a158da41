import type { AllocationDecision, CaseAtDecision } from '@/lib/domain/allocation/decisions/decision';
import { markInRules } from '@/lib/domain/banding/mark-in-rules';
import { scoreNamesOf } from '@/lib/domain/banding/rule-names';
import { markOf, type ShownMark } from '@/lib/domain/rulebook/rule-marks';
import { modelVersionOf, type WorkloadModel } from '@/lib/domain/workload/model/model';
import { flagsWords, ROSH_LABELS, type ScoreNames, SETTING_LABELS } from '@/lib/domain/banding/labels';
import { formatDate } from '@/lib/kernel/format';
import { type MarkedReason, MarkedReasons, MarkSentence } from '../rules/rule-mark';
import { SummaryList, type SummaryRow } from '../ui/list/summary-list';

/** The facts, band, rules and routing of the case as they stood. */
export function ReplayCase({
  decision,
  model,
}: {
  readonly decision: AllocationDecision;
  readonly model: WorkloadModel;
}) {
  const { band, provisional, minimumGrade, bandReasons = [], rules = [], facts } = decision;
  const { routedTeamCode, routeReason, routeRule } = decision;
  const markThen = (id: string): ShownMark | null => markAtDecision(id, decision, model);
  const rows: SummaryRow[] = [
    {
      key: 'Band',
      value: (
        <Lines
          first={`Band ${band}${provisional ? ', provisional' : ''}`}
          more={[
            ...bandReasons.map((text) => ({ text, mark: null })),
            ...rules.map(({ rule, text }) => ({ text: `${text} (${rule})`, mark: markThen(rule) })),
          ]}
        />
      ),
    },
    { key: 'Lowest grade', value: minimumGrade },
    {
      key: 'Routed to',
      value: (
        <>
          {[routedTeamCode ?? 'No team', routeReason].filter(Boolean).join('. ')}
          {routeRule === undefined ? null : (
            <>
              .<MarkSentence mark={markThen(routeRule)} />
            </>
          )}
        </>
      ),
    },
    ...(facts === undefined ? [] : factRows(facts, scoreNamesOf(model.ruleSet))),
  ];
  return <SummaryList rows={rows} />;
}

/**
 * The mark of a rule as it stood: by the model in force where the decision was made by it. What another one had changed of a published
 * rule was not kept with the decision, so there only what is ours is said.
 */
function markAtDecision(id: string, decision: AllocationDecision, model: WorkloadModel): ShownMark | null {
  if (decision.modelVersion === modelVersionOf(model)) return markInRules(model.ruleSet, id);
  const mark = markOf(id);
  return mark?.kind === 'ours' ? mark : null;
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

function Lines({ first, more }: { readonly first: string; readonly more: readonly MarkedReason[] }) {
  return (
    <>
      <strong>{first}</strong>
      {more.length === 0 ? null : (
        <MarkedReasons reasons={more} className="govuk-list govuk-list--bullet govuk-!-margin-bottom-0" />
      )}
    </>
  );
}
