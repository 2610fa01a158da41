import { ABSENCE_EXAMPLES } from './absence-examples';
import { BANDING_EXAMPLES } from './banding-examples';
import { CHANGE_EXAMPLES } from './change-examples';
import { CONTACT_EXAMPLES } from './contact-examples';
import type { ExampleReader } from './example-reader';
import { HOURS_EXAMPLES } from './hours-examples';
import { OVERSIGHT_EXAMPLES } from './oversight-examples';
import { POINTS_EXAMPLES } from './points-examples';
import { WORKLOAD_EXAMPLES } from './workload-examples';

/** Every kind of worked example that docs/rules may have. */
export const ALL_READERS: readonly ExampleReader[] = [
  ...BANDING_EXAMPLES,
  ...CHANGE_EXAMPLES,
  ...OVERSIGHT_EXAMPLES,
  ...HOURS_EXAMPLES,
  ...POINTS_EXAMPLES,
  ...WORKLOAD_EXAMPLES,
  ...ABSENCE_EXAMPLES,
  ...CONTACT_EXAMPLES,
];
