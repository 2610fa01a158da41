import { pageOf, pagesOfService } from './fixed-words';

/** How somebody goes through the service: from page to page by its links. */
interface Walk {
  /** Who walks, and where they begin: at home, and at what only some home pages lead to. */
  readonly people: readonly (readonly [who: string, from: readonly string[]])[];
  /** What of an address makes it another list or section: each of these is looked at once. */
  readonly each: RegExp;
  /** How often any other page is looked at: by everybody together, and by one person. */
  readonly few: number;
  readonly eachPerson: number;
  readonly signInAs: (email: string) => Promise<void>;
  /** Opens a page and looks at it; tells where it leads (`linksOf`). */
  readonly look: (address: string, name: string) => Promise<readonly string[]>;
}

/** Every page that somebody comes to by links, and all addresses of the service that were looked at, by the page that they belong to. */
export async function walkThrough(walk: Walk): Promise<ReadonlyMap<string, readonly string[]>> {
  const pages = pagesOfService();
  const looked = new Map<string, string[]>();
  const visits = new Map<string, number>();
  const lookAt = async (address: string): Promise<readonly string[]> => {
    const name = pageOf(pages, address) ?? '';
    looked.set(name, [...(looked.get(name) ?? []), address]);
    return walk.look(address, name);
  };
  for (const [who, from] of walk.people) {
    await walk.signInAs(who);
    const waiting: string[] = [];
    for (const address of from) waiting.push(...(await lookAt(address)));
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const name = pageOf(pages, address);
      if (name === null || looked.get(name)?.includes(address)) continue;
      const one = walk.each.exec(address)?.[0];
      const visit = one ?? `${who} ${name}`;
      const times = visits.get(visit) ?? 0;
      const most = one === undefined ? walk.eachPerson : 1;
      if (times >= most || (one === undefined && (looked.get(name)?.length ?? 0) >= walk.few)) continue;
      visits.set(visit, times + 1);
      waiting.push(...(await lookAt(address)));
    }
  }
  return looked;
}
