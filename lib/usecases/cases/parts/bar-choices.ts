import 'server-only';
import {
  loadOfficerNames,
  loadOfficerNamesIn,
  type OfficerName,
} from '../../../../db/queries/officers/load-officer-names';
import type { Scope } from '../../../domain/access/actor';
import { scopesFor } from '../../../domain/access/can';
import { asStaffCode } from '../../../kernel/ids';
import type { UseCaseContext } from '../../context';
import type { LoadedCase } from './load-case';
import { comparePeople } from '../../../kernel/text/fold-name';

/**
 * The officers of whom it may be recorded that they must not hold a case: those of the LDUs where it stands, those of the actor's own
 * part of the estate, and whoever holds or held it; by surname.
 */
export async function barChoices(
  { store, actor }: UseCaseContext,
  { thing, holdings }: Pick<LoadedCase, 'thing' | 'holdings'>,
): Promise<OfficerName[]> {
  const { db, t } = store;
  const ldus = [...new Set(thing.places.map((place) => place.lduCode))].filter((code) => code !== null);
  const scopes: readonly Scope[] = [
    ...ldus.map((code): Scope => ({ level: 'ldu', code })),
    ...scopesFor(actor, 'record_bar'),
  ];
  const near = await loadOfficerNamesIn(db, t, {
    level: 'scoped',
    unit: { level: 'nation', code: '' },
    scopes,
  });
  const known = new Set<string>(near.map((officer) => officer.staffCode));
  const held = holdings.map((holding) => holding.staffCode).filter((code) => !known.has(code));
  const former = await loadOfficerNames(db, t, held.map(asStaffCode));
  return [...near, ...former].sort(comparePeople);
}
