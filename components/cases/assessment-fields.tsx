import { NO_FLAGS } from '@/lib/domain/banding/bands/case-input';
import { FLAG_LABELS, ROSH_LABELS } from '@/lib/domain/banding/labels';
import { FLAGS, ROSH_LEVELS } from '@/lib/domain/banding/vocabulary';
import { Checkboxes } from '../ui/form/checkboxes';
import { listValue, messageFor, textValue } from '../ui/form/field-values';
import { Fieldset } from '../ui/form/fieldset';
import { Radios } from '../ui/form/radios';
import { TextInput } from '../ui/form/text-input';
import { type Asked, type CaseFieldsProps, choices } from './case-fields';

/** What the band is worked out from. */
export function AssessmentFields({ values, problems, options }: CaseFieldsProps) {
  return (
    <Fieldset legend="Assessment" legendSize="m">
      <p className="govuk-hint">
        Leave a score empty while it is not known: the band is provisional until it is.
      </p>
      <div className="hr-fields">
        <Score
          name="rsr"
          label="RSR"
          hint="0 to 100, with up to 2 decimals"
          values={values}
          problems={problems}
        />
        <Score name="ogrs" label="OGRS, two-year" hint="0 to 100" values={values} problems={problems} />
      </div>
      <Radios
        name="rosh"
        label="ROSH"
        inline
        small
        options={[...choices(ROSH_LEVELS, ROSH_LABELS), { value: '', label: 'Not known' }]}
        defaultValue={textValue(values, 'rosh')}
        error={messageFor(problems, 'rosh')}
      />
      <Tier values={values} problems={problems} options={options} />
      <Checkboxes
        name="flags"
        label="Flags"
        groupClass="hr-choices"
        hint="Current ones only: a registration that has ended is left out. Leave all empty while nobody has looked."
        small
        options={[...choices(FLAGS, FLAG_LABELS), { value: NO_FLAGS, label: 'None of these' }]}
        defaultValue={listValue(values, 'flags')}
        error={messageFor(problems, 'flags')}
      />
    </Fieldset>
  );
}

function Score({
  name,
  label,
  hint,
  values,
  problems,
}: Asked & { readonly name: 'rsr' | 'ogrs'; readonly label: string; readonly hint: string }) {
  return (
    <TextInput
      name={name}
      label={label}
      hint={hint}
      width={5}
      suffix="%"
      inputMode="decimal"
      defaultValue={textValue(values, name)}
      error={messageFor(problems, name)}
    />
  );
}

/** The tier, where the model takes its bands from the data; else what is stored is kept. */
function Tier({ values, problems, options }: CaseFieldsProps) {
  const tier = textValue(values, 'importedBand');
  if (options.bandingModel.bandSource !== 'imported')
    return <input type="hidden" name="importedBand" value={tier} />;
  return (
    <TextInput
      name="importedBand"
      label="Tier"
      width={5}
      spellCheck={false}
      defaultValue={tier}
      error={messageFor(problems, 'importedBand')}
    />
  );
}
