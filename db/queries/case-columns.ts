import type { Tables } from '../store';

/** The columns of a case's facts: what `CaseFacts` holds, no more. */
export function caseColumns(t: Tables) {
  const { crn, setting, forename, surname, dateOfBirth, sex, area, homeLduCode, standsLduCode, standsRegionCode, restricted, sentence, cohort, state, rsr, ogrs, rosh, importedBand, flags, flagsKnown, orderStart, orderEnd, releaseDate, firstAppointment, lastSeen, nextAppointment, version } = t.cases;
  return { crn, setting, forename, surname, dateOfBirth, sex, area, homeLduCode, standsLduCode, standsRegionCode, restricted, sentence, cohort, state, rsr, ogrs, rosh, importedBand, flags, flagsKnown, orderStart, orderEnd, releaseDate, firstAppointment, lastSeen, nextAppointment, version };
}
