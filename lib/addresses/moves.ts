import { CASE_ORDERS } from '../domain/allocation/moves/move-form-request';
import { route } from '../kernel/address';
import { allTexts, anyText, oneOf, saidOnce, says } from '../kernel/reading/query';

/** Where cases are chosen, where their receiver is, and where it is told what became of them. */
export const toMoves = {
  chooseCases: route('/reallocations', {
    from: saidOnce(anyText()),
    order: saidOnce(oneOf(CASE_ORDERS)),
    nothing: saidOnce(oneOf(['chosen'])),
    ticked: says('all'),
  }),
  receiver: route('/reallocations/receiver', {
    from: saidOnce(anyText()),
    crn: allTexts(),
    team: saidOnce(anyText()),
    spread: says('yes'),
  }),
  done: route('/reallocations/done/[token]'),
};
