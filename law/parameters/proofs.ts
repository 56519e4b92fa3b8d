import type { Verification } from '../instrument.ts'

/** A proof that a residents' committee does not give, so that nobody may ask a resident to bring it. */
export interface ProofNotGiven {
  key: string
  titleZh: string
  titleEn: string
  /** Where the fact is known already, and who says it. */
  insteadZh: string
  insteadEn: string
}

const proof = (key: string, [titleZh, titleEn]: [string, string], [insteadZh, insteadEn]: [string, string]) => ({
  key,
  titleZh,
  titleEn,
  insteadZh,
  insteadEn
})

/**
 * The first list of proofs that residents' committees do not give: guiding opinion of six ministries on proofs by
 * self-governing organisations, April 2020 (instrument `proofs2020`). The twenty titles were read in reports of the Xinhua
 * daily (2020-04-28) and other papers; what to do instead is told by this platform.
 */
export const proofsNotGiven: { verification: Verification; list: readonly ProofNotGiven[] } = {
  verification: 'read',
  list: [
    proof(
      'kinship',
      ['亲属关系证明', 'Kinship'],
      [
        '出示户口簿、结婚证或出生医学证明；不能说明的，由公安机关查询或办理公证。',
        'Show the household book, marriage or birth certificate; otherwise the police look it up, or a notary certifies it.'
      ]
    ),
    proof(
      'identity',
      ['居民身份信息证明', 'Identity'],
      [
        '出示身份证或户口簿；遗失的，到公安机关补办或开具临时身份证明。',
        'Show the ID card or household book; if lost, the police replace it or give a temporary proof.'
      ]
    ),
    proof(
      'register-change',
      ['户口登记项目内容变更申请证明', 'Change of an entry in the household register'],
      ['直接向公安派出所申请变更。', 'Ask the police station for the change directly.']
    ),
    proof(
      'dog',
      ['居民养犬证明', 'Keeping a dog'],
      ['直接向办理养犬登记的部门申请。', 'Ask the office that registers dogs.']
    ),
    proof('no-record', ['无犯罪记录证明', 'No criminal record'], ['由公安机关出具。', 'The police give it.']),
    proof(
      'recovery',
      ['社区戒毒、社区康复人员情况证明', 'Conduct in community drug rehabilitation'],
      ['由公安机关或司法行政机关说明。', 'The police or the judicial administration state it.']
    ),
    proof(
      'missing',
      ['人员失踪证明', 'A missing person'],
      ['由公安机关立案说明，或由人民法院宣告。', 'The police state that a case was opened, or a court declares it.']
    ),
    proof(
      'marriage',
      ['婚姻状况证明', 'Marital status'],
      [
        '出示结婚证或离婚证，由民政部门查询；需要时本人书面声明。',
        'Show the certificate of marriage or divorce; civil affairs look it up, or one’s own written statement is enough.'
      ]
    ),
    proof(
      'birth',
      ['出生证明', 'Birth'],
      ['出示医院签发的出生医学证明。', 'Show the birth certificate of the hospital.']
    ),
    proof(
      'alive',
      ['健在证明', 'Being alive'],
      [
        '由社保等部门比对数据或本人线上确认，不用跑腿。',
        'Insurance offices compare data or the person confirms online; nobody need come.'
      ]
    ),
    proof(
      'death',
      ['死亡证明', 'Death'],
      [
        '由医疗卫生机构或公安机关出具；本平台凭有关部门的名单更新，不再让家属证明。',
        'Hospital or police give it; this platform learns it from lists of offices and asks no family again.'
      ]
    ),
    proof('illness', ['疾病状况证明', 'Illness'], ['由医疗机构出具。', 'A medical institution gives it.']),
    proof(
      'disability',
      ['残疾状况证明', 'Disability'],
      ['出示残疾人证，由残联查询。', 'Show the disability card; the disabled persons’ federation looks it up.']
    ),
    proof(
      'childbearing',
      ['婚育状况证明', 'Marriage and childbearing'],
      ['没有任何单位可以要求；见“不办的事”R2。', 'Nobody may ask for it: see R2 among what is refused.']
    ),
    proof(
      'work',
      ['居民就业状况证明', 'Employment'],
      [
        '由人力资源社会保障部门查询，或出示劳动合同、社保记录。',
        'The labour office looks it up; or show the contract or insurance record.'
      ]
    ),
    proof(
      'file',
      ['居民个人档案证明', 'Personal file'],
      ['由保管档案的单位或人才服务机构出具。', 'Whoever keeps the file gives it.']
    ),
    proof(
      'property',
      ['居民财产证明', 'Property'],
      ['由不动产登记、车辆管理、银行等登记机构查询。', 'Registries of land and vehicles, and banks, look it up.']
    ),
    proof(
      'inheritance',
      ['遗产继承权证明', 'Right of inheritance'],
      ['办理公证，或由人民法院裁判。', 'A notary certifies it, or a court decides.']
    ),
    proof(
      'premises',
      ['市场主体住所证明', 'Premises of a business'],
      [
        '出示产权证或租赁合同，或按市场监管部门的规定作承诺。',
        'Show title or lease, or declare it as the market regulator provides.'
      ]
    ),
    proof(
      'lost',
      ['证件遗失证明', 'A lost document'],
      ['直接向发证机关申请补发。', 'Ask the office that issued it for a new one.']
    )
  ]
}
