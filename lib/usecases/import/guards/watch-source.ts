import 'server-only';
import type { DifferingThing, FoundDifference } from '../../../domain/allocation/cases/source-difference';

/** Collects, over one import, what the files say otherwise than what stands, and which records they told of. */
export interface SourceWatch {
  /** Keeps that a file's value was not taken, for the manager. */
  differs(difference: FoundDifference): void;
  /** A stored record was compared with its row: what is not said otherwise any more is settled. `fields`: those that the file gives. */
  compared(thingType: DifferingThing, thingKey: string, fields: ReadonlySet<string> | 'all'): void;
  found(): readonly FoundDifference[];
  /** Whether the files told of this part of the record. */
  toldOf(thingType: DifferingThing, thingKey: string, field: string): boolean;
}

/** An empty watch. */
export function startSourceWatch(): SourceWatch {
  const found = new Map<string, FoundDifference>();
  const told = new Map<DifferingThing, Map<string, ReadonlySet<string> | 'all'>>();
  return {
    differs: (difference) => {
      found.set(`${difference.thingType}/${difference.thingKey}/${difference.field}`, difference);
    },
    compared: (thingType, thingKey, fields) => {
      const things = told.get(thingType);
      if (things === undefined) told.set(thingType, new Map([[thingKey, fields]]));
      else things.set(thingKey, fields);
    },
    found: () => [...found.values()],
    toldOf: (thingType, thingKey, field) => {
      const fields = told.get(thingType)?.get(thingKey);
      return fields === 'all' || (fields?.has(field) ?? false);
    },
  };
}
