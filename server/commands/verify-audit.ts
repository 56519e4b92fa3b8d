import { readFileSync } from 'node:fs'
import type { Verified } from '../audit/index.ts'
import { command, Usage } from './command.ts'

const help = `
npm run verify-audit -- FILE [--key PUBLIC-KEY]

Checks a signed audit file, anywhere and without the installation it comes from: that no byte changed since it was signed, that
it holds as many entries as it says, and that every entry has the hash its chain gives it.

  --key   the public key read off the audit page of the installation; without it compare the key printed here yourself`

const problems: Record<Extract<Verified, { sound: false }>['problem'], string> = {
  format: '不是安家留痕导出文件 · not an audit file of Anjia',
  signature: '签名不符:文件签名后被改动 · the signature does not fit: the file was changed after it was signed',
  'other-key': '签名有效,但不是这个密钥 · signed, but not with this key',
  count: '条数与文件头不符 · the number of entries differs from the head of the file',
  chain: '留痕链不连续 · an entry does not follow from the one before it'
}

await command(help, { key: { type: 'string' } }, async ({ key }, [path]) => {
  if (!path) throw new Usage('Name the file.')
  const { verifyFile } = await import('../audit/index.ts')
  const found = verifyFile(readFileSync(path, 'utf8'), key === undefined ? undefined : String(key))
  if (!found.sound) {
    process.stdout.write(`${problems[found.problem]}${found.at ? ` (${found.at})` : ''}\n`)
    return 1
  }
  const { head, publicKey } = found
  process.stdout.write(
    `完好 sound: ${head.entries} 条 entries, ${head.madeAt}, 用途 purpose: ${head.purpose}\n公钥 public key: ${publicKey}\n`
  )
  return 0
})
