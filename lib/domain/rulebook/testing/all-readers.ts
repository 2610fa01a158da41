import { ABSENCE_EXAMPLES } from './absence-examples';
import { ACCESS_EXAMPLES } from './access-examples';
import { BANDING_EXAMPLES } from './banding-examples';
import { CHANGE_EXAMPLES } from './change-examples';
import { CONTACT_EXAMPLES } from './contact-examples';
import { COUNTS_EXAMPLES } from './counts-examples';
import { DECIDING_EXAMPLES } from './deciding-examples';
import type { ExampleReader } from './example-reader';
import { FILE_EXAMPLES } from './file-examples';
import { HOURS_EXAMPLES } from './hours-examples';
import { MEASURES_EXAMPLES } from './measures-examples';
import { OVERSIGHT_EXAMPLES } from './oversight-examples';
import { POINTS_EXAMPLES } from './points-examples';
import { ROUTING_EXAMPLES } from './routing-examples';
import { SHORTLIST_EXAMPLES } from './shortlist-examples';
import { WORKLOAD_EXAMPLES } from './workload-examples';

/** Every kind of worked example that docs/rules may have. */
export const ALL_READERS: readonly ExampleReader[] = [
  ...ABSENCE_EXAMPLES,
  ...ACCESS_EXAMPLES,
  ...BANDING_EXAMPLES,
  ...CHANGE_EXAMPLES,
  ...CONTACT_EXAMPLES,
  ...COUNTS_EXAMPLES,
  ...DECIDING_EXAMPLES,
  ...FILE_EXAMPLES,
  ...HOURS_EXAMPLES,
  ...MEASURES_EXAMPLES,
  ...OVERSIGHT_EXAMPLES,
  ...POINTS_EXAMPLES,
  ...ROUTING_EXAMPLES,
  ...SHORTLIST_EXAMPLES,
  ...WORKLOAD_EXAMPLES,
];
