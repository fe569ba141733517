/** Exit statuses, as `--help` lists them; 128 + n where a signal ended the program. */
export const status = {done: 0, nothing: 1, usage: 2, fault: 70} as const;
