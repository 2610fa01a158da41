import Link from 'next/link';
import { Button } from '../form/button';
import { type NavItem, ServiceNav } from './service-nav';

export interface ServiceHeaderProps {
  /** Empty for the signed-out. */
  readonly items?: readonly NavItem[];
  /** "Pickles, Helen (Manager, Halifax)" */
  readonly userLine?: string;
  /** Where the sign-out form posts, or its server action. */
  readonly signOutAction?: string | ((form: FormData) => void | Promise<void>);
  readonly homeHref?: string;
}

/** The head of every page: name of the service, its parts, who is signed in. */
export function ServiceHeader({ items = [], userLine, signOutAction, homeHref = '/' }: ServiceHeaderProps) {
  return (
    <header>
      <div className="govuk-generic-header hr-header">
        <div className="govuk-generic-header__container govuk-width-container">
          <div className="govuk-generic-header__logo">
            <Link href={homeHref} prefetch={false} className="govuk-generic-header__homepage-link">
              Headroom
            </Link>
          </div>
        </div>
      </div>
      {items.length > 0 || userLine ? (
        <section aria-label="Service information" className="govuk-service-navigation hr-nav">
          <div className="govuk-width-container">
            {items.length > 0 ? <ServiceNav items={items} /> : null}
            {userLine ? (
              <div className="hr-user">
                {userLine}
                {signOutAction ? <SignOut action={signOutAction} /> : null}
              </div>
            ) : null}
          </div>
        </section>
      ) : null}
    </header>
  );
}

function SignOut({ action }: { readonly action: string | ((form: FormData) => void | Promise<void>) }) {
  return (
    <form className="hr-user__form" action={action} method={typeof action === 'string' ? 'post' : undefined}>
      <Button asLink>Sign out</Button>
    </form>
  );
}
