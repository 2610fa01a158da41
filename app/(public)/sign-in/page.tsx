import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/session/sign-in-form';
import { PageFrame } from '@/components/ui/page/page-frame';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toSignIn } from '@/lib/addresses/session';
import { toSetUp } from '@/lib/addresses/set-up';
import { safeNext } from '@/lib/server/paths';
import { currentPerson } from '@/lib/server/session';
import { settings } from '@/lib/machine/settings';
import { serviceStore } from '@/lib/usecases/service-store';
import { isEmptyService } from '@/lib/usecases/set-up/set-up';
import { signInAction } from './actions';

export const metadata: Metadata = { title: 'Sign in' };

interface SignInPageProps {
  readonly searchParams: Promise<PageParams>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error } = toSignIn.read(await searchParams);
  const onward = safeNext(next ?? '/');
  if (await currentPerson()) redirect(onward);
  if (await isEmptyService({ store: serviceStore() })) redirect(toSetUp());
  return (
    <PageFrame>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <SignInForm
            action={signInAction}
            next={onward}
            elsewhere={settings().oidc ? `/api/auth/signin?callbackUrl=${encodeURIComponent(onward)}` : null}
            refusedElsewhere={error !== null}
          />
        </div>
      </div>
    </PageFrame>
  );
}
