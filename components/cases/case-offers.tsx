import type { CasePage } from '@/lib/usecases/cases/case-page';
import type { FormAction } from '@/lib/kernel/form-state';
import { AnswerToOffer, OfferWords } from '../queue/womens-offer';
import { Section } from '../ui/page/page-head';

export interface CaseOffersProps {
  readonly page: CasePage;
  readonly action: FormAction;
}

/** The offer of a women's team and every answer to it, the latest first; nothing where none was made and none is due. */
export function CaseOffers({ page, action }: CaseOffersProps) {
  const { offers, route, facts, mayAllocate } = page;
  const due = route !== null && route.alternatives.length > 0;
  if (offers.length === 0 && !due) return null;
  return (
    <Section title="Women’s offer">
      {offers.length === 0 ? (
        <p className="govuk-body">
          <OfferWords offer={null} />
        </p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {offers.map((offer) => (
            <li key={offer.recordedAt}>
              {offer.teamName}: <OfferWords offer={offer} />
            </li>
          ))}
        </ul>
      )}
      {due && mayAllocate ? (
        <AnswerToOffer action={action} crn={facts.crn} answer={offers[0]?.answer ?? null} from="case" />
      ) : null}
    </Section>
  );
}
