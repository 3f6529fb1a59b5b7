// The series of the shipped library that readers' journeys follow.

/** The titles of its parts, in order. */
export const PARTS = [
  'CAP theorem explained',
  'CP systems: the hidden cost of strong consistency',
  'AP systems: why stale data beats dead servers',
  'Beyond “pick two”: PACELC and the levels of consistency',
  'Raft: the algorithm that keeps your database honest',
] as const;
