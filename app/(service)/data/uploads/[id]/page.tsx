import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { UploadView } from '@/components/data/upload-view';
import { toData } from '@/lib/addresses/data';
import type { PageParams } from '@/lib/kernel/reading/query';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewUpload } from '@/lib/usecases/data/view-data';
import { applyUploadAction, cancelUploadAction, checkUploadAction, discardUploadAction } from '../../actions';

export const metadata: Metadata = { title: 'Files to import' };

interface UploadPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<PageParams>;
}

/** Files that somebody brought: what importing them would change, what is to be mended, and what became of it. */
export default async function UploadPage({ params, searchParams }: UploadPageProps) {
  const { id } = await params;
  const { saved } = toData.one.read(await searchParams);
  const page = unwrap(await viewUpload(await pageContext(), id));
  if (page.state === 'asking') redirect(toData.columns(id));
  const actions = {
    apply: applyUploadAction,
    cancel: cancelUploadAction,
    check: checkUploadAction,
    discard: discardUploadAction,
  };
  return <UploadView page={page} imported={saved !== null} actions={actions} />;
}
