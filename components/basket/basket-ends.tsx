/** What ends for those who share or cover the cases, once the officers chosen hold them. */
export function BasketEnds({ ends }: { readonly ends: readonly string[] }) {
  if (ends.length === 0) return null;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {ends.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
