import { describe, expect, it } from 'vitest';
import { betweenUnits } from './units-table';

const unit = (name: string, liveCases: number) => ({ name, liveCases });

describe('units and those below them', () => {
  it('say why the rows are fewer than their unit: cases that wait without a team', () => {
    const leeds = { unit: unit('Leeds', 101), below: [unit('East', 60), unit('West', 40)] };
    const halifax = { unit: unit('Calderdale', 30), below: [unit('Halifax', 30)] };
    expect(betweenUnits([leeds, halifax])).toEqual([
      '1 case of Leeds waits without a team to go to: counted there, and in no row below it.',
    ]);
    expect(betweenUnits([{ unit: unit('All', 133), below: [leeds.unit, halifax.unit] }])).toEqual([
      '2 cases of All wait without a team to go to: counted there, and in no row below it.',
    ]);
  });

  it('say nothing where the rows add up, or none stand below', () => {
    expect(betweenUnits([{ unit: unit('Leeds', 10), below: [unit('East', 10)] }])).toEqual([]);
    expect(betweenUnits([{ unit: unit('East', 10), below: [] }])).toEqual([]);
  });
});
