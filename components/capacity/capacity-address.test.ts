import { describe, expect, it } from 'vitest';
import { capacityHref, capacityListHref, readCapacityParams } from './capacity-address';

describe('the address of the dashboard', () => {
  it('is read back as it is written', () => {
    const href = capacityHref({ level: 'ldu', code: 'WYLD' });
    expect(href).toBe('/capacity?level=ldu&code=WYLD');
    const params = Object.fromEntries(new URL(href, 'http://localhost').searchParams);
    expect(readCapacityParams(params)).toEqual({
      asked: { level: 'ldu', code: 'WYLD' },
      sort: 'workload',
      direction: 'desc',
      trend: 'week',
      page: 1,
    });
  });

  it('names the nation without a code, and sections and lists with their unit', () => {
    expect(capacityHref({ level: 'nation', code: '' }, 'gap')).toBe('/capacity?level=nation#gap');
    expect(capacityListHref('over-100', { level: 'team', code: 'T 1' })).toBe(
      '/capacity/list/over-100?level=team&code=T+1',
    );
  });

  it('asks for nothing where the level is not one, or a code comes without it', () => {
    expect(readCapacityParams({ level: 'planet', code: 'X' }).asked).toBeNull();
    expect(readCapacityParams({ code: 'X' }).asked).toBeNull();
    expect(readCapacityParams({}).asked).toEqual({});
  });

  it('keeps to what there is where the address says something else', () => {
    expect(readCapacityParams({ sort: 'luck', direction: 'up', trend: 'year', page: '0' })).toMatchObject({
      sort: 'workload',
      direction: 'desc',
      trend: 'week',
      page: 1,
    });
    expect(readCapacityParams({ sort: 'name' })).toMatchObject({ direction: 'asc' });
    expect(readCapacityParams({ sort: ['cases', 'name'], direction: 'asc', page: '12' })).toMatchObject({
      sort: 'cases',
      direction: 'asc',
      page: 12,
    });
  });
});
