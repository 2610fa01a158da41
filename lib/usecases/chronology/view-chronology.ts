import 'server-only';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { loadHolderAbsences, loadHolderDays } from '../../../db/queries/cases/load-holder-days';
import { loadOfficerNames } from '../../../db/queries/officers/load-officer-names';
import { loadCoversOfCases, loadSharesOfCases } from '../../../db/queries/sharing/load-sharing-records';
import { can } from '../../domain/access/can';
import { type ChronologyEntry, entryOn, inOrder } from '../../domain/allocation/cases/chronology';
import {
  allocationEntries,
  caseEntries,
  changeEntries,
  oversightEntries,
  workloadWords,
} from '../cases/parts/chronology-entries';
import { addDays, earlierOf, type IsoDate, isoDate, laterOf } from '../../kernel/dates';
import { formatDate, formatListName } from '../../kernel/format';
import { asCrn } from '../../kernel/ids';
import { ok, type Result } from '../../kernel/result';
import { todayOf, type UseCaseContext } from '../context';
import type { Problem } from '../problem';
import type { CasePage, HoldingLine } from '../cases/case-page';
import type { ChronologyPage } from './chronology-page';
import { loadCaseFor } from '../cases/parts/load-case';
import { viewCase } from '../cases/view-case';

/**
 * All that is recorded of a case in the order in which it happened, for a serious further offence or an inspection: allocations with the
 * officers as they were offered, the holder's workload and absences, bands and scores, oversight, cover, contact. Each reader sees what
 * they see of the case elsewhere; that it was opened is logged before it is shown.
 */
export async function viewChronology(
  context: UseCaseContext,
  crn: string,
): Promise<Result<ChronologyPage, Problem>> {
  const viewed = await viewCase(context, crn);
  if (!viewed.ok) return viewed;
  const loaded = await loadCaseFor(context, crn);
  if (!loaded.ok) return loaded;
  const page = viewed.value;
  const { actor, store, now } = context;
  const colleagues = can(actor, 'view_queue', loaded.value.thing).allowed;
  const entries = [
    ...caseEntries(page),
    ...page.holdings.flatMap((line) => allocationEntries(page, line, { actor, colleagues })),
    ...(await holderEntries(context, page, colleagues)),
    ...(await besideEntries(context, page)),
    ...oversightEntries(page),
    ...changeEntries(page),
  ];
  await store.tx((tx) =>
    saveAudit(tx, store.t, actor, now, page.facts.crn, {
      action: 'case.chronology_opened',
      thingType: 'case',
      detail: {},
    }),
  );
  const { model, today, dataAsOf, name, endedOn } = page;
  return ok({
    ...{ model, today, dataAsOf, name, endedOn, colleagues },
    crn: page.facts.crn,
    entries: inOrder(entries.filter((entry) => entry.on <= today)),
    openedBy: actor.name,
    openedAt: now.toISOString(),
  });
}

/** What each holder carried when they took the case, and when they were away while they held it: of those whom the reader may see. */
async function holderEntries(
  context: UseCaseContext,
  page: CasePage,
  colleagues: boolean,
): Promise<ChronologyEntry[]> {
  const { actor, store } = context;
  const today = todayOf(context);
  const seen = page.holdings.filter(
    ({ officer, holding }) => officer !== null && (colleagues || actor.staffCode === holding.staffCode),
  );
  const first = seen.map(({ holding }) => holding.startedOn).sort()[0];
  if (first === undefined) return [];
  const codes = [...new Set(seen.map(({ holding }) => holding.staffCode))];
  const daysOf = ({ holding }: HoldingLine): IsoDate[] => [
    addDays(holding.startedOn, -1),
    holding.startedOn,
    ...(holding.endedOn === null ? [addDays(today, -1)] : [addDays(holding.endedOn, -1)]),
  ];
  const [stored, absences] = await Promise.all([
    loadHolderDays(store.db, store.t, codes, seen.flatMap(daysOf)),
    loadHolderAbsences(store.db, store.t, codes, { from: first, to: today }),
  ]);
  return seen.flatMap((line) => {
    const { holding, officer } = line;
    const named = officer?.name ?? '';
    const last = holding.endedOn === null ? today : addDays(holding.endedOn, -1);
    const figures = stored.filter(
      (day) => day.staffCode === holding.staffCode && daysOf(line).includes(day.onDate),
    );
    const away = absences.filter(
      (one) =>
        one.staffCode === holding.staffCode &&
        one.startDate <= last &&
        (one.endDate === null || one.endDate >= holding.startedOn),
    );
    return [
      ...figures.flatMap((day) => entryOn('workload', day.onDate, workloadWords(page.model, named, day))),
      ...away.flatMap((one) =>
        entryOn(
          'absence',
          laterOf(one.startDate, holding.startedOn),
          `${named} away ${awayWords(one.startDate, one.endDate)} while holding the case`,
        ),
      ),
    ];
  });
}

function awayWords(from: IsoDate, to: IsoDate | null): string {
  return to === null
    ? `from ${formatDate(from)}, no end recorded`
    : `${formatDate(from)} to ${formatDate(to)}`;
}

/** The first day of which anything is asked. */
const EVER = isoDate('1970-01-01');

/** Who covered the case or had a share of it, ended ones too. */
async function besideEntries({ store }: UseCaseContext, page: CasePage): Promise<ChronologyEntry[]> {
  const { db, t } = store;
  const crns = [asCrn(page.facts.crn)];
  const [covers, shares] = await Promise.all([
    loadCoversOfCases(db, t, crns, EVER),
    loadSharesOfCases(db, t, crns),
  ]);
  const names = await loadOfficerNames(
    db,
    t,
    [...covers, ...shares].map((one) => one.staffCode),
  );
  const nameOf = (code: string): string => {
    const found = names.find((one) => one.staffCode === code);
    return found === undefined ? 'An officer' : formatListName(found);
  };
  return [
    ...covers.flatMap((cover) =>
      entryOn(
        'cover',
        cover.startsOn,
        `${nameOf(cover.staffCode)} covers the case to ${formatDate(cover.endsOn)}`,
      ),
    ),
    ...shares.flatMap((share) => [
      ...entryOn('cover', share.startedOn, `${nameOf(share.staffCode)} has ${share.percent}% of the case`),
      ...entryOn('cover', share.endedOn, `The share of ${nameOf(share.staffCode)} ended`),
    ]),
  ].filter((entry) => entry.on <= earlierOf(page.today, page.endedOn ?? page.today));
}
