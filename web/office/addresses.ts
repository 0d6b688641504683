/** Where the office of a commune is. */
export const officeAddress = (slug: string) => `/${slug}/oficina`;

/** Where the office of one process is. */
export const processAddress = (slug: string, processId: string) =>
  `${officeAddress(slug)}/procesos/${processId}`;

/** Where the form of a verb is. What the address names is not asked for again. */
export const formAddress = (
  slug: string,
  verbId: string,
  given: Readonly<Record<string, string>> = {},
) => {
  const query = new URLSearchParams(given).toString();
  return `${officeAddress(slug)}/hacer/${verbId}${query ? `?${query}` : ''}`;
};
