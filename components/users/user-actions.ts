import type { FormAction } from '@/lib/kernel/form-state';
import type { LinkMade } from './link-form';

/** What an administrator can do with somebody who signs in. */
export interface UserActions {
  readonly giveRole: FormAction;
  readonly takeRole: FormAction;
  readonly endRole: FormAction;
  readonly disable: FormAction;
  readonly enable: FormAction;
  readonly unlock: FormAction;
  readonly password: FormAction;
  readonly link: FormAction<LinkMade>;
  readonly mail: FormAction;
}
