import 'server-only';
import type { OfficerName } from '../../../db/queries/officers/load-officer-names';
import { loadOfficers } from '../../../db/queries/officers/load-officers';
import { findSupport, type StoredSupport } from '../../../db/queries/sharing/load-sharing-records';
import { can } from '../../domain/access/can';
import { breachWords } from '../../domain/allocation/reasons/support-breach';
import type { IsoDate } from '../../kernel/dates';
import { formatListName } from '../../kernel/format';
import { asStaffCode } from '../../kernel/ids';
import { err, ok, type Result } from '../../kernel/result';
import type { OfficerPage } from '../officers/officer-page';
import type { FormChoice } from '../../domain/workload/hours/officer-choices';
import { standingOn } from '../../domain/workload/measure/officer-standing';
import type { UseCaseContext } from '../context';
import { loadOfficerFor } from '../officers/parts/load-officer';
import type { Problem } from '../problem';
import { viewOfficer } from '../officers/view-officer';
import { nameOfOfficer } from './parts/name-officer';
import { loadCaseWords } from './parts/name-others';

export interface SupportFormPage extends OfficerPage {
  readonly colleagues: readonly FormChoice[];
}

/** What the form to record support is drawn from: colleagues of the LDU. */
export async function viewSupportForm(
  context: UseCaseContext,
  staffCode: string,
): Promise<Result<SupportFormPage, Problem>> {
  const viewed = await viewOfficer(context, staffCode);
  if (!viewed.ok) return viewed;
  const page = viewed.value;
  const { officer } = page.measured;
  const { store, actor } = context;
  if (!can(actor, 'record_support', { places: [officer] }).allowed)
    return err({ code: 'not_allowed', detail: 'Only a manager of this team can record support' });
  const all = await loadOfficers(store.db, store.t, page.model, { level: 'ldu', code: officer.lduCode });
  const colleagues = all.filter(
    (entry) => entry.staffCode !== officer.staffCode && standingOn(entry, page.today) === 'current',
  );
  return ok({ ...page, colleagues: colleagues.map(toChoice) });
}

function toChoice(entry: Pick<OfficerName, 'staffCode' | 'surname' | 'forename' | 'teamName'>): FormChoice {
  return { value: entry.staffCode, label: `${formatListName(entry)} (${entry.teamName})` };
}

export interface SupportCancelPage {
  readonly officerName: string;
  readonly staffCode: string;
  readonly id: string;
  readonly version: number;
  readonly pointsHundredths: number;
  readonly givenOn: IsoDate;
  readonly fromName: string;
  readonly toName: string;
  /** What spoke against it and asks a manager to look at it; null where nothing does. */
  readonly breach: string | null;
}

/** One record of support, for the form that cancels it. */
export async function viewSupportCancel(
  context: UseCaseContext,
  staffCode: string,
  id: string,
): Promise<Result<SupportCancelPage, Problem>> {
  const { store, actor } = context;
  const loaded = await loadOfficerFor(context, 'view_officer', staffCode);
  if (!loaded.ok) return loaded;
  const { officer } = loaded.value.caseload;
  const support = await findSupport(store.db, store.t, id);
  const own = asStaffCode(staffCode);
  if (
    support === null ||
    support.cancelledAt !== null ||
    ![support.fromStaffCode, support.toStaffCode].includes(own)
  )
    return err({ code: 'not_found' });
  if (!can(actor, 'record_support', { places: [officer] }).allowed)
    return err({ code: 'not_allowed', detail: 'Only a manager of this team can change support' });
  return ok({
    officerName: formatListName(officer),
    staffCode,
    id,
    version: support.version,
    pointsHundredths: support.pointsHundredths,
    givenOn: support.givenOn,
    fromName: await nameOfOfficer(context, support.fromStaffCode),
    toName: await nameOfOfficer(context, support.toStaffCode),
    breach: support.breachSeenAt === null ? await breachOf(context, support) : null,
  });
}

async function breachOf(
  context: UseCaseContext,
  { breach, crn }: Pick<StoredSupport, 'breach' | 'crn'>,
): Promise<string | null> {
  if (breach === null || crn === null) return breach;
  return breachWords(breach, crn, (await loadCaseWords(context, [crn])).theCase(crn));
}
