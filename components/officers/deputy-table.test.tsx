import { describe, expect, it } from 'vitest';
import { isoDate } from '@/lib/kernel/dates';
import { render, textOf } from '../testing/render';
import { DeputyTable } from './deputy-table';

const deputy = {
  id: 'd',
  forename: 'Martin',
  surname: 'Sykes',
  startsOn: isoDate('2026-12-03'),
  endsOn: isoDate('2026-12-20'),
  recordedByName: 'Helen Pickles',
  endedAt: null,
};
const drawn = (today: string, more: Partial<typeof deputy> = {}): string =>
  textOf(
    render(
      <DeputyTable
        deputies={[{ ...deputy, ...more }]}
        today={isoDate(today)}
        endForm={() => <b>End now</b>}
      />,
    ),
  );

describe('the table of deputies', () => {
  it('says from when somebody stands in who has not begun yet, and lets it be ended before', () => {
    expect(drawn('2026-12-02')).toMatch(/From 3 December 2026 End now$/);
  });

  it('says nothing of the kind from the first day on', () => {
    expect(drawn('2026-12-03')).not.toContain('From 3');
    expect(drawn('2026-12-20')).toMatch(/Helen Pickles End now$/);
    expect(drawn('2026-12-21')).toMatch(/Ended$/);
  });
});
