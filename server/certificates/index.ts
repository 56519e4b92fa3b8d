import { declareRefusals } from '../platform/refusal.ts'

export {
  issueCertificate,
  issuerOf,
  listCertificates,
  reissueCertificate,
  revokeCertificate,
  takeForPrint
} from './certificates.ts'
export { certificatesRoutes } from './routes.ts'

declareRefusals({
  'certificates.none': {
    zh: '这件事项现在没有有效的回执。',
    en: 'There is no certificate of this case that holds.',
    status: 409
  }
})
