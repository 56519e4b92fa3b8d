import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { AreaCode, CommandId } from '../contract/values.ts'
import { rangeOf } from './areas/index.ts'
import { windowOf } from './cases/deciding-factory.ts'
import { csvText } from './intake/intake-desk.ts'
import { confirmRows } from './lists/confirm-rows.ts'
import { listLists } from './lists/get-list.ts'
import { householdLetters, takeList } from './lists/index.ts'
import { undoRows } from './lists/undo-rows.ts'
import { commandLine } from './open-platform.ts'
import { idNumber, officer, openRegister, street } from './people/people-factory.ts'
import { listPrintouts } from './printouts/list-printouts.ts'
import { listWork } from './work/list-work.ts'

test('a death confirmed from a list is known to the open claim at once, waits as a letter to the family, and no longer when the entry is taken back', async () => {
  const register = await openRegister()
  const folder = mkdtempSync(join(tmpdir(), 'anjia-list-'))
  try {
    const window = windowOf(register)
    const mother = await register.enrol({ name: '苏母亲', sex: '2', idNumber: idNumber(41) })
    const { child } = await window.family({ bornOn: '2026-05-06', parent: mother })
    const claim = await window.checked(mother, { form: { child: child.enrolment, account: '6222020200112233445' } })
    const alerts = async () => (await window.see(claim)).alerts.map(({ code }) => code)
    const waiting = async () => {
      const { items } = await register.as(officer, listWork)
      const n = Object.fromEntries(items.map(item => [item.kind, item.n]))
      const lists = await register.as(officer, ctx => listLists(ctx, 'death'))
      const { printouts } = await register.as(officer, ctx =>
        listPrintouts(ctx, [householdLetters], { state: 'waiting', limit: 200 })
      )
      // The number of today's work is that of its page.
      expect([n.lists, n.prints]).toEqual([lists.reduce((sum, { open }) => sum + open, 0), printouts.length])
      return { lists: n.lists, letters: printouts.filter(({ kind }) => kind === 'death').length }
    }
    expect(await alerts()).toEqual([])
    expect(await waiting()).toEqual({ lists: 0, letters: 0 })

    const path = join(folder, 'deaths.csv')
    writeFileSync(path, csvText([{ 死者姓名: '苏母亲', 身份证号码: idNumber(41), 死亡日期: '2026-10-12' }]))
    const area = AreaCode.parse(street)
    const list = await takeList(
      { platform: register.platform, caller: commandLine('street_officer', rangeOf(area)) },
      { path, area, kind: 'death', issuer: '市殡仪馆', month: '2026-10' }
    )
    expect(await waiting()).toEqual({ lists: 1, letters: 0 })
    await register.as(
      officer,
      ctx => confirmRows(ctx, { id: list.id, rows: [{ row: 2 }], commandId: CommandId.parse(v7()) }),
      { operation: 'people.life-event', trace: 'changes' }
    )
    expect(await alerts()).toEqual(['applicant-died'])
    expect(await waiting()).toEqual({ lists: 0, letters: 1 })
    await expect(window.decide(claim)).rejects.toThrow('cases.applicant-died')

    await register.as(officer, ctx => undoRows(ctx, { id: list.id }), { operation: 'people.correct', trace: 'changes' })
    expect(await alerts()).toEqual([])
    expect(await waiting()).toEqual({ lists: 1, letters: 0 })
    await window.decide(claim)
  } finally {
    await register.close()
    rmSync(folder, { recursive: true })
  }
})
