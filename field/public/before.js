// The content security policy allows no code made at run time. Zod asks whether it may as soon as it loads, so this
// stands before the modules. It is what z.config({ jitless: true }) sets.
globalThis.__zod_globalConfig = { jitless: true }
