import { chosen, day } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';

/** From which day a draft is in force. */
export const PUBLISH_FIELDS = describeFields({
  effectiveFrom: day('In force from', { ask: 'Enter the day from which the model is in force' }),
});

/** What a draft begins from. */
export const START_FIELDS = describeFields({
  base: chosen('Begin from', { ask: 'Choose a model to begin from' }),
});

/** The whole of a model as JSON, drawn like a field: it is read as a document, far longer than any field may be. */
export const DOCUMENT_SHOWN = {
  name: 'document',
  label: 'The document',
  shown: { control: 'lines', hint: 'JSON, as “Download as JSON” gives it', spellCheck: false },
} as const;
