import type { CaseFormOptions } from '@/lib/domain/allocation/cases/case-form-options';
import { CASE_FIELDS } from '@/lib/domain/banding/bands/case-input';
import {
  COHORT_LABELS,
  SENTENCE_LABELS,
  SETTING_LABELS,
  SEX_LABELS,
  STATE_LABELS,
} from '@/lib/domain/banding/labels';
import { CASE_STATES, COHORTS, SENTENCES, SETTINGS, SEXES } from '@/lib/domain/banding/vocabulary';
import type { FieldProblem, FormValues } from '@/lib/kernel/form-state';
import { Checkbox } from '../ui/form/checkboxes';
import { DateInput } from '../ui/form/date-input';
import { dateValue, listValue, messageFor, textValue } from '../ui/form/field-values';
import { Fieldset } from '../ui/form/fieldset';
import { Radios } from '../ui/form/radios';
import { Select } from '../ui/form/select';
import { TextInput } from '../ui/form/text-input';
import type { CASE_DATES } from './case-form-values';

export interface CaseFieldsProps {
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
  readonly options: CaseFormOptions;
}

/** What every part of the form is drawn from. */
export type Asked = Pick<CaseFieldsProps, 'values' | 'problems'>;

/** The choices of a list of codes. */
export const choices = <T extends string>(codes: readonly T[], labels: Readonly<Record<T, string>>) =>
  codes.map((code) => ({ value: code, label: labels[code] }));

function Day({ name, values, problems }: Asked & { readonly name: (typeof CASE_DATES)[number] }) {
  return (
    <DateInput
      name={name}
      label={CASE_FIELDS[name].label}
      defaultValue={dateValue(values, name)}
      error={messageFor(problems, name)}
    />
  );
}

/** Who the case is about. The CRN of a case that is changed stays as it is. */
export function PersonFields({
  values,
  problems,
  options,
  fixedCrn,
}: CaseFieldsProps & { readonly fixedCrn: boolean }) {
  return (
    <Fieldset legend="Person" legendSize="m">
      {fixedCrn ? null : (
        <TextInput
          name="crn"
          label="CRN"
          hint="One letter and six digits, like X123456"
          width={10}
          spellCheck={false}
          autoComplete="off"
          defaultValue={textValue(values, 'crn')}
          error={messageFor(problems, 'crn')}
        />
      )}
      <div className="hr-fields">
        {(['forename', 'surname'] as const).map((name) => (
          <TextInput
            key={name}
            name={name}
            label={CASE_FIELDS[name].label}
            width={20}
            spellCheck={false}
            autoComplete="off"
            defaultValue={textValue(values, name)}
            error={messageFor(problems, name)}
          />
        ))}
      </div>
      <Day name="dateOfBirth" values={values} problems={problems} />
      <Radios
        name="sex"
        label="Sex"
        inline
        small
        options={choices(SEXES, SEX_LABELS)}
        defaultValue={textValue(values, 'sex')}
        error={messageFor(problems, 'sex')}
      />
      <TextInput
        name="area"
        label="Home area"
        hint="Local authority or postcode district: it decides which unit the case belongs to"
        width={20}
        list="areas"
        spellCheck={false}
        autoComplete="off"
        defaultValue={textValue(values, 'area')}
        error={messageFor(problems, 'area')}
      />
      <datalist id="areas">
        {options.areas.map((area) => (
          <option key={area} value={area} />
        ))}
      </datalist>
      <Checkbox
        name="restricted"
        label="Restricted: only named people may see who it is"
        small
        defaultChecked={listValue(values, 'restricted').length > 0}
        error={messageFor(problems, 'restricted')}
      />
    </Fieldset>
  );
}

/** The order or sentence, and where it is served. */
export function OrderFields({ values, problems, options }: CaseFieldsProps) {
  return (
    <Fieldset legend="Order" legendSize="m">
      <Radios
        name="setting"
        label="Setting"
        groupClass="hr-choices"
        hint="Of several orders at once, the most demanding: licence, community, custody, then unpaid work"
        small
        options={SETTINGS.map((setting) => ({
          value: setting,
          label:
            setting === 'unpaid_work' ? 'Unpaid work, with no other requirement' : SETTING_LABELS[setting],
        }))}
        defaultValue={textValue(values, 'setting')}
        error={messageFor(problems, 'setting')}
      />
      <Select
        name="sentence"
        label="Sentence"
        options={[{ value: '', label: 'Not known' }, ...choices(SENTENCES, SENTENCE_LABELS)]}
        defaultValue={textValue(values, 'sentence')}
        error={messageFor(problems, 'sentence')}
      />
      <div className="hr-fields">
        <Day name="orderStart" values={values} problems={problems} />
        <Day name="orderEnd" values={values} problems={problems} />
        <Day name="releaseDate" values={values} problems={problems} />
      </div>
      <Select
        name="state"
        label="State"
        options={choices(CASE_STATES, STATE_LABELS)}
        defaultValue={textValue(values, 'state')}
        error={messageFor(problems, 'state')}
      />
      {options.hasTransition ? (
        <Select
          name="cohort"
          label="Cohort"
          options={choices(COHORTS, COHORT_LABELS)}
          defaultValue={textValue(values, 'cohort')}
          error={messageFor(problems, 'cohort')}
        />
      ) : (
        <input type="hidden" name="cohort" value={textValue(values, 'cohort', 'standard')} />
      )}
    </Fieldset>
  );
}

/** When the person was and will be seen. */
export function ContactFields({ values, problems }: Asked) {
  return (
    <Fieldset legend="Contact" legendSize="m">
      <div className="hr-fields">
        <Day name="firstAppointment" values={values} problems={problems} />
        <Day name="lastSeen" values={values} problems={problems} />
        <Day name="nextAppointment" values={values} problems={problems} />
      </div>
    </Fieldset>
  );
}
