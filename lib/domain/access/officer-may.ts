import type { Actor } from './actor';
import { type Action, can, type Place } from './can';

/** What a reader may do about an officer: for the links in the row of a list. The page that a link leads to decides again. */
export interface OfficerMay {
  readonly manageRelief: boolean;
  /** Nobody records their own. */
  readonly recordSupervision: boolean;
  readonly moveCases: boolean;
  readonly arrangeCover: boolean;
  /** Details, hours and training. */
  readonly edit: boolean;
}

/** What somebody may do about an officer. */
export function mayDoFor(actor: Actor, officer: Place & { readonly staffCode: string }): OfficerMay {
  const { staffCode } = officer;
  const may = (action: Action): boolean => can(actor, action, { places: [officer], staffCode }).allowed;
  return {
    manageRelief: may('manage_relief'),
    recordSupervision: may('record_supervision') && actor.staffCode !== staffCode,
    moveCases: may('reallocate_case'),
    arrangeCover: may('arrange_cover'),
    edit: may('edit_officer'),
  };
}
