import { MODEL_SECTIONS } from '@/lib/domain/workload/sections/all-sections';

/** Links to the sections of a model on the same page. */
export function ModelContents() {
  return (
    <nav aria-label="Sections of the model" className="hr-prose">
      <ul>
        {MODEL_SECTIONS.map((section) => (
          <li key={section.id}>
            <a className="govuk-link" href={`#${section.id}`}>
              {section.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
