import { formatInstant } from '@/lib/kernel/format';
import { EmptyState } from '../ui/page/empty-state';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead } from '../ui/page/page-head';
import { PrintButton } from '../ui/page/print-button';
import { WarningText } from '../ui/page/warning-text';
import { capacityHref } from './capacity-address';
import { UnitCrumbs } from './capacity-top';
import { spanWarning } from './line-manager-words';
import { type LineManagersViewProps, ManagersFilter, ManagersTable } from './managers-table';
import { UnmanagedStaff } from './unmanaged-staff';

/** The line managers of a unit: how many people each has, and their own cases. */
export function LineManagersView({ page, query }: LineManagersViewProps) {
  const { unit, above, management, model, dataAsOf } = page;
  const warning = spanWarning(management);
  return (
    <PageFrame
      above={<UnitCrumbs above={above} unit={unit} />}
      below={<OfficialMarking model={model} dataAsOf={dataAsOf} />}
    >
      <PageHead
        caption={unit.name}
        title="Line managers"
        data={`Staff in post today, by the line manager recorded.${dataAsOf === null ? '' : ` Data from ${formatInstant(new Date(dataAsOf))}.`}`}
        actions={<PrintButton />}
      />
      {warning === null ? null : <WarningText>{warning}</WarningText>}
      {management.managers.length === 0 ? (
        <EmptyState
          kind="none_exist"
          title="Nobody here has a line manager recorded"
          next={{ href: capacityHref(unit), label: `Back to the capacity of ${unit.name}` }}
        >
          A line manager is recorded on the officer’s own page, or comes with the officers file.
        </EmptyState>
      ) : (
        <>
          <ManagersFilter page={page} query={query} />
          <ManagersTable page={page} query={query} />
        </>
      )}
      <UnmanagedStaff page={page} query={query} />
    </PageFrame>
  );
}
