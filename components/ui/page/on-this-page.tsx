/** The parts of a long page, to jump to. */
export function OnThisPage({
  parts,
}: {
  readonly parts: readonly { readonly id: string; readonly label: string }[];
}) {
  return (
    <nav aria-label="On this page">
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <a className="govuk-link" href={`#${part.id}`}>
              {part.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
