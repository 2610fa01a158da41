import { toPublic } from '@/lib/addresses/public';

const LINKS = [
  { href: toPublic.howWorkloadIsWorkedOut(), label: 'How workload is worked out' },
  { href: toPublic.accessibility(), label: 'Accessibility statement' },
  { href: toPublic.privacy(), label: 'Privacy' },
  { href: toPublic.help(), label: 'Help' },
  { href: toPublic.apiReference(), label: 'API' },
];

/** The foot of every page. */
export function ServiceFooter() {
  return (
    <footer className="govuk-footer">
      <div className="govuk-width-container">
        <div className="govuk-footer__meta">
          <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
            <h2 className="govuk-visually-hidden">Support links</h2>
            <ul className="govuk-footer__inline-list">
              {LINKS.map((link) => (
                <li key={link.href} className="govuk-footer__inline-list-item">
                  <a className="govuk-footer__link" href={link.href}>
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      </div>
    </footer>
  );
}
