/** The address in the API of something of a government. */
export const addressOf = (slug: string, thing = ''): string =>
  `/api/v1/communes/${slug}${thing === '' ? '' : `/${thing}`}`;
