/** The parts of a long page, to jump to. */
export function OnThisPage({
  parts,
  inALine,
}: {
  readonly parts: readonly { readonly id: string; readonly label: string }[];
  /** One beside the other, below the head of a page; else a list. */
  readonly inALine?: boolean;
}) {
  return (
    <nav aria-label="On this page">
      <ul className={inALine ? 'hr-jumps' : undefined}>
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
