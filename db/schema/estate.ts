import type { TeamType } from '../../lib/domain/banding/case-vocabulary';
import type { LduCode, RegionCode, TeamCode } from '../../lib/kernel/ids';
import type { IsoDate } from '../../lib/kernel/dates';
import { date, text } from './kit/columns';
import { table } from './kit/table-pair';

export const regions = table('region', {
  code: text().$type<RegionCode>().primaryKey(),
  name: text().notNull(),
});

export const ldus = table(
  'ldu',
  {
    code: text().$type<LduCode>().primaryKey(),
    name: text().notNull(),
    regionCode: text('region_code')
      .$type<RegionCode>()
      .notNull()
      .references(() => regions.code),
  },
  (t, { index }) => [index('ldu_by_region').on(t.regionCode)],
);

/** A local authority or postcode district that an LDU serves; `areaKey` is the area in lower case. */
export const lduAreas = table(
  'ldu_area',
  {
    areaKey: text('area_key').primaryKey(),
    area: text().notNull(),
    lduCode: text('ldu_code')
      .$type<LduCode>()
      .notNull()
      .references(() => ldus.code),
  },
  (t, { index }) => [index('ldu_area_by_ldu').on(t.lduCode)],
);

export const teams = table(
  'team',
  {
    code: text().$type<TeamCode>().primaryKey(),
    name: text().notNull(),
    type: text().$type<TeamType>().notNull(),
    lduCode: text('ldu_code')
      .$type<LduCode>()
      .notNull()
      .references(() => ldus.code),
    /** The day from which nobody stands in it any more; null: it is open. Its past stays under it. */
    closedOn: date('closed_on').$type<IsoDate>(),
  },
  (t, { index }) => [index('team_by_ldu').on(t.lduCode)],
);

/** Other LDUs or regions, by code, that a team serves. */
export const teamServes = table(
  'team_serves',
  {
    teamCode: text('team_code')
      .$type<TeamCode>()
      .notNull()
      .references(() => teams.code),
    unitCode: text('unit_code').notNull(),
  },
  (t, { primaryKey }) => [primaryKey({ columns: [t.teamCode, t.unitCode] })],
);

/** Whose service this is: one row, once somebody has said it. */
export const organisations = table('organisation', {
  id: text().$type<'own'>().primaryKey(),
  name: text().notNull(),
  /** What the system of record is called; null: nDelius. */
  recordSystem: text('record_system'),
});
