import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runWhenDue } from './run-when-due';

const PACE = { first: 1_000, every: 10_000 };

describe('work that is done when it is due', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is done soon after the start, and then once a night however often it is looked at', async () => {
    let night = 'Sunday';
    const done: string[] = [];
    const job = runWhenDue({
      due: () => night,
      work: async () => done.push(night) > 0,
      failed: () => undefined,
      pace: PACE,
    });
    expect(done).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(done).toEqual(['Sunday']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(done).toEqual(['Sunday']);
    night = 'Monday';
    await vi.advanceTimersByTimeAsync(20_000);
    expect(done).toEqual(['Sunday', 'Monday']);
    job.stop();
  });

  it('is done once more where somebody asks, and then not again by itself', async () => {
    const asked: boolean[] = [];
    const job = runWhenDue({
      due: () => 'Sunday',
      work: async (_stop, byHand) => asked.push(byHand) > 0,
      failed: () => undefined,
      pace: PACE,
    });
    await vi.advanceTimersByTimeAsync(20_000);
    job.again();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([false, true]);
    job.stop();
  });

  it('is tried again when it failed, and the failure is told', async () => {
    const faults: unknown[] = [];
    let tries = 0;
    const job = runWhenDue({
      due: () => 'Sunday',
      work: () => {
        tries += 1;
        return tries < 3 ? Promise.reject(new Error(`fault ${tries}`)) : Promise.resolve(true);
      },
      failed: (error) => void faults.push(error),
      pace: PACE,
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tries).toBe(3);
    expect(faults.map(String)).toEqual(['Error: fault 1', 'Error: fault 2']);
    job.stop();
  });

  it('is looked at again while another server does it, until it is found done', async () => {
    let others = 2;
    let looks = 0;
    const job = runWhenDue({
      due: () => 'Sunday',
      work: async () => {
        looks += 1;
        others -= 1;
        return others < 0;
      },
      failed: () => undefined,
      pace: PACE,
    });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(looks).toBe(3);
    job.stop();
  });

  it('never runs twice at a time, and breaks off when it is stopped', async () => {
    let running = 0;
    let most = 0;
    let askedToStop = false;
    const job = runWhenDue({
      due: () => String(Date.now()),
      work: async (stop) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 35_000));
        askedToStop = stop();
        running -= 1;
        return true;
      },
      failed: () => undefined,
      pace: PACE,
    });
    await vi.advanceTimersByTimeAsync(30_000);
    job.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(most).toBe(1);
    expect(askedToStop).toBe(true);
    expect(running).toBe(0);
  });
});
