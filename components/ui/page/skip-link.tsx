/** The first link of every page: past the navigation, to `<main id="main">`. */
export function SkipLink({
  href = '#main',
  children = 'Skip to main content',
}: {
  readonly href?: string;
  readonly children?: string;
}) {
  return (
    <a href={href} className="govuk-skip-link">
      {children}
    </a>
  );
}
