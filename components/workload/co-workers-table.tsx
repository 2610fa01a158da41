import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { toOfficer } from '@/lib/addresses/officers';
import { sumOf } from '@/lib/kernel/collections';
import { formatHundredths, formatWhole, formatWorkload } from '@/lib/kernel/format';
import type { CoWorker } from '@/lib/domain/metrics/cases/co-workers';
import { type ItemColumn, ItemTable } from '../ui/list/item-table';
import { TextLink } from '../ui/list/text-link';
import { StateLabel } from './state-label';

/** Co-workers of a unit with what they carry, apart from its figures; nothing where there are none. */
export function CoWorkersTable({
  coWorkers,
  unitName,
  words,
}: {
  readonly coWorkers: readonly CoWorker[];
  readonly unitName: string;
  readonly words: ModelWords;
}) {
  if (coWorkers.length === 0) return null;
  return (
    <section className="hr-section" id="co-workers">
      <h2 className="govuk-heading-m">Co-workers</h2>
      <p>
        {`They carry shares of colleagues’ cases and are measured by themselves: none of these points is in the figures of ${unitName}.`}
      </p>
      <ItemTable
        caption={`Co-workers of ${unitName}, counted apart`}
        items={coWorkers}
        keyOf={(entry) => entry.staffCode}
        columns={[...whoColumns(words), ...pointsColumns(coWorkers, words), stateColumn(words)]}
      />
    </section>
  );
}

function whoColumns(words: ModelWords): ItemColumn<CoWorker>[] {
  return [
    {
      key: 'name',
      label: 'Co-worker',
      cell: ({ staffCode, name }) => <TextLink href={toOfficer.page(staffCode)}>{name}</TextLink>,
      foot: 'Co-workers together',
    },
    { key: 'team', label: words.levels.team, cell: ({ team }) => team.name },
    { key: 'grade', label: 'Grade', cell: ({ gradeCode }) => gradeCode ?? 'Not recorded' },
  ];
}

function pointsColumns(coWorkers: readonly CoWorker[], { lines }: ModelWords): ItemColumn<CoWorker>[] {
  const used = sumOf(coWorkers, (entry) => entry.pointsUsedHundredths);
  const available = sumOf(coWorkers, (entry) => entry.pointsAvailable);
  return [
    {
      key: 'used',
      label: 'Points used',
      numeric: true,
      cell: ({ pointsUsedHundredths }) => formatHundredths(pointsUsedHundredths),
      foot: formatHundredths(used),
    },
    {
      key: 'available',
      label: 'Points available',
      numeric: true,
      cell: ({ pointsAvailable }) => formatWhole(pointsAvailable),
      foot: formatWhole(available),
    },
    {
      key: 'workload',
      label: 'Workload',
      numeric: true,
      cell: (entry) => workloadWords(entry.pointsUsedHundredths, entry.pointsAvailable, lines),
      foot: workloadWords(used, available, lines),
    },
  ];
}

function workloadWords(usedHundredths: number, available: number, lines: ModelWords['lines']): string {
  return available === 0 ? 'None' : formatWorkload(usedHundredths, available, lines);
}

function stateColumn(words: ModelWords): ItemColumn<CoWorker> {
  return {
    key: 'state',
    label: 'State',
    cell: ({ state }) => <StateLabel state={state} words={words} />,
  };
}
