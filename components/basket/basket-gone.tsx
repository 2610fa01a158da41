import type { BasketLine } from '@/lib/usecases/basket/basket-page';
import { Tag } from '../ui/list/tag';
import { RemoveButton } from './basket-remove';

/** A case that cannot be decided any more: why, and the way out. */
export function GoneCase({
  line: { crn, name, why },
}: {
  readonly line: Extract<BasketLine, { kind: 'gone' }>;
}) {
  return (
    <li className="hr-basket__case">
      <h2 className="hr-basket__name">
        {name.named ? (
          <>
            {name.text} <span className="hr-muted hr-code">{crn}</span>
          </>
        ) : (
          crn
        )}
      </h2>
      <p className="govuk-body-s">
        <Tag meaning="overdue">Cannot be allocated</Tag> {why}
      </p>
      <RemoveButton crn={crn} what={name.named ? name.text : crn} />
    </li>
  );
}
