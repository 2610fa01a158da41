import { bandCase, type Banding } from '../../../lib/domain/banding/bands/band-case';
import { isoDate } from '../../../lib/kernel/dates';
import type { CaseLine } from '../../../lib/domain/workload/ledger/ledger';
import { caseLine, type WeighedCase } from '../../../lib/domain/workload/measure/measure-officer';
import { bandingModelOf } from '../../../lib/domain/workload/model/model';
import { IBAT_4 } from '../../../lib/domain/workload/model/shipped/shipped-models';
import type { CaseRow } from '../cases/build-cases';

const BANDING_MODEL = bandingModelOf(IBAT_4);
/** Age decides no band, so any day does. */
const ANY_DAY = isoDate('2020-01-01');

export interface BandedCase {
  readonly banding: Banding;
  readonly weighed: WeighedCase;
  readonly line: CaseLine;
}

/** A row banded and weighed by the product's own rules. */
export function bandRow(row: CaseRow): BandedCase {
  const facts = {
    rsr: row.rsr ?? null,
    ogrs: row.ogrs ?? null,
    rosh: row.rosh ?? null,
    flags: row.flags ?? [],
    setting: row.setting,
    dateOfBirth: null,
    importedBand: null,
  };
  const banding = bandCase(facts, BANDING_MODEL, ANY_DAY);
  const { band, possibleBands, provisional } = banding;
  const weighed: WeighedCase = {
    crn: row.crn,
    band,
    possibleBands,
    provisional,
    setting: row.setting,
    cohort: row.cohort ?? 'standard',
    state: row.state ?? 'active',
    count: 1,
  };
  return { banding, weighed, line: caseLine(IBAT_4, weighed) };
}
