import 'server-only';
import { loadOfficers } from '../../../db/queries/officers/load-officers';
import { findShare } from '../../../db/queries/sharing/load-sharing-records';
import type { CaseName } from '../../domain/access/case-name';
import type { IsoDate } from '../../kernel/dates';
import { formatListName } from '../../kernel/format';
import { err, ok, type Result } from '../../kernel/result';
import { findGrade } from '../../domain/workload/model/model';
import type { FormChoice } from '../../domain/workload/hours/officer-choices';
import { standingOn } from '../../domain/workload/measure/officer-standing';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { nameOfOfficer } from './parts/name-officer';
import { holderOf, loadShareable } from './share-case';

export interface ShareFormPage {
  readonly crn: string;
  readonly caseName: CaseName;
  readonly holderName: string;
  readonly today: IsoDate;
  readonly workers: readonly FormChoice[];
}

/** What the form to share a case is drawn from: those of the LDU, and co-workers of the whole region. */
export async function viewShareForm(
  context: UseCaseContext,
  crn: string,
): Promise<Result<ShareFormPage, Problem>> {
  const { store } = context;
  const loaded = await loadShareable(context, crn);
  if (!loaded.ok) return loaded;
  const { model, today, facts, name } = loaded.value;
  const holder = holderOf(loaded.value);
  const holding = loaded.value.holdings.find((entry) => entry.staffCode === holder);
  if (holder === null || holding === undefined)
    return err({ code: 'not_allowed', detail: 'Nobody holds this case: allocate it first, then share it' });
  const all = await loadOfficers(store.db, store.t, model, { level: 'region', code: holding.regionCode });
  const workers = all.filter((entry) => {
    const grade = findGrade(model, entry.grade);
    if (entry.staffCode === holder || standingOn(entry, today) !== 'current' || grade === null) return false;
    const coWorker = grade.role === 'other' && grade.targetPoints > 0;
    return coWorker || (entry.lduCode === holding.lduCode && grade.targetPoints > 0);
  });
  return ok({
    crn: facts.crn,
    caseName: name,
    holderName: formatListName(holding),
    today,
    workers: workers.map((entry) => ({
      value: entry.staffCode,
      label: `${formatListName(entry)} (${findGrade(model, entry.grade)?.code ?? ''}, ${entry.teamName})`,
    })),
  });
}

export interface ShareEndPage {
  readonly crn: string;
  readonly caseName: CaseName;
  readonly workerName: string;
  readonly percent: number;
  readonly startedOn: IsoDate;
  readonly id: string;
  readonly version: number;
  readonly today: IsoDate;
}

/** One share of a case, for the form that ends it. */
export async function viewShareEnd(
  context: UseCaseContext,
  crn: string,
  id: string,
): Promise<Result<ShareEndPage, Problem>> {
  const { store } = context;
  const loaded = await loadShareable(context, crn);
  if (!loaded.ok) return loaded;
  const share = await findShare(store.db, store.t, id);
  const { facts, name, today } = loaded.value;
  if (share === null || share.crn !== facts.crn || (share.endedOn !== null && share.endedOn <= today))
    return err({ code: 'not_found' });
  return ok({
    crn: facts.crn,
    caseName: name,
    workerName: await nameOfOfficer(context, share.staffCode),
    percent: share.percent,
    startedOn: share.startedOn,
    id,
    version: share.version,
    today,
  });
}
