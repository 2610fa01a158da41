import { describeFields } from '../../kernel/reading/record';
import { line } from '../../kernel/reading/kinds';

/** Who signs in. The password is no field of a record: it is neither trimmed nor kept. */
export const SIGN_IN_FIELDS = describeFields({
  email: line('Email address', 254, {
    type: 'email',
    width: 30,
    autoComplete: 'username',
    spellCheck: false,
  }),
});
