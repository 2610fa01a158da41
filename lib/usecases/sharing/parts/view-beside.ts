import 'server-only';
import { type ContactOfCase, loadContactOf } from '../../../../db/queries/officers/load-named-contacts';
import { loadOfficerNames } from '../../../../db/queries/officers/load-officer-names';
import {
  loadCoversOfCases,
  loadSharesOfCases,
  type StoredCover,
  type StoredShare,
} from '../../../../db/queries/sharing/load-sharing-records';
import { can } from '../../../domain/access/can';
import type { BesideLine } from '../../cases/case-page';
import { addDays } from '../../../kernel/dates';
import { formatListName } from '../../../kernel/format';
import { SHARE_LABELS } from '../../../domain/workload/sharing/case-split';
import type { UseCaseContext } from '../../context';
import type { LoadedCase } from '../../cases/parts/load-case';
import { holderOf } from '../share-case';
import { toCase } from '../../../addresses/cases';
import { toSharing } from '../../../addresses/officers';

/** Who works on a case beside its officer of record, or covers it, today or from a day to come; and its named contact of today. */
export async function viewBeside(context: UseCaseContext, found: LoadedCase): Promise<BesideLine[]> {
  const { store, actor } = context;
  const { facts, today, thing } = found;
  const holder = holderOf(found);
  const shares = (await loadSharesOfCases(store.db, store.t, [facts.crn])).filter(
    ({ endedOn, startedOn }) => endedOn === null || (endedOn > today && endedOn > startedOn),
  );
  const covers = (await loadCoversOfCases(store.db, store.t, [facts.crn], today)).filter(
    (cover) => cover.holderStaffCode === holder,
  );
  const contacts = await loadContactOf(store.db, store.t, facts.crn, today);
  const codes = [...shares, ...covers, ...contacts].flatMap((entry) =>
    'holderStaffCode' in entry ? [entry.staffCode, entry.holderStaffCode] : [entry.staffCode],
  );
  const people = new Map(
    (await loadOfficerNames(store.db, store.t, codes)).map((entry) => [entry.staffCode, entry]),
  );
  const mayShare = can(actor, 'share_case', thing).allowed;
  const mayCover = can(actor, 'arrange_cover', thing).allowed;
  const who = (staffCode: StoredShare['staffCode']) => {
    const person = people.get(staffCode);
    return {
      staffCode,
      name: person ? formatListName(person) : staffCode,
      mayViewOfficer:
        person !== undefined && can(actor, 'view_officer', { places: [person], staffCode }).allowed,
    };
  };
  const ofShare = (share: StoredShare): BesideLine => ({
    id: share.id,
    ...who(share.staffCode),
    what: `${share.percent}% of the points, as ${SHARE_LABELS[share.kind].toLowerCase()}`,
    from: share.startedOn,
    to: share.endedOn === null ? null : addDays(share.endedOn, -1),
    changeHref: mayShare ? toCase.share(facts.crn, share.id) : null,
  });
  const ofCover = (cover: StoredCover): BesideLine => ({
    id: cover.id,
    ...who(cover.staffCode),
    what: 'Covers the case: the points follow',
    from: cover.startsOn,
    to: cover.endsOn,
    changeHref: mayCover ? toSharing.cover(cover.holderStaffCode, cover.id) : null,
  });
  const ofContact = (contact: ContactOfCase): BesideLine => ({
    id: contact.id,
    ...who(contact.staffCode),
    what: `Named contact while ${who(contact.holderStaffCode).name} is away`,
    from: contact.startsOn,
    to: contact.endsOn,
    changeHref: mayCover ? toSharing.contacts(contact.holderStaffCode) : null,
  });
  return [...covers.map(ofCover), ...contacts.map(ofContact), ...shares.map(ofShare)];
}
