import type { HeldRow } from '../../contract/field-data.ts'
import type { Recorded } from '../../contract/field-photos.ts'
import { priorities } from '../../law/call-priorities.ts'
import type { Line } from '../device/outbox-rules.ts'
import { buildingOf, compareAddresses, walkBuildings } from './route-rules.ts'

type Held<K extends HeldRow['is']> = Extract<HeldRow, { is: K }>
export type Person = Held<'person'>
export type Task = Held<'task'>
export type Building = Held<'building'>
export type WelcomeLine = Held<'welcome'>

/** A door to knock at: a household, or somebody who is registered alone. */
export interface Door {
  key: string
  household: string | null
  address: string | null
  /** The building it lies in, where its address says so. */
  building: Building | undefined
  people: Person[]
  /** They want no calls. It binds: nothing is to be done here. */
  noCalls: boolean
  tasks: Task[]
  /** What was recorded here on this device and is not decided yet. */
  told: Line[]
}

/** The grid as its worker meets it: what the register holds, and what was recorded since. */
export function doorsOf(rows: readonly HeldRow[], lines: readonly Line[]): Door[] {
  const doors = new Map<string, Door>()
  const doorOf = new Map<string, Door>()
  const at = (key: string, household: string | null): Door => {
    const door = doors.get(key) ?? {
      key,
      household,
      address: null,
      building: undefined,
      people: [],
      noCalls: false,
      tasks: [],
      told: []
    }
    doors.set(key, door)
    return door
  }
  for (const row of rows)
    if (row.is === 'person') {
      const door = at(row.household ?? row.id, row.household)
      door.people.push(row)
      if (row.noCalls) door.noCalls = true
      door.address ??= row.address
      doorOf.set(row.id, door)
    }
  for (const row of rows) {
    if (row.is === 'household') at(row.id, row.id).noCalls = row.noCalls
    if (row.is === 'task') (row.enrolment ? doorOf.get(row.enrolment) : doors.get(row.household ?? ''))?.tasks.push(row)
  }
  recordedSince(doors, doorOf, lines)
  for (const door of doors.values()) {
    if (door.noCalls) door.tasks = []
    door.people.sort(byHead)
  }
  const way = wayOf(rows)
  const place = new Map(way.map(({ id }, at) => [id, at]))
  const lived = [...doors.values()].filter(({ people }) => people.length > 0)
  for (const door of lived) door.building = buildingOf(door.address, way)
  const rank = ({ building }: Door) => (building ? place.get(building.id)! : way.length)
  return lived.sort((a, b) => rank(a) - rank(b) || compareAddresses(a.address, b.address))
}

/** The buildings of the grid in the order in which one walks past them. */
export const wayOf = (rows: readonly HeldRow[]): Building[] =>
  walkBuildings(
    rows
      .flatMap(row => (row.is === 'building' ? [row] : []))
      .sort((a, b) => compareAddresses(a.address + a.name, b.address + b.name))
  )

/** Where somebody may have come from: the nearest places first. */
export const originsOf = (rows: readonly HeldRow[]): Held<'origin'>[] => {
  const near = ['district', 'city', 'province']
  return rows
    .flatMap(row => (row.is === 'origin' ? [row] : []))
    .sort((a, b) => near.indexOf(a.level) - near.indexOf(b.level) || (a.id < b.id ? -1 : 1))
}

/** The head of the household first, then as they are related and by age. */
const byHead = (a: Person, b: Person): number =>
  (a.headRelation ?? '99') < (b.headRelation ?? '99')
    ? -1
    : a.headRelation === b.headRelation
      ? (a.bornOn ?? '') < (b.bornOn ?? '')
        ? -1
        : 1
      : 1

const recordedAs = { 'moved-out': 'moved-out', changed: 'changed', born: 'newborn', found: 'found' } as const

/** Where a line that was not taken can be put right and recorded once more; undefined where nobody of it is here any more. */
export function againAt(doors: readonly Door[], command: Recorded): string[] | undefined {
  if (!(command.kind in recordedAs)) return undefined
  const door = doors.find(({ household, address, people }) => {
    if (command.kind === 'found')
      return command.household ? household === command.household : address === command.address
    const whose = command.kind === 'born' ? command.parents[0] : 'enrolment' in command && command.enrolment
    return people.some(({ id }) => id === whose)
  })
  if (door) return ['record', door.key, recordedAs[command.kind as keyof typeof recordedAs], 'again', command.id]
  return command.kind === 'found' ? ['found', 'again', command.id] : undefined
}

/** A call that was made is no longer to do, and a wish for no calls binds at once, before the server has heard of either. */
function recordedSince(doors: Map<string, Door>, doorOf: Map<string, Door>, lines: readonly Line[]): void {
  const called = new Set<string>()
  for (const line of lines) {
    const { command, mark } = line
    if (mark.state === 'refused') continue
    if (command.kind === 'called') called.add(command.task)
    const door = placeOf(command, doors, doorOf)
    if (!door) continue
    if (command.kind === 'no-calls') door.noCalls = command.wish
    else if (mark.state === 'unsent' || mark.state === 'waiting' || mark.state === 'conflict') door.told.push(line)
  }
  for (const door of doors.values()) door.tasks = door.tasks.filter(({ id }) => !called.has(id))
}

