type Prepare = () => Promise<void>;

const preparations = new Set<Prepare>();

/** What must be done before the page is printed from its own button. Returns what to call when it is no longer needed. */
export function beforePrint(prepare: Prepare): () => void {
  preparations.add(prepare);
  return () => {
    preparations.delete(prepare);
  };
}

/** Settles when everything that registered is ready for paper. */
export async function readyToPrint(): Promise<void> {
  await Promise.all([...preparations].map((prepare) => prepare()));
}
