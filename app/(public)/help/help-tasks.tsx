import type { ModelWords } from '@/lib/domain/workload/model/model-words';

/** How to do the commonest things. */
export function HelpTasks({ words }: { readonly words: Pick<ModelWords, 'absenceDays'> }) {
  return (
    <>
      <h3>Find out why a percentage is what it is</h3>
      <p>
        Open the officer’s page. The ledger, “Why 112.4%?”, lists what uses points and what makes points
        available; its lines add up to the figure. Download it to check it against another tool.
      </p>
      <h3>Sort and filter a list</h3>
      <p>
        Choose the head of a column to sort by it, and once more to turn the order round. Filters are above
        the list; on a phone, open “Filter” first. The address of the page keeps both, so you can bookmark it
        or send it to a colleague who may see the same.
      </p>
      <h3>Allocate a case</h3>
      <p>
        Open a case that is waiting. Officers who can be chosen stand in order, each with reasons for and
        against and the workload afterwards; those ruled out are below, with why. You are asked for a reason
        only where the choice needs one, and the page says why it asks. Check, then confirm: everything is
        decided again at that moment, and if somebody else allocated the case first the page says who, to whom
        and when.
      </p>
      <h3>Change hours, add a reduction or an absence</h3>
      <p>
        On the officer’s page, under hours, reductions and absence. You see what it does to the workload
        before you save. Reductions end by themselves, but for those for a disability or an adjustment, which
        ask for a review. An absence that is planned for more than {words.absenceDays} days takes away all
        points from its first day, annual leave excepted.
      </p>
      <h3>Print and download</h3>
      <p>
        Pages print on A4, landscape, without menus and buttons. Lists come as CSV and as Excel files, with
        every row that their filters let through. Treat both as OFFICIAL-SENSITIVE: pages with figures say so
        at their foot.
      </p>
    </>
  );
}
