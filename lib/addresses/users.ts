import { route } from '../kernel/address';
import { pageNumber, says, searched } from '../kernel/reading/query';
import { savedWord } from './parts/saved';

/** What may have been done with a user. */
const USER_SAVED = [
  'created',
  'role_added',
  'role_changed',
  'role_removed',
  'disabled',
  'enabled',
  'unlocked',
  'mailed',
  'password',
] as const;
export type UserSaved = (typeof USER_SAVED)[number];

/** People who sign in, by their id. */
export const toUsers = {
  page: route('/admin/users', { q: searched(100), page: pageNumber(), saved: savedWord(['invited']) }),
  create: route('/admin/users/new'),
  invite: route('/admin/users/invite'),
  one: route('/admin/users/[id]', {
    saved: savedWord(USER_SAVED),
  }),
};

/** What may have been done with such a rule. */
const CLAIM_RULE_SAVED = ['added', 'removed'] as const;

/** Which claims of the organisation’s own sign-in give which roles. */
export const toClaimRules = route('/admin/claims', { saved: savedWord(CLAIM_RULE_SAVED) });

/** Tokens of other systems. */
export const toTokens = route('/admin/tokens', { saved: savedWord(['revoked']) });

/** Everything below it is open to whoever has a link. */
export const CHOOSE_PASSWORD = '/choose-password';

/** What may have been done on one's own account. */
const ACCOUNT_SAVED = ['password', 'brief', 'no_brief'] as const;
export type AccountSaved = (typeof ACCOUNT_SAVED)[number];

/** One's own account; `choose`: where a link leads by which somebody chooses a password. */
export const toAccount = {
  page: route('/account', { saved: savedWord(ACCOUNT_SAVED) }),
  choose: route('/choose-password/[token]', { done: says('y') }),
};
