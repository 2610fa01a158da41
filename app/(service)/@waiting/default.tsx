/** Where no page is matched. */
export { WaitingCases as default } from '../../frame/waiting-count';
