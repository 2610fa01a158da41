import { foldKey } from '../../../kernel/text/fold-key';
import type { PendingInputs } from '../../banding/changes/pending';
import type { CaseName } from '../../access/case-name';
import type { Banding } from '../../banding/bands/band-case';
import type { CaseFacts } from '../../banding/bands/case-facts';
import type { Crn } from '../../../kernel/ids';
import { CONTACT_LISTS, type ContactList, type WaitingContact } from '../../workload/contact/contact-lists';
import type { Band, WorkloadModel } from '../../workload/model/model';
import type { FirstAppointment } from './first-appointment';
import type { Route } from './route';
import { compareNames } from '../../../kernel/text/fold-name';

interface Unit {
  readonly code: string;
  readonly name: string;
}

/** A case that waits for an officer, as the queue shows it. */
export interface QueueRow {
  readonly crn: Crn;
  readonly name: CaseName;
  /** Without the person's names where the reader may not know them. */
  readonly facts: CaseFacts;
  readonly banding: Banding;
  readonly bandRank: number;
  readonly brag: NonNullable<Band['brag']> | null;
  /** The person's LDU; null where none is known. */
  readonly ldu: Unit | null;
  /** The team that it is routed to; null where a manager picks. */
  readonly team: Unit | null;
  readonly route: Route;
  readonly appointment: FirstAppointment;
  /** How long the person has not been seen, whoever held the case; without words where the reader may not know. */
  readonly contact: WaitingContact;
  /** Working days since the order began; null where that is not recorded. */
  readonly waitWorkingDays: number | null;
  readonly mayAllocate: boolean;
  /** What waits for a second manager beside what stands; left out or null where nothing does. */
  readonly pending?: PendingInputs | null;
}

/** What the queue is narrowed to; null is everything. `none` as a unit: no LDU or no team. */
export interface QueueFilter {
  readonly ldu: string | null;
  readonly team: string | null;
  readonly band: string | null;
  /** A list of contact; left out: all. */
  readonly contact?: ContactList | null;
}

const NO_UNIT = 'none';

export interface QueueOptions {
  readonly ldus: readonly Unit[];
  readonly teams: readonly Unit[];
  readonly bands: readonly string[];
  /** Lists of contact in which one of them stands. */
  readonly contacts: readonly ContactList[];
}

/** The rows that a filter lets through, in their order. */
export function filterQueue(
  rows: readonly QueueRow[],
  { ldu, team, band, contact = null }: QueueFilter,
): QueueRow[] {
  const isIn = (unit: Unit | null, wanted: string | null): boolean =>
    wanted === null || foldKey(unit?.code ?? NO_UNIT) === foldKey(wanted);
  return rows.filter(
    (row) =>
      isIn(row.ldu, ldu) &&
      isIn(row.team, team) &&
      (band === null || row.banding.band === band) &&
      (contact === null || row.contact.lists.includes(contact)),
  );
}

/** The units and bands that occur among some rows: units by name, with "none" last; bands the highest first. */
export function queueOptions(rows: readonly QueueRow[], model: Pick<WorkloadModel, 'bands'>): QueueOptions {
  const present = new Set(rows.map((row) => row.banding.band));
  return {
    ldus: unitsOf(
      rows.map((row) => row.ldu),
      'Unit not known',
    ),
    teams: unitsOf(
      rows.map((row) => row.team),
      'No team',
    ),
    bands: [...model.bands]
      .sort((a, b) => b.rank - a.rank)
      .map((band) => band.code)
      .filter((code) => present.has(code)),
    contacts: CONTACT_LISTS.filter((list) => rows.some((row) => row.contact.lists.includes(list))),
  };
}

function unitsOf(units: readonly (Unit | null)[], noneName: string): readonly Unit[] {
  const known = new Map(units.flatMap((unit) => (unit === null ? [] : [[unit.code, unit] as const])));
  const named = [...known.values()].sort((a, b) => compareNames(a.name, b.name));
  return units.includes(null) ? [...named, { code: NO_UNIT, name: noneName }] : named;
}
