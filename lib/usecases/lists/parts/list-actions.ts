import 'server-only';
import { loadUnitActions } from '../../../../db/queries/capacity/load-unit-actions';
import { can, type Thing } from '../../../domain/access/can';
import { caseNameFor, casePlaces } from '../../../domain/access/case-name';
import { shownCase } from '../../../domain/banding/bands/shown-case';
import type { ActionListName } from '../../../domain/metrics/capacity/capacity-lists';
import { shareOf } from '../../../domain/metrics/counts/count-share';
import { formatListName } from '../../../kernel/format';
import { regionsOfLdus, type UnitToView } from '../../capacity/parts/load-capacity';
import type { UseCaseContext } from '../../context';
import type { CapacityListPage } from '../capacity-list-page';

/** The agreed actions behind a figure, each with its case as this reader may know it. */
export async function listActionsFor(
  { store, actor }: UseCaseContext,
  { model, today, unit, estate }: UnitToView,
  list: ActionListName,
): Promise<Pick<CapacityListPage, 'share' | 'items'>> {
  const regions = regionsOfLdus(estate);
  const open = await loadUnitActions(store.db, store.t, unit);
  const overdue = open.filter(({ action }) => action.dueOn < today);
  const actions = (list === 'actions-overdue' ? overdue : open).map(({ action, ...row }) => {
    const thing: Thing = {
      places: casePlaces(row, row.homeLduCode, regions),
      staffCode: row.staffCode,
    };
    const facts = { surname: row.caseSurname, forename: row.caseForename, restricted: row.restricted };
    const name = caseNameFor(actor, facts, thing);
    const { id, crn, what, who, dueOn } = action;
    return shownCase(name, model.ruleSet, {
      ...{ id, crn, name, what, who, dueOn },
      mayOpen: can(actor, 'view_case', thing).allowed,
      overdue: dueOn < today,
      holder: { staffCode: row.staffCode, name: formatListName(row) },
      teamName: row.teamName,
    });
  });
  return { share: shareOf(actions.length, open.length), items: { kind: 'actions', actions } };
}
