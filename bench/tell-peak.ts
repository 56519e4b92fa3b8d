import { appendFileSync } from 'node:fs'

// Loaded before the program whose memory is asked about (node --import).
process.on('exit', () => appendFileSync(process.env.BENCH_PEAK!, `${process.resourceUsage().maxRSS}\n`))
