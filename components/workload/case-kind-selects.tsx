import { SETTINGS, type Setting } from '@/lib/domain/banding/case-vocabulary';
import { SETTING_LABELS } from '@/lib/domain/banding/labels';
import type { CaseKind } from '@/lib/domain/metrics/cases/case-kind';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { formatWhole } from '@/lib/kernel/format';
import { Select } from '../ui/form/select';

interface CaseKindSelectsProps {
  readonly bands: WorkloadModel['bands'];
  /** All of the list, whatever of it is shown. */
  readonly cases: readonly { readonly band: string; readonly setting: Setting }[];
  readonly filter: CaseKind;
}

/** What narrows a list of cases by band and setting: those that it has, highest band first, each with how many, and whichever is asked for. */
export function CaseKindSelects({ bands, cases, filter }: CaseKindSelectsProps) {
  const codes = [...bands].sort((a, b) => b.rank - a.rank).map(({ code }) => code);
  const counts = new Map<string, number>();
  const count = (key: string): number => counts.get(key) ?? 0;
  for (const { band, setting } of cases)
    for (const key of [`band ${band}`, `setting ${setting}`]) counts.set(key, count(key) + 1);
  return (
    <>
      <Select
        name="band"
        label="Band"
        defaultValue={filter.band ?? ''}
        options={[
          { value: '', label: 'All bands' },
          ...codes
            .filter((code) => filter.band === code || count(`band ${code}`) > 0)
            .map((code) => ({ value: code, label: `Band ${code} (${formatWhole(count(`band ${code}`))})` })),
        ]}
      />
      <Select
        name="setting"
        label="Setting"
        defaultValue={filter.setting ?? ''}
        options={[
          { value: '', label: 'All settings' },
          ...SETTINGS.filter((one) => filter.setting === one || count(`setting ${one}`) > 0).map((one) => ({
            value: one,
            label: `${SETTING_LABELS[one]} (${formatWhole(count(`setting ${one}`))})`,
          })),
        ]}
      />
    </>
  );
}
