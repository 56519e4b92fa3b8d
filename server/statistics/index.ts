export { findSnapshotDifferences, type SnapshotDifference } from './check-snapshots.ts'
export { foldSnapshots } from './fold-snapshots.ts'
export { keepSnapshots } from './keep-snapshots.ts'
export { statisticsRoutes } from './routes.ts'
