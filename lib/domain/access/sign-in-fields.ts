import { describeFields } from '../../kernel/reading/record';
import { line } from '../../kernel/reading/kinds';

/** Who signs in. */
export const SIGN_IN_FIELDS = describeFields({
  email: line('Email address', 254, {
    type: 'email',
    width: 30,
    autoComplete: 'username',
    spellCheck: false,
  }),
});

/** The password is no field of a record, only drawn like one: it is neither trimmed nor kept. */
export const PASSWORD_SHOWN = {
  name: 'password',
  label: 'Password',
  shown: { control: 'line', type: 'password', width: 30, autoComplete: 'current-password' },
} as const;
