'use client';

import { useEffect, useRef, useState } from 'react';
import { DRAFT_SAVED } from '@/lib/domain/allocation/candidates/allocate-names-request';
import { textValue } from '../ui/form/field-values';
import { useAllocateForm } from './form-context';
import type { ShownField } from '@/lib/kernel/reading/shown';
import { FoldedField } from '../ui/form/folded-field';

export interface NotesFieldProps {
  readonly of: ShownField;
  readonly crn: string;
  /** What was begun before and not sent; null where nothing was. */
  readonly draft: { readonly notes: string; readonly savedAt: string } | null;
  /** Keeps the notes while they are written; answers the time, or null where they could not be kept. */
  readonly save: (crn: string, notes: string) => Promise<string | null>;
}

/** A pause in typing after which notes are kept. */
const PAUSE_MS = 800;

/** Notes for the officer: asked of nobody, so folded away until they are wanted. What is written is kept on the server as one goes. */
export function NotesField({ of, crn, draft, save }: NotesFieldProps) {
  const state = useAllocateForm();
  const box = useRef<HTMLDivElement>(null);
  const said = useKeptNotes(box, crn, save);
  const before = textValue(state.values, DRAFT_SAVED, draft?.savedAt ?? '');
  return (
    <div ref={box}>
      <FoldedField
        summary="Add notes for the officer"
        of={of}
        in={state}
        initial={draft?.notes ?? ''}
        hint="The officer sees them with the case. They are kept in the allocation history. No links."
      >
        <p className="hr-draft" role="status">
          {said ?? (before === '' ? '' : `Draft saved at ${before}. Only you see it.`)}
        </p>
      </FoldedField>
    </div>
  );
}

/** Keeps the notes a moment after the last key, and says so. */
function useKeptNotes(
  box: React.RefObject<HTMLDivElement | null>,
  crn: string,
  save: NotesFieldProps['save'],
): string | null {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    const field = box.current?.querySelector('textarea');
    if (!field) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = async (): Promise<void> => {
      const at = await save(crn, field.value).catch(() => null);
      setSaid(
        at === null
          ? 'The draft could not be saved. It stays here while this page is open.'
          : `Draft saved at ${at}. Only you see it.`,
      );
    };
    const onInput = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), PAUSE_MS);
    };
    field.addEventListener('input', onInput);
    return () => {
      clearTimeout(timer);
      field.removeEventListener('input', onInput);
    };
  }, [box, crn, save]);
  return said;
}
