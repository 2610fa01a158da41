import { expect, it } from 'vitest';
import { markInModel } from './mark-in-model';
import { HMPPS_TIERS, IBAT_4 } from '../model/shipped/shipped-models';

const PUBLISHED = ['W-1', 'W-3', 'W-11', 'W-18', 'SCM-RSR'];

it('what the shipped models take from others is called published', () => {
  for (const model of [IBAT_4, HMPPS_TIERS])
    for (const id of PUBLISHED) expect([id, markInModel(model, id)?.kind]).toEqual([id, 'published']);
  expect(markInModel(HMPPS_TIERS, 'W-9')?.kind).toBe('published');
  expect(markInModel(IBAT_4, 'W-8')).toEqual({ kind: 'ours' });
});

it('a model that changes it is not said to be published', () => {
  const [first, ...rest] = HMPPS_TIERS.bands;
  const tiers = {
    ...HMPPS_TIERS,
    bands: first ? [{ ...first, points: { standard: { community: 1 } } }, ...rest] : rest,
  };
  expect(markInModel(tiers, 'W-9')?.kind).toBe('changed');
  expect(markInModel({ ...IBAT_4, reportDays: 31 }, 'W-11')?.kind).toBe('changed');
  expect(markInModel({ ...IBAT_4, caseloadGuards: [40, 60] }, 'W-18')?.kind).toBe('changed');
  expect(markInModel({ ...IBAT_4, reportDays: 31 }, 'W-3')?.kind).toBe('published');
});
