import type { PageParams } from '@/lib/kernel/reading/query';
import { type Address, hrefWith } from '@/lib/kernel/address';
import type { QueueFilter, QueueOptions } from '@/lib/domain/allocation/queue/queue-row';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { FilterBar } from '../ui/list/filter-bar';
import { CONTACT_LISTS } from '@/lib/domain/workload/contact/contact-lists';
import { WAITING_CONTACT_WORDS } from './contact-words';
import { Select } from '../ui/form/select';

export interface QueueFiltersProps {
  readonly path: Address;
  readonly filter: QueueFilter;
  readonly options: QueueOptions;
  readonly estateNames: WorkloadModel['estateNames'];
  /** The order, to keep it. */
  readonly keep: PageParams;
}

/** Narrows the queue to an LDU, a team, a band, or those who were not seen in time. */
export function QueueFilters({ path, filter, options, estateNames, keep }: QueueFiltersProps) {
  const { ldu, team, band, contact = null } = filter;
  const units = (entries: QueueOptions['ldus'], all: string) => [
    { value: '', label: all },
    ...entries.map((entry) => ({ value: entry.code, label: entry.name })),
  ];
  const filtered = ldu !== null || team !== null || band !== null || contact !== null;
  return (
    <FilterBar
      label="Filter waiting cases"
      path={path}
      keep={keep}
      clearHref={filtered ? hrefWith(path, keep) : undefined}
    >
      <Select
        name="ldu"
        label={estateNames.ldu}
        defaultValue={ldu ?? ''}
        options={units(options.ldus, 'All')}
      />
      <Select
        name="team"
        label={estateNames.team}
        defaultValue={team ?? ''}
        options={units(options.teams, 'All')}
      />
      <Select
        name="band"
        label="Band"
        defaultValue={band ?? ''}
        options={[
          { value: '', label: 'All' },
          ...options.bands.map((code) => ({ value: code, label: `Band ${code}` })),
        ]}
      />
      <Select
        name="contact"
        label="Contact"
        defaultValue={contact ?? ''}
        options={[
          { value: '', label: 'All' },
          ...CONTACT_LISTS.filter((list) => list === contact || options.contacts.includes(list)).map(
            (list) => ({ value: list, label: WAITING_CONTACT_WORDS[list] }),
          ),
        ]}
      />
    </FilterBar>
  );
}
