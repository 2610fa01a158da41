import { code, hundredths } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';

/** More posts than this of one grade are no unit's. In hundredths. */
const MOST_POSTS = 10_000_000;

/** Posts by unit and grade: the form of an administrator and establishment.csv. */
export const ESTABLISHMENT_FIELDS = describeFields({
  unitCode: code<string>('Unit', { ask: 'Choose a unit' }),
  grade: code<string>('Grade', { ask: 'Choose a grade' }),
  posts: hundredths('Posts', MOST_POSTS, {
    ask: 'Enter the posts as full-time equivalents, such as 12.5',
    hint: 'Full-time equivalents, such as 12.5. 0 says that there are none',
    width: 5,
  }),
});
