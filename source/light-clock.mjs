/** In the place of the global `performance` wherever a package asks it for the time: Node loads a good deal for it. */
export const performance = {now: () => process.uptime() * 1000};
