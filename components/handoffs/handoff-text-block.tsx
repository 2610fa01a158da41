import { CopyButton } from '../capacity/copy-button';

/** A text to paste elsewhere, line by line, and a press that copies it. */
export function HandoffTextBlock({ text }: { readonly text: string }) {
  return (
    <>
      <div className="hr-as-typed">{text}</div>
      <CopyButton text={text}>Copy the text</CopyButton>
    </>
  );
}
