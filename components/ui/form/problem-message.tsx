'use client';

import { MessagePage } from '../page/message-page';

/**
 * What an unexpected fault shows: what to do, and a reference that leads to the log; nothing of the fault itself.
 * Trying again loads the page anew, so that the server has another go as well; so does the link. Every page brings this along in case:
 * it needs nothing else of the service.
 */
export function ProblemMessage({ reference }: { readonly reference: string | undefined }) {
  return (
    <MessagePage title="Sorry, there is a problem with the service">
      <p className="govuk-body">
        Try again in a few minutes. If you were saving something, look whether it was saved before you do it
        again.
      </p>
      {reference ? (
        <p className="govuk-body">
          If it happens again, tell your administrator the reference <strong>{reference}</strong> and the
          time.
        </p>
      ) : null}
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" onClick={() => window.location.reload()}>
          Try again
        </button>
        <a className="govuk-link" href="/">
          Go to Headroom
        </a>
      </div>
    </MessagePage>
  );
}
