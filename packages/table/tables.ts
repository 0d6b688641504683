/** The two tables, as the engine of one machine and the cloud's template both make them. */
export const tables = {
  records: { hasStream: true, what: 'states, acts, sealed logs and published copies' },
  // A stream, an index or a time would put ballots in the order in which people voted.
  ballots: { hasStream: false, what: 'ballots under random keys' },
} as const;
