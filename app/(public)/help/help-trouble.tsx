import { FAILURES_THAT_LOCK, LOCK_MINUTES, SESSION_SECONDS } from '@/lib/domain/access/sign-in-rules';

/** What to do when something looks wrong. */
export function HelpTrouble() {
  return (
    <>
      <h3>A figure looks wrong</h3>
      <p>
        Look at the ledger first, then at the date of the data: a change in the case system arrives with the
        next import. A case that has ended counts until its end is recorded. If a fact about a case or an
        officer is wrong, put it right in the system that it comes from, or here if it is kept here.
      </p>
      <h3>A page says that it is not found</h3>
      <p>
        It may not exist, or lie outside the teams that you were given: the service answers alike, so that
        nobody can find out who is on probation by guessing. Ask your administrator if you should see it.
      </p>
      <h3>You cannot sign in</h3>
      <p>
        After {FAILURES_THAT_LOCK} wrong passwords in a row an account is locked for {LOCK_MINUTES} minutes
        where they were entered. Wait, then try again, or have your administrator unlock it or give you a new
        password. You are signed out {SESSION_SECONDS / 3_600} hours after you signed in.
      </p>
      <h3>There is a problem with the service</h3>
      <p>
        The page shows a reference. Give it to your administrator with the time: the log has the rest under
        that reference. Before you repeat a change, look whether it was saved.
      </p>
      <h3>Who to ask</h3>
      <p>
        The administrator of Headroom in your organisation keeps users, roles, models and imports. About a
        case, ask the manager of its team.
      </p>
    </>
  );
}
