/** Ticks a waiting case to be put in the basket. The list around it is the form. */
export function BasketTick({
  crn,
  what,
  ticked,
}: {
  readonly crn: string;
  readonly what: string;
  readonly ticked: boolean;
}) {
  const id = `basket-${crn}`;
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          name="crn"
          value={crn}
          defaultChecked={ticked}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          <span className="govuk-visually-hidden">Put {what} in the basket</span>
        </label>
      </div>
    </div>
  );
}
