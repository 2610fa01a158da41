import { describe, expect, it } from 'vitest';
import { addDays } from '../../../kernel/dates';
import { toCaseRow } from '../../workload/ledger/to-case-row';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { casesToDiscuss, whyDiscuss } from './cases-to-discuss';
import { officer, SENIOR_CASE, someCase, TODAY } from '../testing/test-facts';

const NAME = { text: 'Person, Pat', restricted: false, named: true };
const rowOf = (more: Parameters<typeof someCase>[0]) => {
  const [held] = officer([someCase(more)]).cases;
  if (!held) throw new Error('No case');
  return toCaseRow(IBAT_4, held, NAME, false, TODAY);
};

describe('cases to discuss in a one-to-one', () => {
  it('leave out a case with nothing to say of it', () => {
    expect(casesToDiscuss([rowOf({})], TODAY)).toEqual([]);
  });

  it.each([
    ['beyond grade and without oversight', SENIOR_CASE, ['Beyond grade', 'No oversight']],
    ['of the highest band', { rsr: 2.4, ogrs: 94 }, ['Band 4']],
    ['not seen in time', { lastSeen: addDays(TODAY, -29) }, ['Contact 1 day late']],
    ['released today', { setting: 'custody', releaseDate: TODAY } as const, ['Released 2 Nov']],
    [
      'released in 28 days',
      { setting: 'custody', releaseDate: addDays(TODAY, 28) } as const,
      ['Released 30 Nov'],
    ],
    ['released in 29 days', { setting: 'custody', releaseDate: addDays(TODAY, 29) } as const, []],
    ['released yesterday', { setting: 'custody', releaseDate: addDays(TODAY, -1) } as const, []],
  ])('say why: a case %s', (_, more, why) => {
    expect(whyDiscuss(rowOf(more), TODAY)).toEqual(why);
  });

  it('name what is missing of a provisional band', () => {
    expect(whyDiscuss(rowOf({ rsr: null, ogrs: 60 }), TODAY)).toContain('Provisional: RSR missing');
  });
});
