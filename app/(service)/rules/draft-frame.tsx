import type { ReactNode } from 'react';
import { BackLink } from '@/components/ui/page/back-link';
import { OfficialMarking } from '@/components/ui/page/official-marking';
import { PageFrame } from '@/components/ui/page/page-frame';
import { toDraft } from '@/lib/addresses/rules';

export interface DraftParams {
  readonly params: Promise<{ readonly id: string }>;
}

/** The frame of a form of a draft: one step back to the draft. */
export function DraftFrame({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <PageFrame
      above={<BackLink href={toDraft.page(id)}>Back to the draft</BackLink>}
      below={<OfficialMarking />}
    >
      {children}
    </PageFrame>
  );
}

/** What a form of a draft sends along unseen. */
export function draftHidden(draft: { readonly id: string; readonly version: number }): {
  id: string;
  version: string;
} {
  return { id: draft.id, version: String(draft.version) };
}

/** "Draft of ibat-4, version 2" */
export function draftCaption({ code, version }: { readonly code: string; readonly version: number }): string {
  return `Draft of ${code}, version ${version}`;
}
