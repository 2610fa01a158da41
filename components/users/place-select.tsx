import { scopeText } from '@/lib/domain/access/labels';
import type { Places } from '@/lib/usecases/users/users-page';
import { Select } from '../ui/form/select';

/** The part of the estate over which somebody has a role, or a token counts. */
export function PlaceSelect({
  places,
  error,
  chosen,
}: {
  readonly places: Places;
  readonly error: string | undefined;
  readonly chosen: string;
}) {
  const of = (level: 'region' | 'ldu' | 'team') =>
    places[level].map(({ code, name }) => ({
      value: scopeText({ level, code }),
      label: name === code ? name : `${name} (${code})`,
    }));
  return (
    <Select
      name="scope"
      label="Over which part of the estate"
      error={error}
      defaultValue={chosen}
      options={[
        { value: '', label: 'Choose a part' },
        { value: scopeText({ level: 'nation', code: '' }), label: 'All regions' },
        { group: 'Regions', options: of('region') },
        { group: 'LDUs', options: of('ldu') },
        { group: 'Teams', options: of('team') },
      ]}
    />
  );
}
