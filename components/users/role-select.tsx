import { ROLES } from '@/lib/domain/access/actor';
import { ROLE_HINTS, ROLE_LABELS } from '@/lib/domain/access/labels';
import { Radios } from '../ui/form/radios';

/** A role, each with what it may do. */
export function RoleRadios({
  error,
  chosen,
}: {
  readonly error: string | undefined;
  readonly chosen: string;
}) {
  return (
    <Radios
      name="role"
      label="Role"
      legendSize="s"
      error={error}
      defaultValue={chosen}
      small
      options={ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role], hint: ROLE_HINTS[role] }))}
    />
  );
}
