import { today } from '../../ui/index.ts'

export const inDays = (n: number): string => new Date(Date.parse(today()) + n * 86_400_000).toISOString().slice(0, 10)
