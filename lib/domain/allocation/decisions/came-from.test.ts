import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../kernel/dates';
import { cameFrom, type HoldingStep, lastDayHeld, wentTo } from './came-from';

const step = (
  id: string,
  kind: HoldingStep['kind'],
  [startedOn, endedOn]: readonly [string, string | null],
  undoneAt: string | null = null,
): HoldingStep => ({
  id,
  kind,
  startedOn: isoDate(startedOn),
  endedOn: endedOn === null ? null : isoDate(endedOn),
  undoneAt,
});

describe('the officer whom a case came from', () => {
  const held = step('held', 'imported', ['2025-01-06', '2026-03-02']);

  it('is nobody where the case waited, also where the same officer or another held it before', () => {
    const steps = [held, step('again', 'allocation', ['2026-11-02', null])];
    expect(cameFrom(steps, 'again')).toBeUndefined();
    expect(wentTo(steps, 'held')).toBeUndefined();
  });

  it('is nobody where the case began to wait on the very day of its allocation', () => {
    const steps = [held, step('same-day', 'allocation', ['2026-03-02', null])];
    expect(cameFrom(steps, 'same-day')).toBeUndefined();
    expect(wentTo(steps, 'held')).toBeUndefined();
  });

  it('is who gave it up where it was moved, a step that was undone left out', () => {
    const undone = step('undone', 'reallocation', ['2026-03-02', '2026-03-02'], '2026-03-02T10:00:00.000Z');
    const moved = step('moved', 'reallocation', ['2026-03-02', null]);
    const steps = [held, undone, moved];
    expect(cameFrom(steps, 'moved')?.id).toBe('held');
    expect(cameFrom(steps, 'undone')?.id).toBe('held');
    expect(wentTo(steps, 'held')?.id).toBe('moved');
  });

  it('is in a file who held it until that day, and nobody where it lay with nobody between', () => {
    const next = step('next', 'imported', ['2026-03-02', null]);
    const later = step('later', 'imported', ['2026-03-09', null]);
    expect(cameFrom([held, next], 'next')?.id).toBe('held');
    expect(cameFrom([held, later], 'later')).toBeUndefined();
    expect(wentTo([held, later], 'held')).toBeUndefined();
  });

  it('is nobody for the first officer, and for a step that is not in the line', () => {
    expect(cameFrom([held], 'held')).toBeUndefined();
    expect(cameFrom([held], 'other')).toBeUndefined();
    expect(wentTo([held], 'other')).toBeUndefined();
  });
});

describe('the last day of a holding', () => {
  it('is the day before the first without the case, on every page', () => {
    expect(lastDayHeld(step('held', 'imported', ['2026-09-01', '2026-09-05']))).toBe('2026-09-04');
    expect(lastDayHeld(step('a day', 'imported', ['2026-09-05', '2026-09-05']))).toBe('2026-09-05');
    expect(lastDayHeld(step('now', 'imported', ['2026-09-05', null]))).toBeNull();
  });
});
