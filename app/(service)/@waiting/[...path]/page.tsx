/** The header's count belongs to each page, not to the frame that stays: it is as new as the page below it, however the reader came to it. */
export { WaitingCases as default } from '../../../frame/waiting-count';
