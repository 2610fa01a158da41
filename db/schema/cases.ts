import { sql } from 'drizzle-orm';
import type {
  CaseState,
  Cohort,
  Flag,
  Rosh,
  Sentence,
  Setting,
  Sex,
} from '../../lib/domain/banding/case-vocabulary';
import type { EndReason } from '../../lib/domain/banding/end-reason';
import type { IsoDate } from '../../lib/kernel/dates';
import type { DecidedAt, DecidedCaseField } from '../../lib/kernel/decided-at';
import type { Crn, LduCode, RegionCode } from '../../lib/kernel/ids';
import { ldus } from './estate';
import { boolean, date, integer, json, real, text } from './kit/columns';
import { nameIndexes } from './kit/name-index';
import { table } from './kit/table-pair';

/** One person's current supervision, keyed by CRN. Null is unknown. Live until it is recorded as ended. */
export const cases = table(
  'supervised_case',
  {
    crn: text().$type<Crn>().primaryKey(),
    setting: text().$type<Setting>().notNull(),
    forename: text(),
    surname: text(),
    /** What the name is searched and sorted by (lib/kernel/text/fold-name.ts); empty where none is recorded. */
    nameKey: text('name_key').notNull().default(''),
    dateOfBirth: date('date_of_birth').$type<IsoDate>(),
    sex: text().$type<Sex>().notNull().default('not_recorded'),
    area: text(),
    /** The LDU that serves the area; null when no LDU does or the area is unknown. */
    homeLduCode: text('home_ldu_code')
      .$type<LduCode>()
      .references(() => ldus.code),
    /** Where the case stands while no LDU serves its home and nobody held it: the LDU of whoever logged it, else the region whose file brought it. */
    standsLduCode: text('stands_ldu_code').$type<LduCode>(),
    standsRegionCode: text('stands_region_code').$type<RegionCode>(),
    restricted: boolean().notNull().default(false),
    sentence: text().$type<Sentence>(),
    cohort: text().$type<Cohort>().notNull().default('standard'),
    state: text().$type<CaseState>().notNull().default('active'),
    rsr: real(),
    ogrs: real(),
    rosh: text().$type<Rosh>(),
    importedBand: text('imported_band'),
    flags: json().$type<Flag[]>().notNull().default([]),
    /** False where nobody recorded flags: not known, which is not none. */
    flagsKnown: boolean('flags_known').notNull().default(true),
    orderStart: date('order_start').$type<IsoDate>(),
    orderEnd: date('order_end').$type<IsoDate>(),
    releaseDate: date('release_date').$type<IsoDate>(),
    firstAppointment: date('first_appointment').$type<IsoDate>(),
    lastSeen: date('last_seen').$type<IsoDate>(),
    nextAppointment: date('next_appointment').$type<IsoDate>(),
    endedOn: date('ended_on').$type<IsoDate>(),
    version: integer().notNull().default(1),
    /** Instant from which the service knew of it; null: from the start. */
    recordedAt: text('recorded_at'),
    /** When a person decided here on a part of it; null: before such instants were kept. */
    decidedAt: json('decided_at').$type<DecidedAt<DecidedCaseField>>(),
    /** Why it ended, where a person ended it, and in their words. */
    endReason: text('end_reason').$type<EndReason>(),
    endNote: text('end_note'),
  },
  (t, { index }) => [
    index('case_by_home_ldu').on(t.homeLduCode, t.endedOn),
    index('case_by_name').on(nameIndexes(t.nameKey).whole),
    index('case_by_forename').on(nameIndexes(t.nameKey).forename),
    index('case_by_words').on(t.nameKey).where(nameIndexes(t.nameKey).several),
    index('case_by_surname').on(t.surname),
    // Of live cases there are nearly all: looked up by this they would be read one by one, whatever else is asked.
    index('case_ended')
      .on(t.endedOn)
      .where(sql`ended_on is not null`),
  ],
);

/**
 * The live cases that nobody holds, written by the database itself as cases and holdings change (triggers/waiting-triggers.ts): among a nation's
 * cases they are few, and of an LDU fewer. Whoever reads them asks of the case as well.
 */
export const waitingCases = table(
  'waiting_case',
  {
    crn: text().$type<Crn>().primaryKey(),
    /** The person's LDU, as on the case; null where none serves the home. */
    homeLduCode: text('home_ldu_code').$type<LduCode>(),
  },
  (t, { index }) => [index('waiting_case_by_home').on(t.homeLduCode)],
);
