import type { CaseFormOptions } from '@/lib/domain/allocation/cases/case-form-options';
import { CASE_FIELDS, OTHER_AREA } from '@/lib/domain/banding/bands/case-fields';
import { foldKey } from '@/lib/kernel/text/fold-key';
import { type AskedState, Field } from '../ui/form/described-field';
import { messageFor, textValue } from '../ui/form/field-values';
import { Fieldset } from '../ui/form/fieldset';
import { Select } from '../ui/form/select';
import { TextInput } from '../ui/form/text-input';

export interface CaseFieldsProps extends AskedState {
  readonly options: CaseFormOptions;
}

/** Who the case is about. The CRN of a case that is changed stays as it is. */
export function PersonFields({
  options,
  fixedCrn,
  ...state
}: CaseFieldsProps & { readonly fixedCrn: boolean }) {
  return (
    <Fieldset legend="Person" legendSize="m">
      {fixedCrn ? null : <Field of={CASE_FIELDS.crn} in={state} />}
      <div className="hr-fields">
        <Field of={CASE_FIELDS.forename} in={state} />
        <Field of={CASE_FIELDS.surname} in={state} />
      </div>
      <Field of={CASE_FIELDS.dateOfBirth} in={state} />
      <Field of={CASE_FIELDS.sex} in={state} inline small />
      <HomeArea areas={options.areas} state={state} />
      <Field of={CASE_FIELDS.restricted} in={state} small />
    </Fieldset>
  );
}

/** The home area, chosen from those that the units here serve; another one, or a postcode, is typed beside the list. */
export function HomeArea({
  areas,
  state,
}: {
  readonly areas: readonly string[];
  readonly state: AskedState;
}) {
  const { name, shown, label } = CASE_FIELDS.area;
  const typed = textValue(state.values, name);
  const listed = areas.find((area) => foldKey(area) === foldKey(typed));
  const other = textValue(state.values, OTHER_AREA, listed === undefined ? typed : '');
  return (
    <>
      <Select
        name={name}
        label={label}
        hint={shown.hint}
        error={messageFor(state.problems, name)}
        defaultValue={listed ?? ''}
        options={[
          { value: '', label: 'Not known, or none of these' },
          ...areas.map((area) => ({ value: area, label: area })),
        ]}
      />
      <TextInput
        name={OTHER_AREA}
        label="Another area: local authority or postcode"
        width={20}
        autoComplete="off"
        spellCheck={false}
        defaultValue={other}
      />
    </>
  );
}

/** The order or sentence, and where it is served. */
export function OrderFields({ options, ...state }: CaseFieldsProps) {
  return (
    <Fieldset legend="Order" legendSize="m">
      <Field of={CASE_FIELDS.setting} in={state} groupClass="hr-choices" small />
      <Field of={CASE_FIELDS.sentence} in={state} none="Not known" />
      <div className="hr-fields">
        <Field of={CASE_FIELDS.orderStart} in={state} />
        <Field of={CASE_FIELDS.orderEnd} in={state} />
        <Field of={CASE_FIELDS.releaseDate} in={state} />
      </div>
      <Field of={CASE_FIELDS.state} in={state} />
      {options.hasTransition ? (
        <Field of={CASE_FIELDS.cohort} in={state} />
      ) : (
        <input type="hidden" name="cohort" value={textValue(state.values, 'cohort', 'standard')} />
      )}
    </Fieldset>
  );
}

/** When the person was and will be seen. */
export function ContactFields(state: AskedState) {
  return (
    <Fieldset legend="Contact" legendSize="m">
      <div className="hr-fields">
        <Field of={CASE_FIELDS.firstAppointment} in={state} />
        <Field of={CASE_FIELDS.lastSeen} in={state} />
        <Field of={CASE_FIELDS.nextAppointment} in={state} />
      </div>
    </Fieldset>
  );
}