function placeOf(command: Recorded, doors: Map<string, Door>, doorOf: Map<string, Door>): Door | undefined {
  switch (command.kind) {
    case 'no-calls':
      return doors.get(command.household ?? command.enrolment ?? '')
    case 'found':
      // A household of its own behind the same door is shown there too.
      return (
        doors.get(command.household ?? '') ?? [...doors.values()].find(({ address }) => address === command.address)
      )
    case 'moved-out':
    case 'changed':
    case 'address-right':
      return doorOf.get(command.enrolment)
    case 'born':
      return doorOf.get(command.parents[0] ?? '')
    case 'called':
    case 'checked':
    case 'photo':
      return undefined
  }
}

/** Who still lives at a door as far as was told there: whoever was said to have left is not asked about again. */
export const stillAt = ({ people, told }: Pick<Door, 'people' | 'told'>): Person[] => {
  const left = new Set(
    told.flatMap(({ command }) => (command.kind === 'moved-out' ? [command.enrolment as string] : []))
  )
  return people.filter(({ id }) => !left.has(id))
}

/** What is to be done at a door by now; a call whose day is still to come is not made with it. */
export const toDoAt = ({ tasks }: Pick<Door, 'tasks'>, today: string): Task[] =>
  tasks.filter(({ from }) => from <= today)

/** A server that was renewed before the app may send a kind of call that is new. */
const rankOf = ({ kind }: Task): number => priorities[kind]?.rank ?? 3

export interface Round {
  due: string
  late: boolean
  /** Before everything else: somebody waits, at a time they chose. */
  first: boolean
  doors: Door[]
}

/**
 * Doors with something to do: first where somebody waits, then by the day it is due; on a day those for whom it counts most
 * (law/call-priorities.ts), and so on in the order of the way. A door comes once, under its first day.
 */
export function roundsOf(doors: readonly Door[], today: string): Round[] {
  const rounds = new Map<string, Round>()
  const rankAt = (door: Door) => Math.min(...toDoAt(door, today).map(rankOf))
  for (const door of doors) {
    const tasks = toDoAt(door, today)
    const first = tasks.some(task => rankOf(task) === 1)
    const due = tasks
      .filter(task => !first || rankOf(task) === 1)
      .map(task => task.due as string)
      .sort()[0]
    if (due === undefined) continue
    const key = `${first ? 0 : 1} ${due}`
    const round = rounds.get(key) ?? { due, late: due < today, first, doors: [] }
    rounds.set(key, round)
    round.doors.push(door)
  }
  return [...rounds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, round]) => ({ ...round, doors: round.doors.sort((a, b) => rankAt(a) - rankAt(b)) }))
}

const isAppointed = ({ kind, from }: Task, today: string): boolean =>
  (kind === 'visit' || kind === 'help') && from > today

/** Visits that somebody asked for or agreed to on a day to come, the soonest first. */
export const appointedOf = (doors: readonly Door[], today: string): Door[] =>
  doors
    .filter(({ tasks }) => tasks.some(task => isAppointed(task, today)))
    .sort((a, b) => (visitDay(a, today) < visitDay(b, today) ? -1 : 1))

const visitDay = ({ tasks }: Door, today: string): string =>
  tasks
    .filter(task => isAppointed(task, today))
    .map(({ from }) => from as string)
    .sort()[0] ?? ''

/** A building is often called as its compound is, and a number. */
const shortIn = (compound: string) => (building: string) =>
  (building.startsWith(compound) && building.slice(compound.length).trim()) || building

export interface Check {
  task: Task
  name: string
  buildings: string[]
}

/** Compounds whose yearly check is still to make, the soonest due first. */
export function checksOf(rows: readonly HeldRow[], lines: readonly Line[]): Check[] {
  const made = new Set(
    lines.flatMap(({ command, mark }) => (command.kind === 'checked' && mark.state !== 'refused' ? [command.task] : []))
  )
  const compounds = new Map(rows.flatMap(row => (row.is === 'compound' ? [[row.id as string, row] as const] : [])))
  return rows
    .flatMap(row => {
      const of = row.is === 'task' && row.compound && !made.has(row.id) ? compounds.get(row.compound) : undefined
      return row.is === 'task' && of
        ? [{ task: row, name: of.name, buildings: of.buildings.map(shortIn(of.name)) }]
        : []
    })
    .sort((a, b) => (a.task.due < b.task.due ? -1 : 1))
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, '')

/** By any part of a name or an address. */
export function findDoors(doors: readonly Door[], words: string): Door[] {
  const asked = words.split(/\s+/).map(plain).filter(Boolean)
  if (asked.length === 0) return []
  return doors.filter(({ address, people }) => {
    const known = [address ?? '', ...people.map(({ name }) => name)].map(plain)
    return asked.every(word => known.some(text => text.includes(word)))
  })
}

const packOrder = ['clinic', 'vaccination', 'school', 'subsidies', 'contact']

/** What the street and the community tell whoever is new, in the order of the pack. */
export const welcomeOf = (rows: readonly HeldRow[]): WelcomeLine[] =>
  rows
    .flatMap(row => (row.is === 'welcome' ? [row] : []))
    .sort((a, b) => packOrder.indexOf(a.kind) - packOrder.indexOf(b.kind) || (a.title < b.title ? -1 : 1))
