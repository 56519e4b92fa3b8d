import type { ListDropped, ListField, ListKind } from '../../contract/lists.ts'
import type { IntakeField } from '../../contract/register-fields.ts'

/** What the columns of a list mean by their names, beside those that any file of people has. */
const ofLists: Record<ListKind, [ListField, RegExp][]> = {
  death: [['diedOn', /(死亡|逝世|去世|身故|亡故)(日期|时间|年月日|日)|^卒于/]],
  birth: [
    ['certificate', /出生(医学)?证明?(编号|号|号码)|^出生证编?号/],
    ['motherNumber', /母.*(身份证|证件|身份号码)/],
    ['motherName', /母.*(姓名|名字)|^母亲$|产妇姓名/],
    ['fatherNumber', /父.*(身份证|证件|身份号码)/],
    ['fatherName', /父.*(姓名|名字)|^父亲$/]
  ]
}

const ofPeople: Partial<Record<IntakeField, ListField>> = {
  name: 'name',
  idNumber: 'number',
  sex: 'sex',
  bornOn: 'bornOn',
  livingAddress: 'address',
  hukouAddress: 'address'
}

/** The field a column gives, or undefined: then it is not read. Of a birth the child's own number is its certificate. */
export function listFieldOf(kind: ListKind, column: string, field: IntakeField | undefined): ListField | undefined {
  const plain = column.normalize('NFKC').replaceAll(/[\s·]/g, '')
  const own = ofLists[kind].find(([, pattern]) => pattern.test(plain))?.[0]
  if (own) return own
  const common = field && ofPeople[field]
  return kind === 'birth' && common === 'number' ? 'certificate' : common
}

const birth = /孩次|胎次|胎数|第.孩|婚|政策|分娩|顺产|剖/
const health =
  /因|病|诊断|icd|住院|症|伤|体重|身长|身高|评分|apgar|血型|孕|产|胎|健康|并发|手术|尸检|疫苗|残|治疗|医师|医生/i

const because = {
  birth: {
    reasonZh: '孩次、婚姻、分娩方式与登记孩子无关,任何孩子权利相同;不读取、不保存。',
    reasonEn:
      'The order of a birth, marriage and method have nothing to do with entering a child; not read and not kept.'
  },
  health: {
    reasonZh: '健康信息须本人单独同意,核对名单用不到;不读取、不保存(个人信息保护法第六、二十八至三十条)。',
    reasonEn:
      'Health data needs the person’s own consent and matching needs none of it; not read and not kept (PIPL 6, 28–30).'
  },
  other: {
    reasonZh: '核对名单用不到,按最小范围不读取、不保存(个人信息保护法第六条)。',
    reasonEn: 'Matching does not need it; the least that is needed is read and kept (PIPL 6).'
  }
}

export function whyDropped(column: string): ListDropped {
  const why = birth.test(column) ? 'birth' : health.test(column) ? 'health' : 'other'
  return { column, ...because[why] }
}
