/** What a reported statement is called as long as nobody has said in words of our own what it comes to. */
export const notSummarised = 'Reported; not summarised yet.';
