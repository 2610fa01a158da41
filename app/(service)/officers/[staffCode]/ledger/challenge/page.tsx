import { ChallengeForm } from '@/components/ledger/challenge-form';
import { lineName, lineWords } from '@/components/ledger/challenge-list';
import type { PageParams } from '@/lib/kernel/reading/query';
import { toLedger } from '@/lib/addresses/officers';
import { formatListName } from '@/lib/kernel/format';
import { unwrap } from '@/lib/server/problem-page';
import { pageContext } from '@/lib/server/session';
import { viewLineToChallenge } from '@/lib/usecases/supervision/view-supervision-forms';
import { challengeAction } from '../../../supervision-actions';
import { FormFrame } from '../../../form-frame';
import { officerMetadata, type OfficerParams, staffCodeOf } from '../../../officer-params';

interface ChallengePageProps extends OfficerParams {
  readonly searchParams: Promise<PageParams>;
}

export const generateMetadata = (props: OfficerParams) => officerMetadata(props, 'challenge a ledger line');

/** The form with which an officer says that a line of their ledger is wrong. */
export default async function ChallengePage(props: ChallengePageProps) {
  const key = toLedger.challenge.read(await props.searchParams).line ?? '';
  const { page, line } = unwrap(
    await viewLineToChallenge(await pageContext(), await staffCodeOf(props), key),
  );
  const { officer } = page.measured;
  const back = toLedger.page(officer.staffCode);
  return (
    <FormFrame backHref={back}>
      <ChallengeForm
        action={challengeAction}
        officerName={formatListName(officer)}
        line={{ name: lineName(line), words: lineWords(line) }}
        hidden={{ staffCode: officer.staffCode, line: key, points: String(line.pointsHundredths) }}
        backHref={back}
      />
    </FormFrame>
  );
}
