import 'server-only';
import type { FoundCase } from '../../../../db/queries/cases/search-cases';
import { loadSplitsOf } from '../../../../db/queries/decisions/load-judging';
import { loadOfficers } from '../../../../db/queries/officers/load-officers';
import { can, type Place } from '../../../domain/access/can';
import { type CaseName, caseNameFor, casePlaces } from '../../../domain/access/case-name';
import type { RoutingEstate } from '../../../domain/allocation/routing/routing-estate';
import { type BandingModel, bandCase } from '../../../domain/banding/bands/band-case';
import { type CaseFacts, NO_OVERSIGHT } from '../../../domain/banding/bands/case-facts';
import { shownCase } from '../../../domain/banding/bands/shown-case';
import { bandPlaceOf } from '../../../domain/workload/measure/band-place';
import { measureHeldCase } from '../../../domain/workload/measure/measure-caseload';
import type { OfficerRecord } from '../../../domain/workload/measure/officer-record';
import { bandingModelOf } from '../../../domain/workload/model/model';
import type { NotedSplit } from '../../../domain/workload/sharing/shared-work';
import { formatListName } from '../../../kernel/format';
import type { UseCaseContext } from '../../context';
import type { FigureSource } from '../../capacity/parts/load-measured';
import type { CaseListRow } from '../case-list-page';
import { lastPlacesOf } from './found-beside';
import type { NamedCase } from './single-cases';

/** By what cases of a list are read for somebody. */
export interface CasesReader {
  readonly context: UseCaseContext;
  readonly source: FigureSource;
  readonly estate: RoutingEstate;
  /** Cases that are the reader's one by one. */
  readonly single: readonly NamedCase[];
}

/** Cases that were found as rows of a list, as the reader may see each: band, officer, and how the case fits that officer's grade. */
export async function caseRows(reader: CasesReader, found: readonly FoundCase[]): Promise<CaseListRow[]> {
  const { context, source, estate, single } = reader;
  const { db, t } = context.store;
  const holders = [...new Set(found.flatMap((entry) => entry.holder?.staffCode ?? []))];
  const officers = await loadOfficers(db, t, source.model, { level: 'officers', codes: holders });
  const crns = found.map((entry) => entry.facts.crn);
  const reading: Reading = {
    officers: new Map(officers.map((officer) => [officer.staffCode, officer])),
    splits: await loadSplitsOf(db, t, source.model, crns, source.today),
    context,
    source,
    bandingModel: bandingModelOf(source.model),
    regionOfLdu: new Map(estate.ldus.map((ldu) => [ldu.code, ldu.regionCode])),
    singleNames: new Map(single.map((row) => [row.crn, row.name])),
    lastPlaces: await lastPlacesOf(context, found),
  };
  return found
    .map((entry) => toRow(reading, entry))
    .map((row) => shownCase(row.name, source.model.ruleSet, row));
}

interface Reading {
  readonly context: UseCaseContext;
  readonly source: FigureSource;
  readonly bandingModel: BandingModel;
  readonly regionOfLdu: ReadonlyMap<string, string>;
  readonly singleNames: ReadonlyMap<string, CaseName>;
  /** Where cases that ended stood last, by CRN. */
  readonly lastPlaces: ReadonlyMap<string, Place>;
  /** Officers of record of the page, by staff code. */
  readonly officers: ReadonlyMap<string, OfficerRecord>;
  readonly splits: ReadonlyMap<string, NotedSplit>;
}

const NOWHERE: Place = { regionCode: null, lduCode: null, teamCode: null };

/** How the case fits its officer, and whoever covers it: as on the officer's page. */
function verdictOf(
  { source: { model, today }, officers, splits }: Reading,
  facts: CaseFacts,
  staffCode: string | null,
): Pick<CaseListRow, 'judgement' | 'held'> {
  const officer = staffCode === null ? undefined : officers.get(staffCode);
  if (officer === undefined) return { judgement: null, held: null };
  const held = {
    staffCode: officer.staffCode,
    allocatedOn: today,
    allocatedHere: false,
    oversight: NO_OVERSIGHT,
  };
  const split = splits.get(facts.crn);
  const measured = measureHeldCase(model, { ...facts, ...held }, officer, today, { split });
  return { judgement: measured.judgement, held: measured.held };
}

function toRow(reading: Reading, { facts, endedOn, holder }: FoundCase): CaseListRow {
  const { actor } = reading.context;
  const { model, today } = reading.source;
  const thing = {
    places: casePlaces(
      holder ?? reading.lastPlaces.get(facts.crn) ?? NOWHERE,
      facts.homeLduCode,
      reading.regionOfLdu,
    ),
    staffCode: holder?.staffCode ?? null,
  };
  const name = reading.singleNames.get(facts.crn) ?? caseNameFor(actor, facts, thing);
  const banding = bandCase(facts, reading.bandingModel, today);
  return {
    crn: facts.crn,
    name,
    facts: name.named ? facts : { ...facts, forename: null, surname: null },
    endedOn,
    banding,
    bandPlace: bandPlaceOf(model, banding.band),
    holder:
      holder === null
        ? null
        : {
            staffCode: holder.staffCode,
            name: formatListName(holder),
            teamName: holder.teamName,
            mayView: can(actor, 'view_officer', { places: [holder], staffCode: holder.staffCode }).allowed,
          },
    ...verdictOf(reading, facts, holder?.staffCode ?? null),
  };
}
