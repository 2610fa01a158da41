import { CASE_FIELDS } from '@/lib/domain/banding/bands/case-fields';
import { scoreNamesOf } from '@/lib/domain/banding/rule-names';
import { NO_FLAGS } from '@/lib/domain/banding/bands/case-input';
import { FLAG_LABELS, ROSH_LABELS } from '@/lib/domain/banding/labels';
import { FLAGS, ROSH_LEVELS } from '@/lib/domain/banding/case-vocabulary';
import { labelled } from '@/lib/kernel/reading/shown';
import { Field } from '../ui/form/described-field';
import { textValue } from '../ui/form/field-values';
import { Fieldset } from '../ui/form/fieldset';
import type { CaseFieldsProps } from './case-fields';

/** The levels, and that none is known. */
export const ROSH_CHOICES = [...labelled(ROSH_LEVELS, ROSH_LABELS), { value: '', label: 'Not known' }];
/** The flags, and that none applies. */
export const FLAG_CHOICES = [...labelled(FLAGS, FLAG_LABELS), { value: NO_FLAGS, label: 'None of these' }];

/** What the band is worked out from. */
export function AssessmentFields({ options, ...state }: CaseFieldsProps) {
  const scores = scoreNamesOf(options.bandingModel.ruleSet);
  return (
    <Fieldset legend="Assessment" legendSize="m">
      <p className="govuk-hint">
        Leave a score empty while it is not known: the band is provisional until it is.
      </p>
      <div className="hr-fields">
        <Field of={CASE_FIELDS.rsr} in={state} label={scores.rsr} />
        <Field of={CASE_FIELDS.ogrs} in={state} label={`${scores.ogrs}, two-year`} />
      </div>
      <Field of={CASE_FIELDS.rosh} in={state} inline small options={ROSH_CHOICES} />
      {/* The tier, where the model takes its bands from the data; else what is stored is kept. */}
      {options.bandingModel.bandSource === 'imported' ? (
        <Field of={CASE_FIELDS.importedBand} in={state} />
      ) : (
        <input type="hidden" name="importedBand" value={textValue(state.values, 'importedBand')} />
      )}
      <Field of={CASE_FIELDS.flags} in={state} groupClass="hr-choices" small options={FLAG_CHOICES} />
    </Fieldset>
  );
}
