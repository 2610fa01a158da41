import type { Metadata } from 'next';
import { ChoosePassword } from '@/components/users/choose-password';
import { toAccount } from '@/lib/addresses/users';
import { now } from '@/lib/machine/clock';
import type { PageParams } from '@/lib/kernel/reading/query';
import { serviceStore } from '@/lib/usecases/service-store';
import { viewPasswordLink } from '@/lib/usecases/users/choose-password';
import { choosePasswordAction } from './actions';

export const metadata: Metadata = { title: 'Choose a password', robots: 'noindex' };

interface ChoosePageProps {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: Promise<PageParams>;
}

/** Where the link leads by which somebody chooses a password. */
export default async function ChoosePasswordPage({ params, searchParams }: ChoosePageProps) {
  const { token } = await params;
  const { done } = toAccount.choose.read(await searchParams);
  const link = await viewPasswordLink({ store: serviceStore(), now: now() }, token);
  return (
    <ChoosePassword
      token={token}
      email={link.ok ? link.value.email : null}
      done={done}
      action={choosePasswordAction}
    />
  );
}
