import 'server-only';

/** What other systems and people call columns of ours. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  first_name: 'forename',
  firstname: 'forename',
  given_name: 'forename',
  christian_name: 'forename',
  last_name: 'surname',
  lastname: 'surname',
  family_name: 'surname',
  dob: 'date_of_birth',
  birth_date: 'date_of_birth',
  gender: 'sex',
  case_reference_number: 'crn',
  case_ref: 'crn',
  offender_manager_code: 'officer_staff_code',
  om_code: 'officer_staff_code',
  officer_code: 'officer_staff_code',
  officer: 'officer_staff_code',
  allocation_date: 'allocated_on',
  allocated_date: 'allocated_on',
  sentence_start: 'order_start',
  sentence_end: 'order_end',
  order_start_date: 'order_start',
  order_end_date: 'order_end',
  tier: 'band',
  registrations: 'flags',
  lao: 'restricted',
  risk_of_harm: 'rosh',
  local_authority: 'area',
  postcode: 'area',
  hours: 'contracted_hours',
  weekly_hours: 'contracted_hours',
  end_date: 'leaving_date',
  line_manager: 'line_manager_staff_code',
  manager_staff_code: 'line_manager_staff_code',
  officer_staff_code: 'staff_code',
  employee_number: 'staff_code',
  email_address: 'email',
  pdu_code: 'ldu_code',
  pdu_name: 'ldu_name',
  lau_code: 'ldu_code',
  lau_name: 'ldu_name',
  provider_code: 'region_code',
  reason_code: 'reason',
  absence_type: 'kind',
  absence_kind: 'kind',
  report_type: 'kind',
  completed_date: 'completed_on',
  completion_date: 'completed_on',
  review_date: 'review_on',
  date_recorded: 'recorded_on',
};

/** Letters that may differ between a near miss and a column. */
const MOST_DIFFERENT = 2;
/** Of a name that may be a near miss. */
const LONGEST_NAME = 60;

/** The column that a name of a header most likely means, among those that the header lacks; null where none is near. */
export function nearColumn(name: string, lacking: readonly string[]): string | null {
  if (name === '' || name.length > LONGEST_NAME) return null;
  const other = Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined;
  if (other !== undefined && lacking.includes(other)) return other;
  const plain = withoutMarks(name);
  const same = lacking.find((column) => withoutMarks(column) === plain);
  if (same !== undefined) return same;
  const near = lacking
    .map((column) => ({ column, by: differenceOf(name, column) }))
    .filter(({ by, column }) => by <= MOST_DIFFERENT && by * 3 < column.length)
    .sort((a, b) => a.by - b.by);
  return near[0]?.column ?? null;
}

const withoutMarks = (name: string): string => name.replace(/[^a-z0-9]/g, '');

/** How many letters are left out, put in or written otherwise (Levenshtein); names are short. */
function differenceOf(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_DIFFERENT) return MOST_DIFFERENT + 1;
  let row = Array.from({ length: b.length + 1 }, (_none, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
