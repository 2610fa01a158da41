import { toShortlist } from '@/lib/addresses/allocations';
import type { CandidatesPage } from '@/lib/usecases/shortlist/candidates-page';
import { type RecordedOffer, WOMENS_ANSWER_LABELS } from '@/lib/domain/allocation/queue/womens-answer';
import { WOMENS_ANSWER_FIELDS } from '@/lib/domain/allocation/queue/womens-answer-fields';
import { shownOf } from '@/lib/kernel/reading/shown';
import { formatInstant } from '@/lib/kernel/format';
import type { FormAction } from '@/lib/kernel/form-state';
import { TextLink } from '../ui/list/text-link';
import { WomensAnswerForm, type WomensAnswerFormProps } from './womens-answer-form';

export interface WomensOfferProps {
  readonly page: Pick<CandidatesPage, 'route' | 'teams' | 'team' | 'offer' | 'subject' | 'mayAllocate'>;
  readonly action: FormAction;
}

/** The alternative that the person is to be offered, what came of it, and where to record that: nothing where there is none. */
export function WomensOffer({ page, action }: WomensOfferProps) {
  const { route, teams, team: chosen, offer, subject, mayAllocate } = page;
  const [alternative] = route.alternatives;
  const team = teams.find((entry) => entry.code === alternative?.code);
  if (!alternative || !team) return null;
  const { crn } = subject.facts;
  return (
    <div className="hr-offer">
      <p className="govuk-body-s">
        {alternative.reason}. <OfferWords offer={offer} />
        {chosen?.code === team.code ? (
          <>
            {' '}
            Officers of {team.name} are shown.{' '}
            <TextLink href={toShortlist.page(crn, { team: 'all' })}>Show those of her own unit</TextLink>.
          </>
        ) : offer === null || offer.answer === 'offered' || offer.answer === 'accepted' ? (
          <>
            {' '}
            {offer?.answer === 'accepted' ? 'Now' : 'If she accepts,'}{' '}
            <TextLink href={toShortlist.page(crn, { team: team.code })}>
              choose among the officers of {team.name}
            </TextLink>
            .
          </>
        ) : (
          ' She stays with her own unit.'
        )}
      </p>
      {mayAllocate ? (
        <AnswerToOffer action={action} crn={crn} answer={offer?.answer ?? null} from="allocation" />
      ) : null}
    </div>
  );
}

/** Where to record what came of the offer. */
export function AnswerToOffer(props: Omit<WomensAnswerFormProps, 'fields'>) {
  const { answer, note } = WOMENS_ANSWER_FIELDS;
  return <WomensAnswerForm {...props} fields={{ answer: shownOf(answer), note: shownOf(note) }} />;
}

/** What is recorded of the offer, by whom and when. */
export function OfferWords({ offer }: { readonly offer: RecordedOffer | null }) {
  if (offer === null) return <>No answer is recorded.</>;
  return (
    <>
      <strong>{WOMENS_ANSWER_LABELS[offer.answer]}</strong>: recorded by {offer.recordedByName},{' '}
      {formatInstant(new Date(offer.recordedAt))}.{offer.note === null ? null : ` ${endSentence(offer.note)}`}
    </>
  );
}

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
