import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { IntakeGroup, IntakeLine, Upload, UploadDetail } from '../../contract/intake.ts'
import type { AreaCode, Day } from '../../contract/values.ts'
import { rangeOf } from '../areas/index.ts'
import { commandLine } from '../open-platform.ts'
import { openRegister, type Register, street, today } from '../people/people-factory.ts'
import type { Role } from '../platform/access.ts'
import type { Keys } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { acceptUpload } from './accept-upload.ts'
import { type Choices, previewFile, type Taking } from './take-in-file.ts'
import './index.ts'
import { decideRows, undoDecision } from './decide-rows.ts'
import { listUploadRows } from './upload-rows.ts'
import { getUploadDetail } from './uploads.ts'

/** A row by the names of its columns. */
export type Told = Record<string, string>

export interface Desk extends Register {
  taking: Taking
  /** A path for a file of this test. */
  path: (name: string) => string
  csv: (rows: Told[]) => string
  preview: (file: string | Told[], on?: string) => Promise<Upload>
  /** Read with what a person says of sheets and columns in advance. */
  previewWith: (file: string, choices: Choices) => Promise<Upload>
  detail: (upload: { id: string }) => Promise<UploadDetail>
  accept: (upload: Upload, more?: Partial<Parameters<typeof acceptUpload>[1]>) => Promise<Upload>
  takeIn: (file: string | Told[], on?: string) => Promise<Upload>
  lines: (upload: Upload, group: IntakeGroup) => Promise<IntakeLine[]>
  /** Answers how many were decided and the id that takes it back. */
  decide: (
    upload: Upload,
    which: number[] | string,
    decision?: 'accept' | 'discard'
  ) => Promise<{ decided: number; id: string }>
  undo: (upload: Upload, decision: { id: string }) => Promise<void>
  asOfficer: <T>(action: (ctx: Context) => Promise<T>) => Promise<T>
  living: () => Promise<number>
}

/** The desk of a street's officer, where files are taken in, on a register of its own. */
export async function openDesk(area: number = street, role: Role = 'street_officer'): Promise<Desk> {
  const register = await openRegister()
  const folder = mkdtempSync(join(tmpdir(), 'anjia-desk-'))
  const keys = JSON.parse(readFileSync(inject('keyFile'), 'utf8')) as Keys
  const officer = { role, ...rangeOf(area) }
  const taking: Taking = {
    platform: register.platform,
    store: { folder, keys },
    caller: commandLine(role, officer)
  }
  const path = (name: string) => join(folder, `${++files}-${name}`)
  const csv = (rows: Told[]) => {
    const to = path('file.csv')
    writeFileSync(to, csvText(rows))
    return to
  }
  const preview = (file: string | Told[], on: string = today) =>
    previewFile(taking, {
      path: typeof file === 'string' ? file : csv(file),
      area: area as AreaCode,
      asOf: on as Day
    })
  const accept: Desk['accept'] = (upload, more) => acceptUpload(taking, { id: upload.id, ...more })
  return {
    ...register,
    close: async () => {
      rmSync(folder, { recursive: true })
      await register.close()
    },
    taking,
    path,
    csv,
    preview,
    previewWith: (file, choices) =>
      previewFile(taking, { path: file, area: area as AreaCode, asOf: today as Day, choices }),
    detail: upload => register.as(officer, ctx => getUploadDetail(ctx, upload.id)),
    accept,
    takeIn: async (file, on) => accept(await preview(file, on)),
    lines: (upload, group) =>
      register.as({ ...officer, account: taking.caller.account }, ctx =>
        listUploadRows(ctx, { id: upload.id, group, after: 0, limit: 200 })
      ),
    decide: (upload, which, decision = 'accept') =>
      register.as(officer, ctx =>
        decideRows(ctx, {
          id: upload.id,
          decision,
          ...(typeof which === 'string' ? { reason: which } : { rows: which })
        })
      ),
    asOfficer: action => register.as({ ...officer, account: taking.caller.account }, action),
    undo: async (upload, { id }) => {
      await register.as(officer, ctx => undoDecision(ctx, { id: upload.id, decision: id }))
    },
    living: async () =>
      (
        await register.owner<{ n: number }>(
          `select count(*)::int as n from people.enrolment where seat = 'living' and enrolled`
        )
      )[0]!.n
  }
}

let files = 0

const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export function csvText(rows: Told[]): string {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))]
  return [columns, ...rows.map(row => columns.map(column => row[column] ?? ''))]
    .map(cells => cells.map(csvCell).join(','))
    .join('\r\n')
}
