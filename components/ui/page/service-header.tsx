import { PageLink } from '../list/page-link';
import type { Address } from '@/lib/kernel/address';
import { Button } from '../form/button';
import { type NavItem, ServiceNav } from './service-nav';

export interface ServiceHeaderProps {
  /** Empty for the signed-out. */
  readonly items?: readonly NavItem[];
  /** Whose service this is; null or left out: nobody has said. */
  readonly organisation?: string | null;
  /** Who is signed in, with the way to their account, and as what: "(Manager, Halifax)". */
  readonly user?: { readonly name: string; readonly roles: string; readonly href: Address };
  /** Where the sign-out form posts, or its server action. */
  readonly signOutAction?: string | ((form: FormData) => void | Promise<void>);
  readonly homeHref?: Address;
  /** Where people, staff, cases and teams are looked for; left out: nowhere. */
  readonly searchHref?: Address;
}

/** The head of every page: name of the service, its parts, who is signed in. */
export function ServiceHeader(props: ServiceHeaderProps) {
  const { items = [], organisation, user, signOutAction, homeHref = '/', searchHref } = props;
  return (
    <header>
      <div className="govuk-generic-header hr-header">
        <div className="govuk-generic-header__container govuk-width-container">
          <div className="govuk-generic-header__logo">
            <PageLink href={homeHref} className="govuk-generic-header__homepage-link">
              Headroom
            </PageLink>
            {organisation ? <span className="hr-organisation">{organisation}</span> : null}
          </div>
          {searchHref === undefined ? null : <HeaderSearch href={searchHref} />}
        </div>
      </div>
      {items.length > 0 || user ? (
        <section aria-label="Service information" className="govuk-service-navigation hr-nav">
          <div className="govuk-width-container">
            {items.length > 0 ? <ServiceNav items={items} /> : null}
            {user ? (
              <div className="hr-user">
                <PageLink href={user.href} className="govuk-link govuk-link--no-visited-state">
                  {user.name}
                </PageLink>{' '}
                {user.roles}
                {signOutAction ? <SignOut action={signOutAction} /> : null}
              </div>
            ) : null}
          </div>
        </section>
      ) : null}
    </header>
  );
}

/** People on probation and staff by name, cases by CRN, teams: a plain form, from every page. */
function HeaderSearch({ href }: { readonly href: Address }) {
  return (
    <form className="hr-search" action={href} method="get" role="search" aria-label="Search the service">
      <label className="govuk-visually-hidden" htmlFor="header-search">
        Search Headroom
      </label>
      <input
        className="govuk-input hr-search__input"
        id="header-search"
        name="q"
        type="search"
        placeholder="CRN, name or team"
        maxLength={100}
        spellCheck={false}
        autoComplete="off"
      />
      <Button look="secondary" className="hr-search__button">
        Search
      </Button>
    </form>
  );
}

function SignOut({ action }: { readonly action: string | ((form: FormData) => void | Promise<void>) }) {
  return (
    <form className="hr-user__form" action={action} method={typeof action === 'string' ? 'post' : undefined}>
      <Button asLink>Sign out</Button>
    </form>
  );
}
