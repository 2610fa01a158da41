import { notFound } from 'next/navigation';
import { ResolveForm } from '@/components/ledger/challenge-form';
import { lineName, lineWords, nowWords } from '@/components/ledger/challenge-list';
import { toSupervision } from '@/lib/addresses/officers';
import { formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewToResolve } from '@/lib/usecases/supervision/view-supervision-forms';
import { FormFrame } from '../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../officer-params';
import { resolveChallengeAction } from '../../../supervision-actions';

interface ChallengeProps extends OfficerParams {
  readonly params: Promise<{ readonly staffCode: string; readonly id: string }>;
}

export const generateMetadata = (props: ChallengeProps) => officerMetadata(props, 'answer a challenge');

/** The form with which a manager answers a challenge; one that is answered already is on the tab. */
export default async function ResolvePage(props: ChallengeProps) {
  const page = unwrap(await viewToResolve(await pageContext(), await staffCodeOf(props)));
  const { id } = await props.params;
  const found = page.challenges.find(({ challenge }) => challenge.id === decodeURIComponent(id));
  if (!found || found.challenge.resolvedAt !== null) return notFound();
  const { challenge, now } = found;
  const { officer } = page.measured;
  const back = toSupervision.page(officer.staffCode);
  return (
    <FormFrame backHref={back}>
      <ResolveForm
        action={resolveChallengeAction}
        officerName={formatListName(officer)}
        line={{ name: lineName(challenge.line), words: lineWords(challenge.line) }}
        nowWords={nowWords(now)}
        reason={challenge.reason}
        hidden={{ staffCode: officer.staffCode, id: challenge.id, version: String(challenge.version) }}
        backHref={back}
      />
    </FormFrame>
  );
}
