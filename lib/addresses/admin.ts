import { AUDIT_ACTIONS, AUDIT_THINGS } from '../domain/audit/labels';
import { anyText, oneOf, saidOnce, searched } from '../kernel/reading/query';
import { route } from '../kernel/address';
import { savedWord } from './parts/saved';

/** What keeps the service running. */
export const toAdmin = route('/admin');

/** Clearing the demonstration, where this is one. */
export const toDemonstration = route('/admin/demonstration');

/** What the service does by itself. */
export const toJobs = route('/admin/jobs', { saved: savedWord(['started']) });

/** How the audit trail is filtered; `before`: the number of the entry after which it goes on. */
const AUDIT = {
  who: searched(100),
  what: oneOf(AUDIT_ACTIONS),
  thing: oneOf(AUDIT_THINGS),
  key: searched(100),
  from: saidOnce(anyText()),
  to: saidOnce(anyText()),
  before: saidOnce(anyText()),
};

/** Who did what, and when. */
export const toAudit = {
  page: route('/admin/audit', AUDIT),
  download: route('/admin/audit/download', AUDIT),
  ofCase: route('/cases/[crn]/trail', { before: saidOnce(anyText()) }),
  ofOfficer: route('/officers/[staffCode]/trail', { before: saidOnce(anyText()) }),
};
