import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../lib/kernel/dates';
import { bandCase } from '../../lib/domain/banding/bands/band-case';
import { bandingModelOf } from '../../lib/domain/workload/model/model';
import { IBAT_4 } from '../../lib/domain/workload/model/shipped/shipped-models';
import { fileOf } from '../../lib/usecases/import/testing/import-fixture';
import { readBrought } from '../../lib/usecases/import/testing/read-brought';
import { estateFiles } from './estate';
import { NATION_CASES, shapeOf } from './shape';
import { textOf } from './write-estate';

const SMALL = { seed: 7, today: isoDate('2026-11-18'), cases: 1_000 };

const written = (options = SMALL) =>
  estateFiles(options).map((file) => ({ name: file.name, text: [...textOf(file)].join('') }));
const digest = (options = SMALL): string =>
  createHash('sha256')
    .update(JSON.stringify(written(options)))
    .digest('hex');

async function read(options = SMALL) {
  return readBrought(written(options).map(({ name, text }) => fileOf(name, text)));
}

describe('the estate of the bench', () => {
  it('is the same to the byte for the same seed, and another for another', () => {
    expect(digest()).toBe(digest());
    expect(digest({ ...SMALL, seed: 8 })).not.toBe(digest());
  });

  it('passes the reader of imports without a fault or a warning', async () => {
    const { files, errors, warnings } = await read();
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
    expect(Object.values(files).filter((file) => file !== null && file.rows.length > 0)).toHaveLength(6);
  });

  it('has exactly the cases that were asked for, each once', async () => {
    for (const cases of [300, 1_000]) {
      const { files } = await read({ ...SMALL, cases });
      expect(files.cases?.rows).toHaveLength(cases);
    }
  });

  it('has officers that are there, in teams that are there', async () => {
    const { files } = await read();
    const teams = new Set(files.teams?.rows.map(({ values }) => values.teamCode));
    const officers = new Set(files.officers?.rows.map(({ values }) => values.staffCode));
    for (const { values } of files.officers?.rows ?? []) expect(teams).toContain(values.teamCode);
    for (const { values } of files.cases?.rows ?? [])
      if (values.officerStaffCode) expect(officers).toContain(values.officerStaffCode);
  });

  it('falls into bands as the demonstration does', async () => {
    const { files } = await read({ ...SMALL, cases: 6_739 });
    const counts = new Map<string, number>();
    for (const { values } of files.cases?.rows ?? []) {
      const { band } = bandCase(
        {
          rsr: values.rsr ?? null,
          ogrs: values.ogrs ?? null,
          rosh: values.rosh ?? null,
          flags: values.flags ?? [],
          setting: values.setting,
          dateOfBirth: null,
          importedBand: null,
        },
        bandingModelOf(IBAT_4),
        SMALL.today,
      );
      counts.set(band, (counts.get(band) ?? 0) + 1);
    }
    const share = (band: string): number => ((counts.get(band) ?? 0) / 6_739) * 100;
    expect(share('1')).toBeGreaterThan(30);
    expect(share('1')).toBeLessThan(48);
    expect(share('4')).toBeGreaterThan(4);
    expect(share('4')).toBeLessThan(14);
  });

  it('is a nation of 12,000 officers, 1,000 teams and 12 regions at full size', () => {
    expect(shapeOf(NATION_CASES)).toEqual({ officers: 12_000, teams: 1_000, ldus: 108, regions: 12 });
  });
});
