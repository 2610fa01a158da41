'use client';

import { toEstate } from '@/lib/addresses/estate';
import { TEAM_TYPE_LABELS } from '@/lib/domain/banding/labels';
import { lowerFirst } from '@/lib/kernel/text/first-letter';
import type { FormState } from '@/lib/kernel/form-state';
import type { UnitFormPage } from '@/lib/usecases/estate/estate-page';
import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { Checkboxes } from '../ui/form/checkboxes';
import { listValue, messageFor, textValue } from '../ui/form/field-values';
import { Radios } from '../ui/form/radios';
import { Select } from '../ui/form/select';
import { TextInput } from '../ui/form/text-input';
import { Textarea } from '../ui/form/textarea';
import { withArticle } from './unit-words';

/** A region, an LDU or a team: a new one, or one that is changed. */
export function UnitForm({ page, action }: { readonly page: UnitFormPage; readonly action: ChangeAction }) {
  const { level, levels, code, values, seen } = page;
  const word = lowerFirst(levels[level]);
  return (
    <ChangeForm
      action={action}
      title={code === null ? `Add ${withArticle(word)}` : values.name}
      caption={code === null ? 'Estate' : `${levels[level]} ${code}`}
      submitLabel={code === null ? `Add the ${word}` : 'Save'}
      confirmLabel={code === null ? `Add the ${word}` : 'Save the change'}
      backHref={toEstate.page()}
      hidden={code === null ? { level } : { level, code, seen }}
      fields={(state) => <UnitFields page={page} state={state} />}
    />
  );
}

type Typed = Pick<FormState, 'problems' | 'values'>;

function UnitFields({
  page,
  state: { problems, values: typed },
}: {
  readonly page: UnitFormPage;
  readonly state: Typed;
}) {
  const { level, levels, code, values, parents } = page;
  const above = level === 'team' ? 'ldu' : 'region';
  return (
    <>
      {code === null ? (
        <TextInput
          name="code"
          label="Code"
          hint="As your other systems and files name it: letters, figures and hyphens. It cannot be changed later"
          width={10}
          autoComplete="off"
          spellCheck={false}
          error={messageFor(problems, 'code')}
          defaultValue={textValue(typed, 'code', '')}
        />
      ) : null}
      <TextInput
        name="name"
        label="Name"
        width={30}
        autoComplete="off"
        error={messageFor(problems, 'name')}
        defaultValue={textValue(typed, 'name', values.name)}
      />
      {level === 'region' ? null : (
        <Select
          name="parent"
          label={`${levels[above]} in which it stands`}
          options={[{ value: '', label: `Choose ${withArticle(lowerFirst(levels[above]))}` }, ...parents]}
          error={messageFor(problems, 'parent')}
          defaultValue={textValue(typed, 'parent', values.parent)}
        />
      )}
      {level === 'ldu' ? <AreasField page={page} problems={problems} values={typed} /> : null}
      {level === 'team' ? <TeamFields page={page} problems={problems} values={typed} /> : null}
    </>
  );
}

function AreasField({ page, problems, values }: Typed & { readonly page: UnitFormPage }) {
  return (
    <Textarea
      name="areas"
      label="Areas that it serves (optional)"
      hint="Local authorities or postcode districts, one on each line, such as Calderdale or HX1. A new case is routed by its home area"
      rows={5}
      error={messageFor(problems, 'areas')}
      defaultValue={textValue(values, 'areas', page.values.areas.join('\n'))}
    />
  );
}

function TeamFields({ page, problems, values }: Typed & { readonly page: UnitFormPage }) {
  const { parent, serves, type } = page.values;
  const others = page.servable.filter(({ value }) => value !== parent);
  return (
    <>
      <Radios
        name="type"
        label="Kind of team"
        legendSize="s"
        small
        options={Object.entries(TEAM_TYPE_LABELS).map(([value, label]) => ({ value, label }))}
        error={messageFor(problems, 'type')}
        defaultValue={textValue(values, 'type', type)}
      />
      {others.length === 0 ? null : (
        <Checkboxes
          name="serves"
          label="What else it serves (optional)"
          legendSize="s"
          hint="Where a team takes cases of other units than its own, tick them"
          small
          options={others}
          error={messageFor(problems, 'serves')}
          defaultValue={listValue(values, 'serves', serves)}
        />
      )}
    </>
  );
}
