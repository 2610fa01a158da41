import { scopeText, WHOLE_LABEL } from '@/lib/domain/access/labels';
import { capitalised } from '@/lib/kernel/text/first-letter';
import type { Places } from '@/lib/usecases/users/users-page';
import { Select } from '../ui/form/select';

const LEVELS = ['region', 'ldu', 'team'] as const;

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
  const of = (level: (typeof LEVELS)[number]) =>
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
        {
          value: scopeText({ level: 'nation', code: '' }),
          label: capitalised(WHOLE_LABEL),
        },
        ...LEVELS.map((level) => ({ group: `${capitalised(places.levels[level])}s`, options: of(level) })),
      ]}
    />
  );
}
