/** What the process says to scripts. A reader that has gone away (a closed pipe) changes nothing. */
export const EXIT = { clear: 0, pause: 1, cannotRun: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
