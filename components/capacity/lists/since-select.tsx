import { SINCE_WEEKS, lasts, type SinceWeeks } from '@/lib/domain/metrics/capacity/narrow-list';
import type { IsoDate } from '@/lib/kernel/dates';
import { formatWhole } from '@/lib/kernel/format';
import { Select } from '../../ui/form/select';

interface SinceSelectProps {
  readonly label: string;
  /** All of the list, whatever of it is shown. */
  readonly days: readonly (IsoDate | null)[];
  readonly today: IsoDate;
  readonly since: SinceWeeks | null;
}

/** Narrows a list to what has been so for some weeks at the least: each choice with how many it has. */
export function SinceSelect({ label, days, today, since }: SinceSelectProps) {
  return (
    <Select
      name="since"
      label={label}
      defaultValue={since ?? ''}
      options={[
        { value: '', label: 'Any time' },
        ...SINCE_WEEKS.map((weeks) => ({
          value: weeks,
          label: `${weeks} weeks or longer (${formatWhole(days.filter((day) => lasts(day, weeks, today)).length)})`,
        })),
      ]}
    />
  );
}
