import type { Flag, Rosh, Setting } from '../../../lib/domain/banding/case-vocabulary';
import { asLduCode, type LduCode } from '../../../lib/kernel/ids';
import { lduOf } from '../estate';
import { at } from '../plan/random';

/** A case without an officer, as the queue of the demo lays it down. */
export interface Waiting {
  readonly forename: string;
  readonly surname: string;
  readonly sex: 'male' | 'female';
  readonly age: number;
  readonly area: string;
  readonly homeLduCode: LduCode | null;
  readonly setting: Setting;
  readonly scores: Scores;
  /** Working days since the order began. */
  readonly waited: number;
  /** Working days to the first appointment; negative: it has passed. */
  readonly appointment: number;
  readonly flags: readonly Flag[];
  readonly releaseInDays: number | null;
  readonly restricted: boolean;
  readonly crn: string | null;
  readonly before: EarlierOfficer | null;
}

/** Who supervised this person before, from and to so many days ago: the officer with this surname, or one of the LDU's. */
export interface EarlierOfficer {
  readonly surname: string | null;
  readonly from: number;
  readonly to: number;
}

type Scores = readonly [rsr: number | null, ogrs: number | null, rosh: Rosh | null];
type More = Partial<Pick<Waiting, 'flags' | 'releaseInDays' | 'restricted' | 'crn' | 'before'>>;

/**
 * One line of the queue: name; sex and age; the LDU, and which of its postcode districts (none: the local authority), or an
 * area that no LDU serves; setting; RSR, OGRS, ROSH; working days waited and to the first appointment.
 */
function person(
  name: string,
  sexAndAge: string,
  home: string,
  setting: Setting,
  scores: Scores,
  [waited, appointment]: readonly [number, number],
  more: More = {},
): Waiting {
  const [forename = '', surname = ''] = name.split(' ');
  return {
    forename,
    surname,
    sex: sexAndAge.startsWith('F') ? 'female' : 'male',
    age: Number(sexAndAge.slice(1)),
    ...homeOf(home),
    setting,
    scores,
    waited,
    appointment,
    flags: [],
    releaseInDays: null,
    restricted: false,
    crn: null,
    before: null,
    ...more,
  };
}

function homeOf(home: string): Pick<Waiting, 'area' | 'homeLduCode'> {
  const [code = '', place] = home.split(' ');
  if (code === 'unserved') return { area: place ?? '', homeLduCode: null };
  const ldu = lduOf(asLduCode(code));
  return {
    area: place === undefined ? at(ldu.authorities, 0) : at(ldu.districts, Number(place)),
    homeLduCode: ldu.code,
  };
}

