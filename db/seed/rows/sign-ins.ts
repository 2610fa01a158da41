import type { Role, ScopeLevel } from '../../../lib/domain/access/actor';

/** Open to everybody who reads this: the demo holds nobody's real data. */
export const DEMO_PASSWORD = 'headroom-demo-2026';

/** Somebody who can sign in to the demo. */
export interface DemoSignIn {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
  readonly scopeText: string;
  /** Who it is and over what, for a list of sign-ins. */
  readonly words: string;
}

/** One account for each kind of user. Those who are on the staff list by this name are that member of staff. */
export const DEMO_ACCOUNTS: readonly {
  readonly forename: string;
  readonly surname: string;
  readonly role: Role;
  readonly scopeLevel: ScopeLevel;
  readonly scopeCode: string;
  readonly scopeText: string;
}[] = [
  {
    forename: 'Helen',
    surname: 'Pickles',
    role: 'manager',
    scopeLevel: 'team',
    scopeCode: 'WYHA',
    scopeText: 'Halifax team',
  },
  {
    forename: 'Rukhsana',
    surname: 'Mahmood',
    role: 'manager',
    scopeLevel: 'ldu',
    scopeCode: 'WYLEE',
    scopeText: 'Leeds, all teams',
  },
  {
    forename: 'Martin',
    surname: 'Ackroyd',
    role: 'manager',
    scopeLevel: 'ldu',
    scopeCode: 'WYCAL',
    scopeText: 'Calderdale, all teams',
  },
  {
    forename: 'Sandra',
    surname: 'Holdsworth',
    role: 'allocator',
    scopeLevel: 'region',
    scopeCode: 'WY',
    scopeText: 'West Yorkshire',
  },
  {
    forename: 'Daniel',
    surname: 'Whitworth',
    role: 'officer',
    scopeLevel: 'team',
    scopeCode: 'WYHA',
    scopeText: 'Halifax team',
  },
  {
    forename: 'Catherine',
    surname: 'Lumb',
    role: 'leader',
    scopeLevel: 'region',
    scopeCode: 'WY',
    scopeText: 'West Yorkshire',
  },
  {
    forename: 'Margaret',
    surname: 'Osei',
    role: 'leader',
    scopeLevel: 'nation',
    scopeCode: '',
    scopeText: 'England and Wales',
  },
  {
    forename: 'Tomasz',
    surname: 'Wojcik',
    role: 'administrator',
    scopeLevel: 'nation',
    scopeCode: '',
    scopeText: 'England and Wales',
  },
  {
    forename: 'Gareth',
    surname: 'Ingham',
    role: 'manager',
    scopeLevel: 'team',
    scopeCode: 'SSCP',
    scopeText: 'Community Payback unit',
  },
];

/** The demo's address of somebody: at a domain that is nobody's. */
export function emailOf(name: { readonly forename: string; readonly surname: string }): string {
  return `${name.forename}.${name.surname}@headroom.example.org`.toLowerCase().replace(/[^a-z0-9.@-]/g, '');
}

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  officer: 'Officer',
  manager: 'Manager',
  allocator: 'Allocator',
  leader: 'Leader',
  business_administrator: 'Business administrator',
  data_steward: 'Data steward',
  administrator: 'Administrator',
  reasons: 'Export with reasons',
};

/** Who can sign in once the demo is loaded, and with what. */
export const DEMO_SIGN_INS: readonly DemoSignIn[] = DEMO_ACCOUNTS.map(
  ({ forename, surname, role, scopeText }) => ({
    email: emailOf({ forename, surname }),
    password: DEMO_PASSWORD,
    name: `${forename} ${surname}`,
    role,
    scopeText,
    words: `${ROLE_WORDS[role]}, ${scopeText}`,
  }),
);
