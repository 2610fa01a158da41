import 'server-only';

/** Files that were sent to be imported, and how they are to be. */
export interface UploadForm {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly options: {
    readonly complete: boolean;
    readonly asOf: string | null;
    readonly region: string | null;
    readonly confirmEnded: number | null;
    readonly confirmMoved: number | null;
    readonly dryRun: boolean;
    /** As it was sent: JSON. */
    readonly mapping: string | null;
    readonly acceptMapping: boolean;
  };
  /** The feed that the files are of, as it was sent; empty: none. */
  readonly feed: string;
}

/** More than a time, or the code of a region, has. */
const LONGEST = 100;
/** More than a mapping of columns may have. */
const LONGEST_MAPPING = 100_001;
/** More files than an import knows. */
const MOST_FILES = 20;
const YES = ['y', 'yes', 'true', 'on', '1'];

/** Reads a multipart form with files; null where it is none. Nothing is read before this is called. */
export async function readUploadForm(request: Request): Promise<UploadForm | null> {
  const data = await request.formData().catch(() => null);
  if (data === null) return null;
  const sent = [...data.values()]
    .filter((value): value is File => value instanceof File)
    .slice(0, MOST_FILES);
  const files = await Promise.all(
    sent
      .filter(({ size }) => size > 0)
      .map(async (file) => ({ name: baseName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const text = (name: string, longest = LONGEST): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim().slice(0, longest) : '';
  };
  const yes = (name: string): boolean => YES.includes(text(name).toLowerCase());
  return {
    files,
    options: {
      complete: yes('complete'),
      asOf: text('asOf') || null,
      region: text('region') || null,
      confirmEnded: numberOf(text('confirmEnded')),
      confirmMoved: numberOf(text('confirmMoved')),
      dryRun: yes('dryRun'),
      mapping: text('mapping', LONGEST_MAPPING) || null,
      acceptMapping: yes('acceptMapping'),
    },
    feed: text('feed'),
  };
}

/** A number as it was typed: what is none confirms nothing. */
function numberOf(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Some browsers send the folders before a file's name. */
function baseName(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').slice(0, LONGEST);
}