/** The queue of West Yorkshire: 15 community, 7 licence and 3 custody cases, one for each thing that an allocator meets. */
export const WEST_YORKSHIRE_QUEUE: readonly Waiting[] = [
  person('Tyler Marsden', 'M29', 'WYCAL', 'community', [2.41, 78, 'medium'], [5, 1], {
    flags: ['domestic_abuse'],
    crn: 'X407218',
    before: { surname: 'Doyle', from: 612, to: 447 },
  }),
  person('Chelsea Whiteley', 'F34', 'WYCAL 2', 'community', [0.62, 41, 'medium'], [4, 3]),
  person('Imran Akhtar', 'M41', 'WYCAL', 'licence', [null, 66, 'medium'], [3, 2]),
  person('Piotr Kowalczyk', 'M37', 'WYCAL 0', 'community', [0.38, 22, 'low'], [6, -1]),
  person('Dean Hardcastle', 'M33', 'WYWAK', 'licence', [3.84, 58, 'medium'], [2, 1], {
    flags: ['child_safeguarding'],
  }),
  person('Kieran Normanton', 'M26', 'WYWAK 7', 'community', [0.51, 31, 'low'], [7, 4]),
  person('Lee Butterfield', 'M45', 'WYWAK', 'community', [1.12, null, 'medium'], [4, 2], {
    flags: ['da_register', 'child_safeguarding'],
  }),
  person('Marek Dudek', 'M46', 'WYWAK 1', 'licence', [2.2, 35, 'high'], [1, 1], {
    flags: ['mappa', 'sexual_index_offence'],
    restricted: true,
  }),
  person('Gary Moorhouse', 'M52', 'WYWAK', 'community', [0.29, 17, 'low'], [11, -3]),
  person('Jermaine Grant', 'M21', 'WYLEE 6', 'community', [1.3, 71, 'medium'], [4, 2]),
  person('Craig Whitaker', 'M31', 'WYLEE', 'custody', [1.7, 84, 'medium'], [9, 40], {
    flags: ['through_the_gate'],
    releaseInDays: 55,
  }),
  person('Ayaan Hussain', 'M17', 'WYLEE 7', 'community', [1.05, 62, 'medium'], [2, 3]),
  person('Stacey Oldroyd', 'F28', 'WYLEE 10', 'community', [0.84, 46, 'low'], [5, 1], {
    flags: ['domestic_abuse', 'child_safeguarding'],
  }),
  person('Reece Tordoff', 'M30', 'WYLEE 8', 'licence', [1.83, 83, 'medium'], [1, 1]),
  person('Simon Lawson-Metcalfe', 'M38', 'WYLEE', 'community', [4.0, 30, 'medium'], [3, 2], {
    flags: ['stalking', 'cse'],
  }),
  person('Delroy Campbell', 'M52', 'WYLEE 16', 'community', [0.7, 36, null], [8, 5]),
  person('Jordan Hinchliffe', 'M35', 'WYKIR', 'community', [0.95, 55, 'medium'], [3, 2], {
    flags: ['domestic_abuse'],
    before: { surname: null, from: 530, to: 240 },
  }),
  person('Nathan Sheard', 'M27', 'WYKIR 3', 'licence', [2.1, 92, 'medium'], [1, 1], { flags: ['iom'] }),
  person('Asif Mahmood', 'M40', 'WYKIR 9', 'custody', [1.2, 57, 'medium'], [6, 28], { releaseInDays: 40 }),
  person('Alan Quarmby', 'M61', 'WYKIR', 'community', [0.12, 9, 'low'], [5, 6]),
  person('Shannon Illingworth', 'F24', 'WYBRA 2', 'community', [0.77, 52, 'medium'], [4, 2], {
    flags: ['domestic_abuse'],
  }),
  person('Bilal Younis', 'M23', 'WYBRA', 'licence', [1.9, 76, 'medium'], [2, 1], { flags: ['gangs_guns'] }),
  person('Lukasz Baran', 'M43', 'WYBRA 4', 'licence', [null, 44, null], [3, 2]),
  person('Carl Rushworth', 'M39', 'WYBRA 19', 'community', [2.6, 77, 'medium'], [7, -2], {
    flags: ['child_protection', 'da_register'],
  }),
  person('Tariq Rafiq', 'M29', 'WYBRA 7', 'custody', [2.9, 69, 'medium'], [8, 52], { releaseInDays: 74 }),
];

/** Standalone unpaid work from the districts that only the Community Payback unit serves: one for each of its rules. */
export const PAYBACK_QUEUE: readonly Waiting[] = [
  person('Peter Metcalfe', 'M48', 'SSCPY', 'unpaid_work', [0.9, 20, 'low'], [3, 2]),
  person('Wayne Emmott', 'M36', 'SSCPY 0', 'unpaid_work', [3.12, 44, 'low'], [4, 1]),
  person('Sophie Wade', 'F30', 'SSCPY 1', 'unpaid_work', [null, 28, 'low'], [5, 3]),
  person('Ross Tempest', 'M25', 'SSCPY', 'unpaid_work', [3.4, 10, 'low'], [2, 2], { flags: ['prevent'] }),
];

/** Somebody whose home no LDU serves. */
export const UNSERVED_QUEUE: readonly Waiting[] = [
  person('Andrei Popescu', 'M33', 'unserved Barnsley', 'community', [1.4, 60, 'medium'], [6, 4]),
];
