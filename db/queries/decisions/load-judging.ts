import { formatListName } from '../../../lib/kernel/format';
import type { IsoDate } from '../../../lib/kernel/dates';
import { asStaffCode, type Crn } from '../../../lib/kernel/ids';
import type { OfficerRecord } from '../../../lib/domain/workload/measure/officer-record';
import { WITHHOLD_ALL } from '../../../lib/domain/workload/measure/withheld';
import type { Worker } from '../../../lib/domain/workload/sharing/judge-worker';
import type { WorkloadModel } from '../../../lib/domain/workload/model/model';
import {
  type JudgingFacts,
  type NotedSplit,
  type SharingFacts,
  shareWork,
} from '../../../lib/domain/workload/sharing/shared-work';
import type { Reader, Tables } from '../../store';
import { chunked } from '../kit/chunked';
import { together } from '../kit/together';
import { selectOfficerNames, type OfficerName } from '../officers/load-officer-names';
import { officerReads, toOfficers } from '../officers/load-officers';
import { loadSharingOf, type SharingOfCases } from '../sharing/load-sharing-of-cases';
import { standingOfRows } from './standing-beside';

/**
 * What those who cover or share these cases are judged by: grade, reductions and training of each, the bars of the cases, and
 * the oversight that was agreed with the cover or share, or recorded on the case since. `nameOf` knows them, the officers of record
 * and `alsoNamed`.
 */
export async function loadJudging(
  db: Reader,
  t: Tables,
  model: Pick<WorkloadModel, 'reductionReasons'>,
  { shares, covers, cases, standing }: SharingOfCases,
  alsoNamed: readonly string[] = [],
): Promise<JudgingFacts & Pick<SharingFacts, 'nameOf'>> {
  const codes = [...shares, ...covers].map((entry) => entry.staffCode);
  const holders = [...cases.values()].map((entry) => entry.holder);
  const { officers, names } = await loadPeople(db, t, model, [...new Set([...codes, ...holders])], alsoNamed);
  const workers = new Map<string, Worker>(officers.map((officer) => [officer.staffCode, officer]));
  const nameByCode = new Map<string, string>(
    [...names, ...officers].map((officer) => [officer.staffCode, formatListName(officer)]),
  );
  return {
    workerOf: (staffCode) => workers.get(staffCode),
    standingOf: standingOfRows(standing),
    nameOf: (staffCode) => nameByCode.get(staffCode) ?? staffCode,
  };
}

/** Officers to be judged, and the names of others, in one read. */
async function loadPeople(
  db: Reader,
  t: Tables,
  model: Pick<WorkloadModel, 'reductionReasons'>,
  judged: readonly string[],
  named: readonly string[],
): Promise<{ readonly officers: readonly OfficerRecord[]; readonly names: readonly OfficerName[] }> {
  const officers: OfficerRecord[] = [];
  const names: OfficerName[] = [];
  for (const part of chunked([...new Set([...judged, ...named])])) {
    const ofPart = new Set(part);
    const read = await together(db, {
      ...officerReads(db, t, { level: 'officers', codes: judged.filter((code) => ofPart.has(code)) }),
      names: selectOfficerNames(db, t, part.map(asStaffCode)),
    });
    officers.push(...toOfficers(model, read, WITHHOLD_ALL));
    names.push(...read.names);
  }
  return { officers, names };
}

/** How some cases are divided on a day, with those beside the officer of record to be judged; undivided ones are left out. By CRN. */
export async function loadSplitsOf(
  db: Reader,
  t: Tables,
  model: Pick<WorkloadModel, 'reductionReasons'>,
  crns: readonly Crn[],
  onDate: IsoDate,
): Promise<ReadonlyMap<string, NotedSplit>> {
  const facts = await loadSharingOf(db, t, crns, onDate);
  const judging = await loadJudging(db, t, model, facts);
  const work = shareWork({ ...facts, nameOf: judging.nameOf, judging }, onDate);
  return new Map([...work.values()].flatMap(({ splits }) => [...splits]));
}
