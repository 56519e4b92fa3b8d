import type { Provision } from '../provision.ts'

export const chapter1: Provision[] = [
  {
    id: '1',
    chapter: 1,
    text: '为提高城市基层人口和计划生育服务管理水平，依据《中华人民共和国人口与计划生育法》、《流动人口计划生育工作条例》和《安徽省人口与计划生育条例》等法律法规，结合我省实际，制定本工作规范。',
    status: 'B',
    whyZh: '流动人口计划生育工作条例2021年废止，人口与计划生育法2021年修正。',
    whyEn: 'Order 555 repealed in 2021; the law rewritten.',
    formZh: '每项操作都有当日有效的依据，否则不执行。',
    formEn: 'Every operation has a basis in force on its day, or is not done.',
    refusals: []
  },
  {
    id: '2',
    chapter: 1,
    text: '城市基层人口和计划生育工作目标是稳定低生育水平，提高城市人口发展质量和家庭发展能力，保障人口长期均衡发展，促进人口与经济、社会、资源、环境的协调和可持续发展。',
    status: 'B',
    whyZh: '人口与计划生育法第2条：适度生育水平、优化结构、长期均衡发展。',
    whyEn: 'Art. 2 of the law: moderate fertility, optimised structure, long-term balance.',
    formZh: '指标只看服务覆盖、满意和及时，不奖励少生或多做手术。',
    formEn: 'Indicators of reach, satisfaction and timeliness; none rewards fewer births or more operations.',
    refusals: []
  },
  {
    id: '3',
    chapter: 1,
    text: '在各级党委政府统一领导下，各部门协调配合、社会各界共同参与，综合治理城市基层人口和计划生育工作。',
    status: 'B',
    whyZh: '人口与计划生育法第5至7条。',
    whyEn: 'Arts. 5–7 of the law.',
    formZh: '在托育、健康、住房、就学上协作，不联合惩戒。',
    formEn: 'Cooperation on childcare, health, housing and schooling; no joint sanctions.',
    refusals: []
  },
  {
    id: '4',
    chapter: 1,
    text: '实行“属地管理、单位负责、居民自治、社区服务”的城市人口和计划生育工作机制；建立“统筹管理、信息共享、区域协作、双向考核、服务均等”的流动人口服务管理机制。',
    status: 'B',
    whyZh: '以现居住地为主的原则仍在（第14条）；信息共享限于法定职责（个人信息保护法23、34）。',
    whyEn: 'Residence first remains (art. 14); sharing only within statutory duty (PIPL 23, 34).',
    formZh: '服务均等完整保留（居住证暂行条例12、13）；双向考核改为服务质量比较。',
    formEn: 'Equal service kept in full; two-way assessment becomes a comparison of service quality.',
    refusals: []
  },
  {
    id: '5',
    chapter: 1,
    text: '城市街道统一管理驻本辖区国家机关、社会团体、企事业单位（以下简称辖区单位）以及工作、生活在本辖区的常住人口、流动人口的计划生育工作；规模较大的单位可由城市的区落实属地管理。',
    status: 'B',
    whyZh: '人口与计划生育法第10、14条。',
    whyEn: 'Arts. 10 and 14 of the law.',
    formZh: '覆盖服务，不是管控人；规模较大的单位可由区承担，作为区域的设置。',
    formEn:
      'Coverage of services, not control of persons; large bodies handled by the district as a setting of the area.',
    refusals: []
  },
  {
    id: '6',
    chapter: 1,
    text: '城市基层人口和计划生育工作坚持以人为本，实行科学管理、优质服务，依法维护群众的计划生育合法权益。',
    status: 'A',
    whyZh: '人口与计划生育法第4、17、46条。',
    whyEn: 'Arts. 4, 17 and 46 of the law.',
    formZh: '首要原则；让居民看见谁查阅过自己的档案。',
    formEn: 'The first invariant; a person sees who read their file.',
    refusals: []
  }
]
