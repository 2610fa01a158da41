import type { Metadata } from 'next';
import { ForgottenPassword } from '@/components/session/forgotten-password';
import { toForgottenPassword } from '@/lib/addresses/session';
import type { PageParams } from '@/lib/kernel/reading/query';
import { viewResetWays } from '@/lib/usecases/users/ask-for-reset';
import { askForResetAction } from './actions';

export const metadata: Metadata = { title: 'Forgotten password' };

/** Where somebody goes who has forgotten their password. */
export default async function ForgottenPasswordPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParams>;
}) {
  const { asked } = toForgottenPassword.read(await searchParams);
  return <ForgottenPassword byMail={viewResetWays().byMail} asked={asked} action={askForResetAction} />;
}
