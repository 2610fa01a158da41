import type { CaseName } from '@/lib/domain/access/case-name';
import type { FirstAppointment } from '@/lib/domain/allocation/queue/first-appointment';
import { formatDateLong } from '@/lib/kernel/format';
import { Tag } from '../ui/list/tag';
import { capitalised } from '@/lib/kernel/text/first-letter';

/** The first appointment of a waiting case: how urgent in words, then the day. */
export function AppointmentWords({ appointment }: { readonly appointment: FirstAppointment }) {
  const { date, dueOn, late, words, allocateByWords } = appointment;
  return (
    <>
      <strong>First appointment {words}</strong>
      {date === null ? null : (
        <>
          <br />
          {formatDateLong(date)}
          {late ? ': nobody holds the case' : null}
        </>
      )}
      {dueOn === null ? null : (
        <>
          <br />
          Due {formatDateLong(dueOn)}
        </>
      )}
      {allocateByWords === '' ? null : (
        <>
          <br />
          {capitalised(allocateByWords)}
        </>
      )}
    </>
  );
}

/** The marks beside a case's name. */
export function CaseMarks({
  name,
  missing,
}: {
  readonly name: CaseName;
  readonly missing: readonly string[];
}) {
  return (
    <>
      {name.restricted ? (
        <>
          {' '}
          <Tag meaning="neutral">Restricted</Tag>
        </>
      ) : null}
      {missing.length > 0 ? (
        <>
          {' '}
          <Tag meaning="due">Details missing</Tag>
        </>
      ) : null}
    </>
  );
}
