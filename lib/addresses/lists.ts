import { route } from '../kernel/address';
import { anyText, oneOfOr, saidOnce } from '../kernel/reading/query';
import { FORMATS } from './parts/formats';

/** A list of a page as a file. `of`: the CRN or staff code that it is about; what else its page is filtered by stands beside it. */
export const toListFile = route('/lists/[list]/download', {
  of: saidOnce(anyText()),
  format: oneOfOr(FORMATS, 'csv'),
});
