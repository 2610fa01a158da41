import 'server-only';
import { loadTeamPlaces } from '../../../../db/queries/estate/load-estate';
import { loadOfficerNames, type OfficerName } from '../../../../db/queries/officers/load-officer-names';
import { type CaseInBrief, loadCasesInBrief } from '../../../../db/queries/sharing/load-sharing-records';
import { can, type Place, type Thing } from '../../../domain/access/can';
import { caseCalled, caseNameFor, casePlaces, theCaseCalled } from '../../../domain/access/case-name';
import { formatListName } from '../../../kernel/format';
import { asCrn, asStaffCode } from '../../../kernel/ids';
import type { CaseLink, PersonLink } from '../shared-work-page';
import type { UseCaseContext } from '../../context';

/** Names colleagues and cases in lines of shared work, as the actor may see them. */
export interface OtherNames {
  person(staffCode: string): PersonLink;
  /** `beside`: staff codes of those who work on the case today. */
  case(crn: string, beside: readonly string[]): CaseLink;
}

const NOWHERE: Place = { regionCode: null, lduCode: null, teamCode: null };

/** What cases are called in sentences, as the actor may see them. */
export interface CaseWords {
  /** "Marsden, Tyler (X407218)", or the CRN alone. */
  called(crn: string): string;
  /** "the case of Marsden, Tyler (X407218)", or "case X407218". */
  theCase(crn: string): string;
}

/** Reads what these cases are called; one that is none of them is called by its CRN. */
export async function loadCaseWords(context: UseCaseContext, crns: readonly string[]): Promise<CaseWords> {
  const names = await loadOtherNames(context, [], crns);
  return {
    called: (crn) => caseCalled(names.case(crn, []).name, crn),
    theCase: (crn) => theCaseCalled(names.case(crn, []).name, crn),
  };
}

/** Reads the names of these colleagues and cases. */
export async function loadOtherNames(
  { store, actor }: UseCaseContext,
  staffCodes: readonly string[],
  crns: readonly string[],
): Promise<OtherNames> {
  const cases = await loadCasesInBrief(store.db, store.t, crns.map(asCrn));
  const holders = cases.flatMap((entry) => entry.holderStaffCode ?? []);
  const codes = [...staffCodes.map(asStaffCode), ...holders];
  const people = new Map<string, OfficerName>(
    (await loadOfficerNames(store.db, store.t, codes)).map((entry) => [entry.staffCode, entry]),
  );
  const places = await loadTeamPlaces(store.db, store.t);
  const regionOfLdu = new Map<string, string>(places.map((place) => [place.lduCode, place.regionCode]));
  const brief = new Map<string, CaseInBrief>(cases.map((entry) => [entry.crn, entry]));
  const thingOf = (entry: CaseInBrief, beside: readonly string[]): Thing => ({
    places: casePlaces(
      (entry.holderStaffCode === null ? undefined : people.get(entry.holderStaffCode)) ?? NOWHERE,
      entry.homeLduCode,
      regionOfLdu,
    ),
    staffCode: entry.holderStaffCode,
    besideStaffCodes: beside,
  });
  return {
    person: (staffCode) => {
      const found = people.get(staffCode);
      const mayView =
        found !== undefined && can(actor, 'view_officer', { places: [found], staffCode }).allowed;
      return { staffCode, name: found ? formatListName(found) : staffCode, mayView };
    },
    case: (crn, beside) => {
      const entry = brief.get(crn);
      if (entry === undefined)
        return { crn, name: { text: 'Name not shown', restricted: false, named: false }, mayView: false };
      const thing = thingOf(entry, beside);
      const mayView = can(actor, 'view_case', thing).allowed;
      return { crn, name: caseNameFor(actor, entry, thing), mayView };
    },
  };
}
