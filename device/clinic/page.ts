import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { ClinicService } from '../../contract/care.ts'
import { Outcome } from '../../contract/care-own.ts'
import type { ClinicAppointment, ClinicState } from '../../contract/clinic.ts'
import type { Answer, Clinic } from './clinic.ts'

const services: Record<ClinicService, string> = {
  preconception: '孕前优生健康检查 Check before a planned pregnancy',
  screening: '妇科检查 Gynaecological check',
  iud: '宫内节育器取出或复查 Removal or review of an IUD',
  'follow-up': '术后随访 Follow-up after an operation',
  counselling: '生殖健康咨询 Counselling'
}
const halves = { morning: '上午 morning', afternoon: '下午 afternoon' }
const outcomes = { done: '做了 Done', 'not-done': '没做 Not done' }

const plain = (text: string) => text.replace(/[&<>"]/g, one => `&#${one.charCodeAt(0)};`)

const style = `body{font:18px/1.6 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#16282b}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.5rem .6rem;border-bottom:1px solid #c9d4d6;vertical-align:top}
button,input{font:inherit;padding:.3rem .7rem;border:2px solid #0f5257;border-radius:8px;background:#fff;color:#0f5257}
code{overflow-wrap:anywhere}form{display:inline}.quiet{color:#4c5a5d}`

const line = ({ id, on, half, code, service, tells, outcome }: ClinicAppointment) => `<tr>
<td>${on} ${halves[half]}</td><td><strong>${plain(code)}</strong></td><td>${services[service]}</td>
<td>${
  tells
    ? `${outcome ? `<strong>${outcomes[outcome]}</strong> ` : ''}<form method="post" action="/tell"><input type="hidden" name="id" value="${id}">${Outcome.options
        .filter(one => one !== outcome)
        .map(
          one =>
            `<button name="outcome" value="${one}" aria-label="${outcomes[one]} ${plain(code)}">${outcomes[one]}</button>`
        )
        .join(' ')}</form>`
    : '<span class="quiet">本人没有同意登记 Not agreed to</span>'
}</td></tr>`

const places = ({ morning, afternoon }: ClinicState) => `<form method="post" action="/places">
<label>上午名额 Places, morning <input name="morning" type="number" min="0" max="50" value="${morning}"></label>
<label>下午名额 afternoon <input name="afternoon" type="number" min="0" max="50" value="${afternoon}"></label>
<button>保存 Save</button></form>`

const table = (listed: ClinicAppointment[]) =>
  listed.length === 0
    ? '<p>两周内没有预约。 No appointments within two weeks.</p>'
    : `<table><caption class="quiet">凭证号代替姓名：来的人出示这个号。 Whoever comes shows the code; there is no name.</caption>
<thead><tr><th scope="col">时间 When</th><th scope="col">凭证号 Code</th><th scope="col">项目 Service</th><th scope="col">登记 Note</th></tr></thead>
<tbody>${listed.map(line).join('')}</tbody></table>`

const withdrawing = `<form method="post" action="/withdraw">
<label>本人要求取消，凭证号 Withdraw at the person’s word, code <input name="code" maxlength="9" autocomplete="off" required></label>
<button>取消这个预约 Withdraw</button></form>`

async function pageOf(clinic: Clinic, said: string): Promise<string> {
  const state = await clinic.state()
  const listed = await clinic.appointments()
  const body =
    'got' in state && 'got' in listed
      ? `<h1>${plain(state.got.name)}</h1>${places(state.got)}${table(listed.got)}${listed.got.length > 0 ? withdrawing : ''}`
      : `<h1>还没有接入 Not registered yet</h1><p>请把这个指纹告诉街道，由街道登记。密钥只在这台机器上，不要给任何人。<br>
Tell the street office this fingerprint. The key stays on this machine; give it to nobody.</p><p><code>${clinic.fingerprint}</code></p>
<p class="quiet">${plain('refused' in state ? state.refused : '')}</p>`
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>卫生机构预约 Appointments</title><style>${style}</style></head><body><main>${body}<p role="status">${plain(said)}</p></main></body></html>`
}

const why = (answer: Answer<unknown>, done: string) => ('refused' in answer ? answer.refused : done)

async function act(clinic: Clinic, path: string, form: URLSearchParams): Promise<string> {
  const saved = '已保存。 Saved.'
  if (path === '/places') {
    const [morning, afternoon] = [form.get('morning'), form.get('afternoon')].map(Number) as [number, number]
    return why(await clinic.setPlaces({ morning, afternoon }), saved)
  }
  if (path === '/withdraw')
    return why(
      await clinic.withdraw((form.get('code') ?? '').trim()),
      '已取消，什么也没有留下。 Withdrawn; nothing is left.'
    )
  const outcome = Outcome.safeParse(form.get('outcome'))
  return outcome.success && path === '/tell'
    ? why(await clinic.tell(encodeURIComponent(form.get('id') ?? ''), outcome.data), saved)
    : ''
}

function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  return new Promise((resolve, reject) => {
    let body = ''
    request.on('data', (part: Buffer) => {
      body += part.toString()
      if (body.length > 500) request.destroy()
    })
    request.on('error', reject)
    request.on('end', () => resolve(new URLSearchParams(body)))
  })
}

/** What the clinic sees and presses, on this machine only: no other name leads here, and no page of another site sends a form. */
export function servePage(clinic: Clinic, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const { host = '', origin } = request.headers
    const here = /^(127\.0\.0\.1|localhost):\d+$/.test(host)
    if (!here || (request.method === 'POST' && origin !== `http://${host}`)) {
      response.statusCode = 403
      response.end()
      return
    }
    void bodyOf(request)
      .then(form => (request.method === 'POST' ? act(clinic, request.url ?? '', form) : ''))
      .then(said => pageOf(clinic, said))
      .then(
        html => {
          response.setHeader('content-type', 'text/html; charset=utf-8')
          response.setHeader('cache-control', 'no-store')
          response.setHeader(
            'content-security-policy',
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'"
          )
          response.end(html)
        },
        () => response.destroy()
      )
  })
  return new Promise(resolve => server.listen(port, '127.0.0.1', () => resolve(server)))
}
