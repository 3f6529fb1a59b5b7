// What is said at the end of a path.

export const pathEnd = {
  reached: (path: string) => `You have reached the end of ${path}`,
  reachedSoFar: (path: string) => `You have reached the end of ${path}, as far as it goes`,
  allSoFar: 'That is all so far',
  wasLast: {
    series: 'That was the last part',
    path: 'That was the last part',
    collection: 'That was the last post',
    hub: 'That was the last post',
    column: 'That was the last episode',
  },
  /** `steps` is "5 parts". */
  read: (steps: string, time: string) => `${steps} read, ${time} in all.`,
  planned: 'Planned next:',
  skipped: 'Not read yet:',
  nextFor: (goal: string) => `Next, for ${goal}`,
};
