/**
 * An object with these members, each of them null. Read from text, it has its members in place, and so has each copy of it; added one by
 * one, or laid over another by spreading, so many would make it a table that takes ten times the room, and the time.
 */
export function emptyRow<Row extends object>(members: readonly (keyof Row & string)[]): Partial<Row> {
  return JSON.parse(`{${members.map((name) => `${JSON.stringify(name)}:null`).join()}}`) as Partial<Row>;
}
