import type { StaffCode } from '../../kernel/ids';
import { type Field, optional } from '../../kernel/reading/field';
import { field } from '../../kernel/reading/kind';
import { choice, code, line } from '../../kernel/reading/kinds';
import { describeFields } from '../../kernel/reading/record';
import { err } from '../../kernel/result';
import { readEmail } from '../../kernel/text/read-text';
import { ROLES } from './actor';

const ASK_EMAIL = 'Enter an email address, such as name@example.org';
/** Mail leaves the house, so the name of a machine alone is none: `name@example`. */
function hasDomain(address: string): boolean {
  const labels = address.slice(address.lastIndexOf('@') + 1).split('.');
  return labels.length > 1 && labels.every((label) => label !== '');
}

/** The email address that somebody signs in with, in lower case. */
const email: Field<string> = field(
  'Email address',
  {
    most: 254,
    control: 'line',
    json: { is: 'text', most: 254 },
    read: (text, { label }) => {
      const read = readEmail(label)(text);
      return read.ok && hasDomain(read.value) ? read : err(ASK_EMAIL);
    },
  },
  { ask: ASK_EMAIL },
);

/** What is recorded of somebody who is to sign in with a password (the command `user:create`). */
export const USER_FIELDS = describeFields({
  email,
  role: choice('Role', ROLES, { ask: `Role must be one of: ${ROLES.join(', ')}` }),
  name: optional(line('Name', 200)),
  staffCode: optional(code<StaffCode>('Staff code')),
});
