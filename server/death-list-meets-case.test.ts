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
import { takeList } from './lists/index.ts'
import { undoRows } from './lists/undo-rows.ts'
import { commandLine } from './open-platform.ts'
import { idNumber, officer, openRegister, street } from './people/people-factory.ts'

test('a death confirmed from a list is known to the open claim at once, and no longer when the entry is taken back', async () => {
  const register = await openRegister()
  const folder = mkdtempSync(join(tmpdir(), 'anjia-list-'))
  try {
    const window = windowOf(register)
    const mother = await register.enrol({ name: '苏母亲', sex: '2', idNumber: idNumber(41) })
    const { child } = await window.family({ bornOn: '2026-05-06', parent: mother })
    const claim = await window.checked(mother, { form: { child: child.enrolment, account: '6222020200112233445' } })
    const alerts = async () => (await window.see(claim)).alerts.map(({ code }) => code)
    expect(await alerts()).toEqual([])

    const path = join(folder, 'deaths.csv')
    writeFileSync(path, csvText([{ 死者姓名: '苏母亲', 身份证号码: idNumber(41), 死亡日期: '2026-10-12' }]))
    const area = AreaCode.parse(street)
    const list = await takeList(
      { platform: register.platform, caller: commandLine('street_officer', rangeOf(area)) },
      { path, area, kind: 'death', issuer: '市殡仪馆', month: '2026-10' }
    )
    await register.as(
      officer,
      ctx => confirmRows(ctx, { id: list.id, rows: [{ row: 2 }], commandId: CommandId.parse(v7()) }),
      { operation: 'people.life-event', trace: 'changes' }
    )
    expect(await alerts()).toEqual(['applicant-died'])
    await expect(window.decide(claim)).rejects.toThrow('cases.applicant-died')

    await register.as(officer, ctx => undoRows(ctx, { id: list.id }), { operation: 'people.correct', trace: 'changes' })
    expect(await alerts()).toEqual([])
    await window.decide(claim)
  } finally {
    await register.close()
    rmSync(folder, { recursive: true })
  }
})
