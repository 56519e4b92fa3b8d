/** Milliseconds: longer than a slow machine under load needs for anything that is going to come. */
export const patience = 120_000
