/** The head of a page on which something failed: the name of the service alone, and a link that needs no script. */
export function PlainHeader() {
  return (
    <header>
      <div className="govuk-generic-header hr-header">
        <div className="govuk-generic-header__container govuk-width-container">
          <div className="govuk-generic-header__logo">
            <a href="/" className="govuk-generic-header__homepage-link">
              Headroom
            </a>
          </div>
        </div>
      </div>
    </header>
  );
}
