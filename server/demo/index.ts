export { demoSeed, demoStreet, fillDemoStreet } from './demo-street.ts'
export { FAULT_RATES, FAULTS, type Fault, type RowClass } from './dirty/fault-rates.ts'
export { writeCleanCsv } from './dirty/write-clean.ts'
export { type DirtyFile, type DirtyTruth, type FileFormat, writeDirtyFile } from './dirty/write-file.ts'
export { type DemoRequest, isEmpty, loadPopulation } from './load-population.ts'
export { censusOf, type Margins, scaleMargins } from './population/census.ts'
export { drawPlaces } from './population/demo-places.ts'
export { generatePopulation, type PopulationRequest } from './population/generate.ts'
export { marginsOf } from './population/margins.ts'
export {
  type CommunityPlaces,
  type DemoPerson,
  EDUCATION_CODES,
  type HouseholdGroup,
  type PlaceAddress,
  type Places
} from './population/person.ts'
