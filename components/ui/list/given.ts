/** The attributes that are set: one that is not would still be sent with the page, by name, with every cell and link of it. */
export function given<Attributes extends object>(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(([, value]) => value !== undefined),
  ) as Attributes;
}
