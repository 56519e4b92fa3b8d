import { createServer, type Server } from 'node:http'
import { SupplyItem } from '../../contract/care.ts'
import type { Cabinet } from './cabinet.ts'

const names: Record<SupplyItem, string> = {
  'condom-small': '避孕套（小号）Condoms, small',
  condom: '避孕套（中号）Condoms, medium',
  'condom-large': '避孕套（大号）Condoms, large',
  gel: '外用凝胶 Gel',
  film: '外用药膜 Film',
  'oral-daily': '',
  'oral-emergency': ''
}

/** What a resident sees and presses: no name, no card, no code. */
const pageOf = (cabinet: Cabinet, said: string) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>免费自取 Free for the taking</title>
<style>body{font:20px/1.6 sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem}button{font:inherit;display:block;width:100%;padding:.8rem;margin:.5rem 0;border:2px solid #0f5257;border-radius:8px;background:#fff;color:#0f5257;text-align:left}button:disabled{color:#5a6268;border-color:#8d9499}</style></head>
<body><main><h1>免费自取</h1><p>不用登记，不问姓名，按一下取一件。<br>No name, no card: press once, take one.</p>
<form method="post" action="/take">${cabinet
  .items()
  .map(
    ({ item, quantity }) =>
      `<button name="item" value="${item}"${quantity > 0 ? '' : ' disabled'}>${names[item]}${quantity > 0 ? '' : ' · 暂无 none left'}</button>`
  )
  .join('')}</form><p role="status">${said}</p></main></body></html>`

/** The face of a simulated cabinet, on this machine only. */
export function servePage(cabinet: Cabinet, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => {
      body += part.toString()
      if (body.length > 200) request.destroy()
    })
    request.on('end', () => {
      const item = SupplyItem.safeParse(new URLSearchParams(body).get('item')).data
      const taken = request.method === 'POST' && item !== undefined && cabinet.take(item)
      const said =
        request.method === 'POST' ? (taken ? '请从下方取走。 Please take it below.' : '暂无。 None left.') : ''
      void cabinet.sync().then(() => {
        response.setHeader('content-type', 'text/html; charset=utf-8')
        response.end(pageOf(cabinet, said))
      })
    })
  })
  return new Promise(resolve => server.listen(port, '127.0.0.1', () => resolve(server)))
}
