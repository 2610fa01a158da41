import { placeOn } from '@/lib/kernel/address';
import { toOfficer } from '@/lib/addresses/officers';
import { shownAttention } from '@/lib/domain/metrics/units/sort-team-rows';
import type { TeamRow } from '@/lib/domain/metrics/units/team-row';
import { CASE_ATTENTION } from '@/lib/domain/workload/contact/case-attention';
import { Cell, EmptyCell } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { attentionWords } from './attention-words';
import { shortNameOf } from '@/lib/kernel/format';

/** What needs attention about an officer's cases, each line leading to those cases. */
export function AttentionCell({ row }: { readonly row: TeamRow }) {
  const shown = shownAttention(row);
  const lines = CASE_ATTENTION.flatMap((kind) => {
    const count = shown[kind] ?? 0;
    return count > 0 ? [{ kind, words: attentionWords(kind, count) }] : [];
  });
  if (lines.length === 0) return <EmptyCell />;
  return (
    <Cell label="Needs attention">
      <ul>
        {lines.map(({ kind, words }) => (
          <li key={kind}>
            <TextLink
              href={placeOn(toOfficer.page(row.staffCode, { show: kind }), 'cases')}
              hiddenSuffix={`of ${shortNameOf(row)}`}
            >
              {words}
            </TextLink>
          </li>
        ))}
      </ul>
    </Cell>
  );
}
