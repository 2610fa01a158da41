import { toCapacity } from '@/lib/addresses/capacity';
import { TRIED_ROLES, type TriedRole } from '@/lib/domain/metrics/capacity/what-if';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { capitalised } from '@/lib/kernel/text/first-letter';
import { Button } from '../../ui/form/button';
import { TextInput } from '../../ui/form/text-input';
import { type UnitAddress, unitParams } from '../capacity-address';

/** How many officers to try, by grade; what is left empty stays as it is. */
export function TriedFields({
  model,
  officers,
}: {
  readonly model: WorkloadModel;
  readonly officers?: Readonly<Record<TriedRole, number>>;
}) {
  return TRIED_ROLES.map((role) => (
    <TextInput
      key={role}
      name={role}
      label={`${capitalised(nameOf(model, role))}s more, or fewer (-2)`}
      width={3}
      inputMode="text"
      defaultValue={officers === undefined || officers[role] === 0 ? '' : officers[role]}
    />
  ));
}

/** The unit of the form, for its address. */
export function UnitFields({ unit }: { readonly unit: UnitAddress }) {
  return Object.entries(unitParams(unit)).map(([name, value]) =>
    typeof value === 'string' ? <input key={name} type="hidden" name={name} value={value} /> : null,
  );
}

/** The same question where the gap is read: leads to the page of what it would change. */
export function WhatIfAsk({ model, unit }: { readonly model: WorkloadModel; readonly unit: UnitAddress }) {
  return (
    <form
      className="hr-filter hr-noprint"
      action={toCapacity.whatIf()}
      method="get"
      aria-label="What more officers would change"
    >
      <UnitFields unit={unit} />
      <TriedFields model={model} />
      <Button look="secondary">Work it out</Button>
    </form>
  );
}

/** What the model calls the grade of a role. */
export function nameOf({ grades }: WorkloadModel, role: TriedRole): string {
  return grades.find((grade) => grade.role === role)?.name ?? role;
}
