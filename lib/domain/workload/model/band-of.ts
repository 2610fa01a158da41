import { firstByKey } from '../../../kernel/collections';
import { onceFor } from '../../../kernel/remember';

interface Coded {
  readonly code: string;
}

/** The model's band with this code; null when it has none. */
export function bandOf<B extends Coded>({ bands }: { readonly bands: readonly B[] }, code: string): B | null {
  return (bandsByCode(bands).get(code) as B | undefined) ?? null;
}

const bandsByCode = onceFor((bands: readonly Coded[]) => firstByKey(bands, (band) => band.code));
