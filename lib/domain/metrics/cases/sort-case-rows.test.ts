import { describe, expect, it } from 'vitest';
import { addDays } from '../../../kernel/dates';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { toCaseRow } from '../../workload/ledger/to-case-row';
import { type CaseListParams, CASES_A_PAGE, pageOfCases } from './sort-case-rows';
import { cases, officer, SENIOR_CASE, someCase, TODAY } from '../testing/test-facts';

const name = { text: 'Person, Pat', restricted: false, named: true };
const measured = officer([
  ...cases(45),
  someCase(SENIOR_CASE),
  someCase({ lastSeen: addDays(TODAY, -80) }),
  someCase({ setting: 'custody' }),
]);
const rows = measured.cases.map((entry) => toCaseRow(IBAT_4, entry, name, false, TODAY));
const params = ({ page = '1', ...filter }: Partial<CaseListParams['filter']> & { page?: string }) => ({
  filter: { show: null, band: null, setting: null, ...filter },
  sort: 'attention' as const,
  descending: false,
  page: Number(page),
});

describe('a list of held cases', () => {
  it('shows those that need attention first, a page at a time', () => {
    const first = pageOfCases(rows, params({}));
    expect(first).toMatchObject({ total: 48, page: 1, pageCount: 3, first: 1 });
    expect(first.rows).toHaveLength(CASES_A_PAGE);
    expect(first.rows[0]?.verdict).toBe('not_allowed');
    expect(first.rows[1]?.daysLate).toBe(52);
    expect(pageOfCases(rows, params({ page: '3' }))).toMatchObject({ first: 41, page: 3 });
    expect(pageOfCases(rows, params({ page: '99' })).page).toBe(3);
  });

  it('narrows by reason, band and setting, and says when nothing matches', () => {
    expect(pageOfCases(rows, params({ show: 'contact_overdue' })).total).toBe(1);
    expect(pageOfCases(rows, params({ show: 'any' })).total).toBe(2);
    expect(pageOfCases(rows, params({ show: 'contact_over_28' })).total).toBe(1);
    expect(pageOfCases(rows, params({ show: 'contact_over_56' })).total).toBe(1);
    expect(pageOfCases(rows, params({ setting: 'custody' })).total).toBe(1);
    expect(pageOfCases(rows, params({ band: '4' }))).toMatchObject({ total: 0, first: 0, pageCount: 1 });
  });
});
