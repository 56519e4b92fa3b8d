/** The architecture as rules: which folder may import which. Every break is an error. */
const domains = [
  'audit',
  'access',
  'areas',
  'people',
  'two-ends',
  'intake',
  'printouts',
  'lists',
  'certificates',
  'cases',
  'bookings',
  'residents',
  'notices',
  'support',
  'voice',
  'field',
  'organisation',
  'money',
  'work',
  'statistics',
  'reports',
  'care',
  'demo'
]
const tests = '[.](test|arbitraries|e2e)[.]|-(factory|desk)[.]ts$'
const only = (name, from, may) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: {
    pathNot: [...may, '^node_modules', '^node:'],
    dependencyTypesNot: ['core', 'npm', 'npm-dev', 'npm-optional', 'undetermined', 'unknown', 'npm-unknown']
  }
})
/** Left to right: a domain may use those before it, through their index alone. */
const order = domains.map((domain, at) => ({
  name: `${domain} uses only what stands before it`,
  severity: 'error',
  from: { path: `^server/${domain}/`, pathNot: tests },
  to: { path: `^server/(${[...domains.slice(at + 1), 'commands'].join('|')})/` }
}))

module.exports = {
  forbidden: [
    {
      name: 'no cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
    },
    only('contract is a leaf', '^contract/', ['^contract/']),
    only('law is a leaf', '^law/', ['^law/']),
    only('the platform knows no domain', '^server/platform/', ['^server/platform/', '^contract/', '^law/']),
    only('ui stands on contract', '^ui/', ['^ui/', '^contract/']),
    only('web never reaches the server', '^web/', ['^web/', '^ui/', '^contract/', '^law/']),
    only('the app of grid workers stands on contract, law and the words', '^field/', [
      '^field/',
      '^contract/',
      '^law/',
      '^ui/(texts/|(formats|client|language)\\.ts$)'
    ]),
    only('the adapter stands on contract', '^device/', ['^device/', '^contract/']),
    {
      name: 'antd and echarts only in ui',
      severity: 'error',
      from: { pathNot: '^ui/' },
      to: { path: 'node_modules/(antd|echarts|@ant-design)' }
    },
    {
      name: 'domains meet at their index',
      severity: 'error',
      from: { path: '^server/([^/]+)/', pathNot: tests },
      to: {
        path: '^server/[^/]+/.+',
        pathNot: [
          '^server/$1/',
          '^server/platform/',
          '^server/[^/]+/index\\.ts$',
          '^server/people/id-number-rules\\.ts$'
        ]
      }
    },
    {
      name: 'statistics reads views, no domain',
      severity: 'error',
      from: { path: '^server/statistics/', pathNot: tests },
      to: { path: '^server/(access|areas|people|intake)/' }
    },
    // Voluntary care and everything else stand apart: no rule, task, figure or screen about people can read it, and it reads nobody.
    {
      name: 'nothing reads care',
      severity: 'error',
      from: {
        path: '^(server|law|contract|web|bench|ui|field|device)/',
        pathNot: [
          '^(device/(cabinet|clinic)/|server/(care|demo)/|server/(app|contracts|follow-areas|every-door|keep-house)[.]ts$|server/platform/serve-portal[.]ts$|contract/(care|cabinet|clinic|portal)|web/(care|portal/supplies)/|web/app/)',
          tests
        ]
      },
      to: { path: '^(server|contract|web)/(care|cabinet|clinic)', pathNot: '^contract/care-own[.]ts$' }
    },
    // What a person sees of their own appointments stands on their own page and nowhere else.
    {
      name: 'only the own page reads appointments',
      severity: 'error',
      from: {
        path: '^(server|law|contract|web|bench|ui|field|device)/',
        pathNot: [
          '^(server/care/|device/clinic/|contract/(clinic|mine|mine-data)[.]ts$|web/portal/mine/appointment-pages[.]tsx$)',
          tests
        ]
      },
      to: { path: '^contract/care-own[.]ts$' }
    },
    {
      name: 'care reads nobody',
      severity: 'error',
      from: { path: '^server/care/', pathNot: tests },
      to: { path: '^server/(?!care/|areas/|platform/)' }
    },
    ...order
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'node', 'default']
    }
  }
}
